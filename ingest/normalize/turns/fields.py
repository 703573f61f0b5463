"""Captions of a form above a speech, which look like labels: ``Speaker: Lena Vask``, ``Audience: Port of Strelsau``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.wording import plain, words_of

_FEWEST = 2
_LONGEST = 120
_ENDED = re.compile(r"[.?!][\"')\]]*\Z")


def without_fields(labels: Sequence[Label], body: Body) -> list[Label]:
    """LABELS without those that are captions, each with a few words behind it, where two at least stand in the text."""
    fields = [label for label in labels if _is_field(label, body)]
    if len({plain(label.name) for label in fields}) < _FEWEST:
        return list(labels)
    return [label for label in labels if label not in fields]


def _is_field(label: Label, body: Body) -> bool:
    """Whether a label is a caption, and what stands behind it in its line is short and no sentence."""
    if plain(label.name) not in words_of("field"):
        return False
    end = body.folded.find("\n", label.end)
    line = body.folded[label.end : end if end >= 0 else None].strip()
    return 0 < len(line) <= _LONGEST and _ENDED.search(line) is None
