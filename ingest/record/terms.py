"""The words that a field may hold."""

from __future__ import annotations

from typing import Literal

Genre = Literal[
    "readout",
    "joint-statement",
    "statement",
    "remarks",
    "press-conference",
    "speech",
    "news-report",
    "notice",
]
Mode = Literal["meeting", "call", "video"]
Side = Literal["own", "counterpart", "other"]
Attribution = Literal["speaker", "joint", "question", "narration", "heading"]
Quote = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "state", "urge", "demand", "criticise", "oppose", "warn", "welcome", "thank", "condole",
    "commit", "reaffirm", "agree", "propose", "invite", "ask",
]  # fmt: skip
Confidence = Literal["A", "B", "C", "D", "U"]
Stage = Literal["documents", "parsers", "normalize", "link"]
BlockKind = Literal["paragraph", "heading", "dateline", "caption", "label"]
StampKind = Literal["published", "modified", "event"]
ListKind = Literal["feed", "sitemap", "page", "json"]
Known = Literal["seen in the corpus", "in documentation", "not verified"]
