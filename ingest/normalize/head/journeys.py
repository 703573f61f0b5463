"""Journeys of several days, told as one stretch or stop by stop."""

from __future__ import annotations

from dataclasses import replace

from ingest.normalize.head.days import Day, Named


def without_journeys(named: list[Named]) -> list[Named]:
    """The days without the stretch of a journey within which another one is told."""
    single = {day.first for day in named if day.last is None}
    return [day for day in named if day.last is None or not any(_is_within(one, day) for one in single)]


def _is_within(day: Day, stretch: Named) -> bool:
    if not day.day or not stretch.first.day:
        return False
    first, last, told = (_order(one, day) for one in (stretch.first, stretch.last or stretch.first, day))
    return first <= told <= last


def _order(one: Day, beside: Day) -> tuple[int, int, int]:
    """Where a day stands; one without its year is of the year of the day BESIDE it."""
    return one.year or beside.year or 0, one.month, one.day or 0


def whole(days: list[Named]) -> Named:
    """From the first to the last day of a journey told stop by stop."""
    return replace(days[0], last=days[-1].last or days[-1].first)
