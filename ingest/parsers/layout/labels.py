"""Labels of a transcript: who speaks, at the start of a turn or alone on a line above it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsers.layout.lines import Line

_LABEL = re.compile(r"[^:.?!]{1,90}(?:\([^)]{1,60}\))?\s?:")
_START = re.compile(
    r"(?:Q|A|QUESTION|ANSWER|PM|MODERATOR|[A-Z][^:.?!a-z]{1,60}):\s*\S|[A-Z][\w.’'\- ]{1,50}:\s+\S"
    r"|Q\.?\s+(?!&|and A\b)\S"
)
_ROLES = r"Q|A|Q\d{1,2}|A\d{1,2}|PM|question|answer|journalist|reporter|moderator|interviewer|host|presenter|compere"
_ASKERS = re.compile(r"(?:media|press|Q\d{1,2})\s?[:.]", re.IGNORECASE)
_ROLE = re.compile(rf"(?:{_ROLES})\s?[:.]?", re.IGNORECASE)
_ASKING = re.compile(r"Q(?:uest(?:ion)?)?\.?|j(?:ournalist)?\.?|reporter|interviewer|com\w?ment", re.IGNORECASE)
_LONGEST = 9


def starts_with_label(text: str) -> bool:
    """Whether a line opens a turn: a label, a colon, words."""
    return _START.match(text) is not None


def is_asker(text: str) -> bool:
    """Whether a line may be the label of those who ask, alone above their words: ``Press:``, ``Q1.``"""
    return _ASKERS.fullmatch(text) is not None


def label_of(text: str) -> str | None:
    """The label that a line opens with; null where it opens with none."""
    if not starts_with_label(text):
        return None
    return "Q" if text[:1] == "Q" and not text[1:2].isalpha() else text.partition(":")[0]


def labelled(lines: Sequence[Line]) -> list[Line]:
    """LINES with every label that stands alone set before the words that follow it."""
    often = Counter(line.text for line in lines if _is_label(line.text))
    joined: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            joined.append(Line(f"{waiting.text} {line.text}"))
            waiting = None
        elif _stands_alone(line, often):
            waiting = line
        else:
            joined.append(line)
    return [*joined, waiting] if waiting else joined


def is_asking(label: str) -> bool:
    """Whether a label is that of whoever asks: ``QUESTION``, ``J``."""
    return _ASKING.fullmatch(label.replace(" ", "")) is not None


def _is_label(text: str) -> bool:
    return text.endswith(":") and _LABEL.fullmatch(text) is not None


def _stands_alone(line: Line, often: Counter[str]) -> bool:
    """Whether a line is a label and nothing else: a known role, capitals, or one that comes again."""
    text = line.text
    if line.mark == "label":
        return False
    if line.mark != "item" and _ROLE.fullmatch(text):
        return True
    if not _is_label(text) or text.count(" ") > _LONGEST:
        return False
    return text.upper() == text or often[text] > 1
