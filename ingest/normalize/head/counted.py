"""Days that a text counts from the day it came out: today, yesterday, on Sunday, last week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ingest.vocabulary import entries

_WEEK = 7
_SATURDAY = 5
_PASSING = re.compile(r"\b(?:next|coming|every|each|until|since) $", re.IGNORECASE)
_LAST = re.compile(r"\blast $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """A day, or the days from first to last, and where the text tells of it."""

    start: int
    end: int
    first: date
    last: date

    @property
    def edtf(self) -> str:
        """One day, or an interval."""
        return f"{self.first}" if self.first == self.last else f"{self.first}/{self.last}"


def counted_in(text: str, published: date, *, ahead: bool = False) -> Iterator[Counted]:
    """The days that TEXT counts from PUBLISHED; a weekday is its last one, its next one where AHEAD.

    A weekday on which the text came out is that very day.
    """
    for found in _pattern().finditer(text):
        before = text[max(0, found.start() - 8) : found.start()]
        if _PASSING.search(before):
            continue
        said = found[0].casefold()
        if said in _weeks():
            yield Counted(*found.span(), *_week(_weeks()[said], published))
        elif said in _weekends():
            yield Counted(*found.span(), *_weekend(published, ahead=ahead))
        else:
            day = _day(said, published, ahead=ahead, past=bool(_LAST.search(before)))
            yield Counted(*found.span(), day, day)


def weekday_in(text: str) -> tuple[int, int] | None:
    """Where a text names a weekday: all it says of its day where there is no stamp to count from."""
    found = (match for match in _pattern().finditer(text) if match[0].casefold() in weekdays())
    return next((match.span() for match in found), None)


def _day(said: str, published: date, *, ahead: bool, past: bool) -> date:
    if said in _days_ago():
        return published - timedelta(days=_days_ago()[said])
    ago = (published.weekday() - weekdays()[said]) % _WEEK
    if ahead and ago:
        ago -= _WEEK
    return published - timedelta(days=ago or (_WEEK if past else 0))


def _week(ago: int, published: date) -> tuple[date, date]:
    """The week from its Monday, as far as it had passed when the text came out."""
    first = published - timedelta(days=published.weekday() + ago * _WEEK)
    return first, min(published, first + timedelta(days=_WEEK - 1))


def _weekend(published: date, *, ahead: bool) -> tuple[date, date]:
    """The Saturday last begun and its Sunday, as far as it had come by then; the next one where AHEAD."""
    if ahead:
        saturday = published + timedelta(days=(_SATURDAY - published.weekday()) % _WEEK)
        return saturday, saturday + timedelta(days=1)
    saturday = published - timedelta(days=(published.weekday() - _SATURDAY) % _WEEK)
    return saturday, min(published, saturday + timedelta(days=1))


@cache
def _weekends() -> frozenset[str]:
    return frozenset(entries("calendar")["weekend"])


@cache
def _days_ago() -> Mapping[str, int]:
    return {word.casefold(): int(days) for days, words in entries("calendar")["days_ago"].items() for word in words}


@cache
def weekdays() -> Mapping[str, int]:
    """The number of every weekday, Monday 0, by its name in small letters."""
    return {word.casefold(): day for day, words in enumerate(entries("calendar")["weekdays"]) for word in words}


@cache
def _weeks() -> Mapping[str, int]:
    return {word.casefold(): int(ago) for ago, words in entries("calendar")["weeks_ago"].items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    words = [*_days_ago(), *weekdays(), *_weeks(), *_weekends()]
    latin = "|".join(sorted((re.escape(word) for word in words if word[0] < "一"), key=len, reverse=True))
    chinese = "|".join(word for word in words if word[0] >= "一")
    return re.compile(rf"(?<![\w'])(?:{latin})(?![\w'])|{chinese}", re.IGNORECASE)
