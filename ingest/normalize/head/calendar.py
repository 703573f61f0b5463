"""Days as texts name them, found by strict patterns in many languages.

What a text does not say stays null: "13 November" has no year, "March 2022" no day. A bare number, a
weekday or "May" is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from ingest.normalize.head.day_patterns import months, patterns
from ingest.normalize.head.days import Day, Named
from ingest.vocabulary import entries

_LEAP_YEAR = 2000


@lru_cache(maxsize=256)
def days_in(text: str) -> tuple[Named, ...]:
    """Every day that TEXT names, in the order of the text; two joined by "to" are one stretch."""
    if not any(map(str.isdigit, text)):
        return ()
    found = sorted(_all_days(text), key=lambda named: (named.start, -named.end))
    return tuple(_stretches(text, _apart(found)))


def _all_days(text: str) -> Iterator[Named]:
    for read in (_by_year, _in_figures, _chinese, _year_first, _day_month, _month_day, _month_year):
        yield from filter(None, map(read, patterns()[read.__name__].finditer(text)))


def _by_year(found: re.Match[str]) -> Named | None:
    return _named(found, found["year"], found["month"], found["day"])


def _in_figures(found: re.Match[str]) -> Named | None:
    """``31.10.2021`` is day first everywhere; with strokes the publisher's country decides."""
    day_first = _named(found, found["year"], found["second"], found["first"])
    month_first = _named(found, found["year"], found["first"], found["second"])
    if found["stroke"][0] == "." or not month_first:
        return day_first
    return replace(day_first, swapped=month_first.first) if day_first else month_first


def _chinese(found: re.Match[str]) -> Named | None:
    """The year as printed, or counted from the first of an era: ``令和15年`` is 2033."""
    year = str(entries("calendar")["eras"][found["era"]] + int(found["of_era"])) if found["era"] else found["year"]
    return _named(found, year, found["month"], found["day"], found["last"])


def _year_first(found: re.Match[str]) -> Named | None:
    """``2032. április 13.``: the year before the rest."""
    month = _month(found["month"] or found["named"])
    return _named(found, found["year"], month, found["day"] or found["of_month"]) if month else None


def _day_month(found: re.Match[str]) -> Named | None:
    month = _month(found["month"])
    return _named(found, found["year"], month, found["day"], found["last"]) if month else None


def _month_day(found: re.Match[str]) -> Named | None:
    return _day_month(found)


def _month_year(found: re.Match[str]) -> Named | None:
    month = _month(found["month"])
    return Named(found.start(), found.end(), Day(_of_our_era(int(found["year"])), month, None)) if month else None


def _named(found: re.Match[str], year: str | None, month: str | int, day: str, last: str | None = None) -> Named | None:
    """The days of a match, null where the calendar has no such day."""
    first, final = _day(year, month, day), _day(year, month, last) if last else None
    if first is None or (last and final is None):
        return None
    return Named(found.start(), found.end(), first, final)


def _day(year: str | None, month: str | int, day: str) -> Day | None:
    said = _of_our_era(int(year)) if year else None
    try:
        date(said or _LEAP_YEAR, int(month), int(day))
    except ValueError:
        return None
    return Day(said, int(month), int(day))


def _of_our_era(year: int) -> int:
    """YEAR, or where it is one of the Buddhist era, ours: 2574 is 2031."""
    buddhist = entries("calendar")["buddhist"]
    return year - int(buddhist["ahead"]) if year >= buddhist["from"] else year


def _month(name: str) -> int | None:
    """The number of a month, null for a common word in small letters: "may 12 people"."""
    month, capitalised = months()[name.casefold()]
    return None if capitalised and name[0].islower() else month


def _apart(found: list[Named]) -> Iterator[Named]:
    """The longest reading at every place: "13 November 2021" is not "November 2021" too."""
    end = 0
    for named in found:
        if named.start >= end:
            yield named
            end = named.end


def _stretches(text: str, found: Iterator[Named]) -> Iterator[Named]:
    """Two days joined by "to" or a dash as one stretch: "May 25 to June 4"."""
    waiting: Named | None = None
    for named in found:
        if waiting and not waiting.last and patterns()["through"].fullmatch(text, waiting.end, named.start):
            first = replace(waiting.first, year=waiting.first.year or named.first.year)
            named = replace(named, start=waiting.start, first=first, last=named.last or named.first)
        elif waiting:
            yield waiting
        waiting = named
    if waiting:
        yield waiting
