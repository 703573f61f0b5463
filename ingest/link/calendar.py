"""Which days an EDTF date leaves open (ISO 8601-2, levels 0 and 1 as far as the corpus uses them)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that are possible."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day is possible."""
        return self.first <= day <= self.last


def exact(edtf: str | None) -> date | None:
    """The day, where the EDTF text is exactly one."""
    return date.fromisoformat(edtf) if edtf and _DAY.fullmatch(edtf) else None


def span(edtf: str | None) -> Span | None:
    """The days that a day, a month, a year or an interval of them leaves open; null for anything else."""
    first, _, last = (edtf or "").partition("/")
    begin, end = _bounds(first), _bounds(last or first)
    return Span(begin.first, end.last) if begin and end else None


def adjacent(earlier: date, later: date) -> bool:
    """Whether one day follows the other: an evening in Washington is the next day in Beijing."""
    return later - earlier == timedelta(days=1)


def _bounds(text: str) -> Span | None:
    """The days of one EDTF date, however coarse."""
    found = _PARTIAL.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not 1 <= year <= 9999:
        return None
    if day and month:
        return Span(date(year, month, day), date(year, month, day))
    if month:
        return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return Span(date(year, 1, 1), date(year, 12, 31))
