"""A day that may be the event's: what is said of it, what the stamp adds, whether it can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.normalize.head.days import Day, Named
from ingest.normalize.reading import Finding
from ingest.record import Genre

_FAR = timedelta(days=7)
_NEAR = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day of the event as EDTF, where it stands, and the first and last day that it may be."""

    edtf: str
    basis: str
    rule: str
    span: tuple[int, int] | None = None
    first: date | None = None
    last: date | None = None

    def finding(self) -> Finding[str | None]:
        """The value with its reason."""
        start, end = self.span or (None, None)
        return Finding(self.edtf, self.basis, self.rule, start, end)


def candidate_of(named: Named, basis: str, rule: str, published: date | None) -> Candidate:
    """The day or stretch of days as EDTF; a missing year is the one nearest to publication."""
    said = named.first.year is not None or basis == "title" or published is None
    first = _with_year(named.first, published)
    last = _with_year(named.last, published, first) if named.last else None
    if last and first.exact and last.exact and last.exact < first.exact:
        last = None
    edtf = f"{first.edtf()}/{last.edtf()}" if last else first.edtf()
    return Candidate(edtf, basis if said else "text+published", rule, None, first.exact, (last or first).exact)


def can_be_own(named: Named, candidate: Candidate, genre: Genre, published: date | None) -> bool:
    """Whether a day of a title or line can be the text's own.

    A statement comes out soon after its day; one on a day of remembrance names that day, and comes before it.
    """
    if not is_day(named):
        return False
    if genre != "statement" or published is None:
        return _near(named, published)
    return candidate.first is not None and timedelta(0) <= published - candidate.first <= _FAR


def _near(named: Named, published: date | None) -> bool:
    """Whether a day of a title or dateline can be the event's: what is far from the stamp is a subject."""
    if published is None:
        return True
    return _distance(_with_year(named.last or named.first, published), published) <= _NEAR


def is_day(named: Named) -> bool:
    """Whether a day is named, not a month alone."""
    return named.first.day is not None


def _with_year(day: Day, published: date | None, first: Day | None = None) -> Day:
    """The day in the year that brings it nearest to publication; 29 February may be in none of them."""
    if day.year is not None or published is None:
        return replace(day, year=day.year or (first.year if first else None))
    full = [replace(day, year=year) for year in range(published.year - 1, published.year + 2)]
    nearest = min(full, key=lambda dated: _distance(dated, published))
    return nearest if _distance(nearest, published) < timedelta.max else day


def _distance(day: Day, published: date) -> timedelta:
    try:
        exact = day.exact
    except ValueError:  # 29 February in a year that has none
        return timedelta.max
    return abs(exact - published) if exact else timedelta.max
