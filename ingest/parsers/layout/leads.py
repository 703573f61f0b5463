"""Agencies by the lines that they file their texts under: ``STRELSAU, May 12 (Agency) --``, ``… he said. (Agency)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsers.layout.bodies import known
from ingest.parsers.layout.labels import is_asking
from ingest.parsers.layout.lines import Line
from ingest.parsers.layout.moments import FILED_DAY
from ingest.record import Stamp

_PLACE = r"[A-Z][\w.’'\-]*(?:,? [A-Z][\w.’'\-]*){0,4}?,? ?"
_AGENCY = r"(?:[(/\[]\s?(?P<agency>[^()/\[\]]{2,40}?)\s?[)/\]]|(?<!\w)(?P<bare>[A-Z][A-Za-z]{1,11}))"
_FILED = re.compile(rf"{_PLACE}(?P<when>(?i:{FILED_DAY}))?[,.]?\s*{_AGENCY}?\s*(?:--?-?|[–—:.])\s*(?=\S|$)")
_DAY_ALONE = re.compile(rf"(?P<when>(?i:{FILED_DAY}))\s*(?:--?-?|[–—])\s+(?=[A-Z])")
_PLACED = re.compile(rf"{_PLACE}\s*{_AGENCY}\W*")
_SIGNED = re.compile(
    r"[.!?\"”]\s*(?:[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\W*|[-–—/]+ ?(?P<bare>[A-Z][\w.]{1,14})[/. ]*)$"
)
_LONGEST_LEAD = 100
_LONGEST_END = 60


def agencies_of(lines: Sequence[Line], last: Line | None) -> Iterator[str]:
    """The media that a text is filed by: at the opening of one of its first LINES, or in brackets after its LAST."""
    told = (line.text for line in lines if not line.text.endswith("?"))  # "LENA VASK (ZENDA DAILY): When?"
    heads = [head for text in told if not is_asking((head := text[:_LONGEST_LEAD]).partition(" (")[0])]
    found = [_FILED.match(head) or _PLACED.fullmatch(head) for head in heads]
    names = [match["agency"] or match["bare"] for match in found if match]
    signed = _SIGNED.search(last.text[-_LONGEST_END:]) if last else None
    yield from (name for name in [*names, signed and (signed["agency"] or signed["bare"])] if name and _is_medium(name))


def is_filing(text: str) -> bool:
    """Whether a line is an agency's filing and nothing else: ``STRELSAU, May 12 (Agency) --``."""
    found = _FILED.fullmatch(text) if len(text) < _LONGEST_LEAD else None
    return found is not None and bool(found["when"] or found["agency"])


def filing_of(lines: Sequence[Line]) -> Stamp | None:
    """The day, year and all, under which one of LINES is filed; null where none is."""
    heads = [line.text[:_LONGEST_LEAD] for line in lines]
    found = (_FILED.match(head) or _DAY_ALONE.match(head) for head in heads)
    filed = (match["when"] for match in found if match and match["when"])
    return next((Stamp("published", when) for when in filed if re.search(r"\d{4}", when)), None)


def _is_medium(name: str) -> bool:
    row = known(name)
    return row is not None and row["kind"] == "media"
