"""The day of the event: from the text's own frame, else the day on which the text came out.

Candidate, validator, value: a day is taken only from where a text tells of its own event (a title's end, a
dateline, the reach of the frame sentence). Days that are announced, remembered or counted are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.candidates import Candidate, can_be_own, candidate_of, is_day
from ingest.normalize.head.counted import Counted, counted_in
from ingest.normalize.head.days import Named
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.journeys import whole, without_journeys
from ingest.normalize.head.telling import Telling
from ingest.normalize.head.written import filed_on, written_on
from ingest.record import Draft, Genre

_ENCOUNTERS = ("readout", "news-report", "joint-statement", "notice")
_FRONTED = 48
_BESIDE_VERB = 40
_MONTH = timedelta(days=31)
_TELLINGS = 2
_LONGEST_STAMP = 200
_NOT_HELD = re.compile(r"embar|until|not for|\b(?:published|posted|updated|modified|uploaded|last|created)\b", re.I)
_ARRIVES = re.compile(r"arrived|flew|stopped|(?:is|are|was|were)\b")
_TITLE_END = re.compile(
    r"\s*\([^()]{1,60}\)\W*|[\W\d_]*(?:[A-Z]{2,4})?[\W\d_]*|(?:,| -) ?(?:[A-Z][\w.'-]+,? ?){1,4}\W*"
)
_BESIDE = re.compile(r"\W{0,3}(?:the )?")
_EVENT_OF = re.compile(r"(?<!\bon )(?<!\bfrom )(?:\b(?:the|a|an|its|their|his|her)|'s) $", re.IGNORECASE)


def find_date(draft: Draft, frame: Frame, genre: Genre, published: date | None) -> Candidate | None:
    """The day of the event, null where neither text nor stamp says one.

    ``published`` is the day in the publisher's own time zone, by which "today", "on Sunday" and a day
    without a year are resolved; an agency's filing stands for it where there is no stamp.
    """
    return next(_candidates(draft, frame, genre, published or filed_on(frame)), None)


def _candidates(draft: Draft, frame: Frame, genre: Genre, published: date | None) -> Iterator[Candidate]:
    """Where the day may stand, the surest first: a journey of some days in a title yields to the day told."""
    yield from _stamped(draft, published)
    titled = list(_of_title(frame, genre, published))
    yield from (day for day in titled if day.first == day.last)
    if genre in _ENCOUNTERS:
        for telling in sorted(frame.tellings[:_TELLINGS], key=_is_arrival):
            sure = telling is frame.first and genre != "joint-statement"
            told = _of_telling(telling, genre, published, written_on(frame, published))
            yield from (day for day in told if genre == "notice" or not _is_remembered(day, published, sure=sure))
    yield from titled
    yield from _of_filing(frame, genre, published)
    yield from _of_datelines(frame, genre, published)
    if genre not in _ENCOUNTERS and frame.narrated:
        yield from _of_telling(frame.narrated, genre, published, written_on(frame, published))
    if published:
        yield Candidate(published.isoformat(), "published", "day of publication", None, published, published)
    if draft.period:
        yield Candidate(draft.period, "file", "period of the file")


def _is_arrival(telling: Telling) -> bool:
    """Whether a sentence tells only that somebody has come: the day on which they met is told next."""
    return _ARRIVES.match(telling.text, *telling.verb) is not None


def _stamped(draft: Draft, published: date | None) -> Iterator[Candidate]:
    for stamp in draft.stamps:
        if stamp.kind == "event":
            for named in days_in(stamp.text[:_LONGEST_STAMP])[:1]:
                yield candidate_of(named, "text", "stamped event", published)


def _of_title(frame: Frame, genre: Genre, published: date | None) -> Iterator[Candidate]:
    """A day at the end of a title is the event's; one inside may be what the text is about."""
    for named in days_in(frame.title):
        if not _TITLE_END.fullmatch(frame.title, named.end):
            continue
        candidate = candidate_of(named, "title", "end of the title", published)
        if can_be_own(named, candidate, genre, published):
            yield candidate


def _is_remembered(candidate: Candidate, published: date | None, *, sure: bool) -> bool:
    """Whether a day lies too far back to be the event's, unless a SURE sentence says it with its year."""
    if published is None or candidate.last is None:
        return False
    return published - candidate.last > _MONTH and not (sure and candidate.basis == "text")


def _of_filing(frame: Frame, genre: Genre, published: date | None) -> Iterator[Candidate]:
    """The day before its dateline's place, where it came out later: ``Strelsau, 4 May - The Duke met …``."""
    for named in days_in(frame.filing.day) if frame.filing and genre in _ENCOUNTERS else ():
        candidate = candidate_of(named, "text", "filed on", published)
        is_own = published is None or (candidate.last is not None and candidate.last < published)
        if is_own and can_be_own(named, candidate, genre, published):
            yield candidate


def _of_datelines(frame: Frame, genre: Genre, published: date | None) -> Iterator[Candidate]:
    """A line with a day of its own; the day of the stamp itself is no event's."""
    foot = frame.foot if genre == "joint-statement" else ()
    for line in (*frame.datelines, *(text for _, text in frame.lines), *foot):
        for named in days_in(line[:_LONGEST_STAMP])[:1]:
            candidate = candidate_of(named, "text", "dateline", published)
            stamped = published is not None and candidate.first == published == candidate.last
            if not stamped and not _NOT_HELD.search(line) and can_be_own(named, candidate, genre, published):
                yield candidate


def _of_telling(telling: Telling, genre: Genre, published: date | None, written: date | None) -> Iterator[Candidate]:
    """The days within the reach of a frame sentence, in its order, before the verb only where fronted.

    written  the day by which it says "today"
    """
    named = [day for day in days_in(telling.own) if is_day(day) and _tells_when(telling, day)]
    if genre == "notice" and len(named) > 1:
        named = [whole(named)]
    counted = counted_in(telling.own, written, ahead=genre == "notice") if written else ()
    alone = [day for day in counted if _tells_when(telling, day) and not _explained(telling, day, named)]
    days: list[Named | Counted] = [*without_journeys(named), *alone]
    for day in sorted(days, key=lambda day: day.start):
        span = (telling.start + day.start, telling.start + day.end)
        if isinstance(day, Counted):
            today = day.last == published == day.first
            basis = "published" if today else "text+published"
            yield Candidate(day.edtf, basis, "counted from publication", span, day.first, day.last)
        else:
            yield replace(candidate_of(day, "text", "frame sentence", published), span=span)


def _tells_when(telling: Telling, day: Named | Counted) -> bool:
    """Whether a day tells when: not "the May 3 elections", not the subject's before the verb."""
    verb = telling.verb[0]
    apart = verb - day.end
    far = day.start > _FRONTED and apart > _BESIDE_VERB
    if day.start < verb and apart > 1 and (far or telling.leads_away(day.start)):
        return False
    return not _EVENT_OF.search(telling.text[max(0, day.start - 8) : day.start])


def _explained(telling: Telling, counted: Counted, named: list[Named]) -> bool:
    """Whether a weekday only belongs to a day beside it: "Thursday, June 24"."""
    return any(
        _BESIDE.fullmatch(telling.text, counted.end, day.start)
        or _BESIDE.fullmatch(telling.text, day.end, counted.start)
        for day in named
    )
