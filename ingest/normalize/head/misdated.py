"""Days that a person should look at: against the publisher's stamp, or under the name of another weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.candidates import Candidate
from ingest.normalize.head.counted import weekdays
from ingest.normalize.head.days import Named
from ingest.normalize.head.frame import Frame
from ingest.record import Genre

_FAR = timedelta(days=7)
_LONGEST_WEEKDAY = 16
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]+),? (?:the )?$")
_WEEKDAY_BEHIND = re.compile(r" \(([^\W\d_]+)\)")


def conflict(candidate: Candidate, genre: Genre, published: date | None) -> str | None:
    """A sentence on a day that stands against the publisher's stamp, null where they agree."""
    if published is None or candidate.first is None or candidate.last is None or genre == "notice":
        return None
    if candidate.first > published + timedelta(days=1):
        return f"The event is dated {candidate.edtf}, after its account was published on {published}."
    if published - candidate.last > _FAR:
        return f"The event is dated {candidate.edtf}, more than a week before {published}, when its account came out."
    return None


def misnamed_weekdays(frame: Frame) -> Iterator[str]:
    """A sentence on each day of the frame that the text itself gives another weekday than the calendar does."""
    for telling in frame.tellings[:1]:
        for named in days_in(telling.own):
            weekday = _weekday_beside(telling.own, named)
            if weekday is not None and named.first.exact and named.first.exact.weekday() != weekday[0]:
                yield f"The text calls {named.first.edtf()} a {weekday[1]}, which it was not."


def _weekday_beside(text: str, named: Named) -> tuple[int, str] | None:
    """The weekday, Monday 0, that stands right before a day or in brackets behind it, and as printed."""
    before = _WEEKDAY_BEFORE.search(text, max(0, named.start - _LONGEST_WEEKDAY), named.start)
    found = before or _WEEKDAY_BEHIND.match(text, named.end)
    number = weekdays().get(found[1].casefold()) if found else None
    return (number, found[1]) if found and number is not None else None
