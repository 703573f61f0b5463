"""Captions of fields on a line above what they name: ``Published`` over a day, ``From:`` over a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.layout.lines import Line
from ingest.parsers.layout.names import ATTRIBUTION
from ingest.parsers.layout.stamps import CAPTION, stamp_of

_CAPTION_ALONE = re.compile(rf"\W*{CAPTION}\s*(?:on|at|date)?\W*", re.IGNORECASE)
_ATTRIBUTION_ALONE = re.compile(rf"{ATTRIBUTION}\s*:", re.IGNORECASE)
_LONGEST = 160


def paired(lines: Sequence[Line]) -> list[Line]:
    """LINES with every caption of a field set before its value."""
    pairs: list[Line] = []
    for line in lines:
        if pairs and _names(pairs[-1].text, line.text):
            pairs[-1] = Line(f"{pairs[-1].text} {line.text}")
        else:
            pairs.append(line)
    return pairs


def _names(above: str, below: str) -> bool:
    """Whether ABOVE is the caption of BELOW."""
    if _CAPTION_ALONE.fullmatch(above):
        return stamp_of(below) is not None
    return len(below) < _LONGEST and _ATTRIBUTION_ALONE.fullmatch(above) is not None
