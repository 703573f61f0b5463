"""The head of the record: when, where, how, on which occasion and at whose wish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ingest.normalize.head.candidates import Candidate
from ingest.normalize.head.counted import weekday_in
from ingest.normalize.head.dating import find_date
from ingest.normalize.head.frame import Frame, find_frame
from ingest.normalize.head.misdated import conflict, misnamed_weekdays
from ingest.normalize.head.mode import find_mode, met_somewhere
from ingest.normalize.head.occasion import find_occasion
from ingest.normalize.head.publication import day_of_publication, differing_days, find_published, unread_stamps
from ingest.normalize.head.request import find_request
from ingest.normalize.head.venue import find_venue
from ingest.normalize.reading import Body, Cast, Finding, Head
from ingest.record import Draft, Genre, Mode

__all__ = ["find_head"]

_UNDATED: Finding[str | None] = Finding(None, "none", "no day in the frame and no stamp")
_SHOWN = 60


def find_head(draft: Draft, body: Body, genre: Genre, cast: Cast) -> Head:
    """Read the head of a record; every value with its reason, null where nothing says it."""
    frame = find_frame(draft, body, genre)
    published = find_published(draft)
    day = day_of_publication(published.value, draft.publisher)
    dated = find_date(draft, frame, genre, day)
    mode = find_mode(frame, genre, cast)
    venue = find_venue(frame, genre, mode.value, draft.publisher, cast)
    mode = met_somewhere(mode, genre, venue)
    return Head(
        mode=mode,
        date=dated.finding() if dated else _undated(frame),
        published=published,
        venue=venue,
        occasion=find_occasion(draft, frame, genre),
        requested_by=find_request(frame, cast),
        doubts=tuple(_doubts(draft, frame, genre, dated, day, mode.value, cast)),
    )


def _undated(frame: Frame) -> Finding[str | None]:
    """No day, with the weekday that the frame names where it names one."""
    for telling in frame.tellings:
        if span := weekday_in(telling.own):
            start, end = (telling.start + offset for offset in span)
            return Finding(None, "none", "a weekday in the frame and no stamp to count from", start, end)
    return _UNDATED


def _doubts(
    draft: Draft, frame: Frame, genre: Genre, dated: Candidate | None, day: date | None, mode: Mode | None, cast: Cast
) -> Iterator[str]:
    """What a person should look at: stamps, days that conflict, an encounter of one."""
    for stamp in unread_stamps(draft):
        yield f"The stamp {stamp.text[:_SHOWN]!r} holds no day that can be read for certain."
    if stamped := differing_days(draft):
        yield f"The publisher's stamps differ: {stamped[0]} and {stamped[1]}."
    yield from misnamed_weekdays(frame)
    if dated and (sentence := conflict(dated, genre, day)):
        yield sentence
    if mode and genre in ("readout", "news-report") and len(cast.participants) < 2:
        yield f"A {mode} has two sides; of those who took part {len(cast.participants) or 'nobody'} was recognised."
