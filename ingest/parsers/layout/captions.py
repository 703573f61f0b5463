"""Captions of fields on a line above what they name: ``Published`` over a day, ``From:`` over a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.parsers.layout.lines import Line, is_sentence
from ingest.parsers.layout.moments import ENGLISH_MOMENT, has_date
from ingest.parsers.layout.names import ATTRIBUTION
from ingest.parsers.layout.page_fields import is_page_field
from ingest.parsers.layout.stamps import caption, stamp_of

_ATTRIBUTION_ALONE = re.compile(rf"{ATTRIBUTION}\s*:", re.IGNORECASE)
_PLACE_ALONE = re.compile(r"(?:location|venue|place)\s?:", re.IGNORECASE)
_LONGEST = 160
_LONGEST_PIECE = 14
_DAY = re.compile(ENGLISH_MOMENT, re.IGNORECASE)


def paired(lines: Sequence[Line]) -> list[Line]:
    """LINES with every caption of a field set before its value; the caption of a place goes."""
    pairs: list[Line] = []
    for line in _whole_days(lines):
        if pairs and _PLACE_ALONE.fullmatch(pairs[-1].text) and not is_sentence(line.text):
            pairs[-1] = line
        elif pairs and _names(pairs[-1].text, line.text):
            pairs[-1] = Line(f"{pairs[-1].text} {line.text}")
        elif pairs and _is_field(pairs[-1]) and not is_sentence(line.text):
            pairs[-1] = Line(f"{pairs[-1].text}: {line.text}")
        else:
            pairs.append(line)
    return pairs


def _whole_days(lines: Sequence[Line]) -> Iterator[Line]:
    """LINES, a day that is set in pieces, ``13`` over ``Apr`` over ``2032``, made one of them."""
    at = 0
    while at < len(lines):
        able = (3, 2) if len(lines[at].text) <= _LONGEST_PIECE else ()
        pieces = next((count for count in able if _is_day_of(lines[at : at + count], count)), 1)
        yield lines[at] if pieces == 1 else Line(" ".join(line.text for line in lines[at : at + pieces]))
        at += pieces


def _is_day_of(lines: Sequence[Line], count: int) -> bool:
    if len(lines) != count or not any(line.text[:1].isdigit() for line in lines):
        return False
    short = not any(len(line.text) > _LONGEST_PIECE or has_date(line.text) for line in lines)
    return short and _DAY.fullmatch(" ".join(line.text for line in lines)) is not None


def _names(above: str, below: str) -> bool:
    """Whether ABOVE is the caption of BELOW."""
    if len(above) < _LONGEST and _caption_alone().fullmatch(above):
        return stamp_of(below) is not None
    return len(below) < _LONGEST and _ATTRIBUTION_ALONE.fullmatch(above) is not None


def _is_field(line: Line) -> bool:
    """Whether a term or the first of two cells is the name of a field about the page: ``Category``."""
    return line.mark == "label" and is_page_field(f"{line.text}:")


@cache
def _caption_alone() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{caption()})\s*(?:on|at|date)?\W*", re.IGNORECASE)
