"""The day by which a text says "today": its filing's or its stamp's."""

from __future__ import annotations

from datetime import date, timedelta

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.candidates import candidate_of
from ingest.normalize.head.frame import Frame

_SOON = timedelta(days=3)


def filed_on(frame: Frame, published: date | None = None) -> date | None:
    """The day of a filing, where it prints the year or the stamp tells it."""
    days = days_in(frame.filing.day) if frame.filing else []
    return candidate_of(days[0], "text", "filed on", published).first if days else None


def written_on(frame: Frame, published: date | None) -> date | None:
    """The day by which a text says "today": its filing's, where it came out a few days later, else the stamp's."""
    filed = filed_on(frame, published)
    return filed if filed and published and timedelta(0) <= published - filed <= _SOON else published
