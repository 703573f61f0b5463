"""The day by which a text says "today": its filing's or its stamp's."""

from __future__ import annotations

from datetime import date, timedelta

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.candidates import candidate_of
from ingest.normalize.head.frame import Frame

_LONGEST_LINE = 100
_SOON = timedelta(days=3)


def filed_on(frame: Frame, published: date | None = None) -> date | None:
    """The day of a filing, where it prints the year or the stamp tells it."""
    days = days_in(frame.filing.day) if frame.filing else []
    return candidate_of(days[0], "text", "filed on", published).first if days else None


def written_on(frame: Frame, published: date | None) -> date | None:
    """The day by which a text says "today": its filing's or dateline's, if it came out soon after; else the stamp's."""
    filed = filed_on(frame, published) or _dated(frame, published)
    return filed if filed and published and timedelta(0) <= published - filed <= _SOON else published


def _dated(frame: Frame, published: date | None) -> date | None:
    """The day that stands beside a place over the words: ``Strelsau, 4 May 2034``."""
    for line in frame.datelines:
        day = next(iter(days_in(line[:_LONGEST_LINE])), None)
        if day and line[: day.start].rstrip(" ,-").istitle():
            return candidate_of(day, "text", "dateline", published).first
    return None
