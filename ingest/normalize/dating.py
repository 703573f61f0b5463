"""The day of the event: from the text's own frame, else the day on which the text came out.

Candidate, validator, value: a day is taken only from where a text tells of its own event (a title's end, a
dateline, the reach of the frame sentence). Days that are announced, remembered or counted are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from ingest.normalize.calendar import Day, Named, days_in
from ingest.normalize.frame import Frame, Telling
from ingest.normalize.reading import Finding
from ingest.record import Draft, Genre
from ingest.vocabulary import entries

_ENCOUNTERS = ("readout", "news-report", "joint-statement", "notice")
_FRONTED = 48
_FAR = timedelta(days=7)
_WEEK = 7
_AGENCY = re.compile(r"[A-Z][A-Z' .,/-]{2,40}[,.]? (?=(?:[A-Z][a-z]+\.? \d|\d{1,2} [A-Z]))")
_TITLE_END = re.compile(r"[\W\d_]*(?:[A-Z]{2,4})?[\W\d_]*")
_ON = re.compile(r"(?:^|[,-] ?|\b(?:on|from|of) )(?:the )?(?:\w+day,? (?:the )?)?$", re.I)


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


def find_date(draft: Draft, frame: Frame, genre: Genre, published: date | None) -> Candidate | None:
    """The day of the event, null where neither text nor stamp says one.

    ``published`` is the day in the publisher's own time zone, by which "today", "on Sunday" and a day
    without a year are resolved.
    """
    for candidate in _candidates(draft, frame, genre, published):
        return candidate
    return None


def conflict(candidate: Candidate, genre: Genre, published: date | None) -> str | None:
    """A sentence on a day that stands against the publisher's stamp, null where they agree."""
    if published is None or candidate.first is None or candidate.last is None or genre == "notice":
        return None
    if candidate.first > published + timedelta(days=1):
        return f"The event is dated {candidate.edtf}, after its account was published on {published}."
    if published - candidate.last > _FAR:
        return f"The event is dated {candidate.edtf}, more than a week before {published}, when its account came out."
    return None


def _candidates(draft: Draft, frame: Frame, genre: Genre, published: date | None) -> Iterator[Candidate]:
    yield from _stamped(draft, published)
    yield from _of_title(frame, published)
    yield from _of_datelines(frame, published)
    if genre in _ENCOUNTERS:
        for telling in frame.tellings:
            yield from _of_telling(telling, published)
    if published:
        yield Candidate(published.isoformat(), "published", "day of publication", None, published, published)
    if draft.period:
        yield Candidate(draft.period, "file", "period of the file")


def _stamped(draft: Draft, published: date | None) -> Iterator[Candidate]:
    for stamp in draft.stamps:
        if stamp.kind == "event":
            for named in days_in(stamp.text[:200])[:1]:
                yield _candidate(named, "text", "stamped event", published)


def _of_title(frame: Frame, published: date | None) -> Iterator[Candidate]:
    """A day at the end of a title is the event's; one inside may be what the text is about."""
    for named in days_in(frame.title):
        ends = _TITLE_END.fullmatch(frame.title, named.end)
        if ends and not _is_month(named) and _near(named, published):
            yield _candidate(named, "title", "end of the title", published)


def _of_datelines(frame: Frame, published: date | None) -> Iterator[Candidate]:
    for line in frame.datelines:
        for named in days_in(line[:200])[:1]:
            if not _is_month(named) and _near(named, published):
                yield _candidate(named, "text", "dateline", published)


def _of_telling(telling: Telling, published: date | None) -> Iterator[Candidate]:
    """The first day within the reach of the frame sentence, before the verb only where it is fronted."""
    days: list[tuple[int, int, Named | int]] = [(named.start, named.end, named) for named in days_in(telling.own)]
    days += [(*word.span(), _days_ago(word, published)) for word in _relative().finditer(telling.own)]
    for start, end, day in sorted(days, key=lambda found: found[:2]):
        if _FRONTED < start < telling.verb[0] and telling.verb[0] - end > 1:
            continue
        span = (telling.start + start, telling.start + end)
        if isinstance(day, Named):
            if not _is_month(day) and _is_adverbial(telling, start):
                yield replace(_candidate(day, "text", "frame sentence", published), span=span)
        elif published:
            yield _ago(day, published, span)
        else:
            return


def _is_adverbial(telling: Telling, start: int) -> bool:
    """Whether a day tells when ("on 3 May", "Tokyo, 3 May"): "the May 3 elections" does not."""
    before = telling.text[:start]
    return bool(_ON.search(before)) or not before.rstrip().endswith((" the", " a", "'s"))


def _ago(days: int, published: date, span: tuple[int, int]) -> Candidate:
    """Today is the day of publication itself; any other day is resolved against it."""
    day = published - timedelta(days=days)
    basis, rule = ("published", "told as today") if not days else ("text+published", "told by the weekday")
    return Candidate(day.isoformat(), basis, rule, span, day, day)


def _days_ago(word: re.Match[str], published: date | None) -> int:
    """How many days before publication; a weekday is its last one, which may be that very day."""
    said = _words()[word[0].casefold()]
    if said >= 0 or published is None:
        return said
    return (published.weekday() - (said + _WEEK)) % _WEEK


def _candidate(named: Named, basis: str, rule: str, published: date | None) -> Candidate:
    """The day or stretch of days as EDTF; a missing year is the one nearest to publication."""
    said = named.first.year is not None or basis == "title" or published is None
    first = _with_year(named.first, published)
    last = _with_year(named.last, published, first) if named.last else None
    edtf = f"{first.edtf()}/{last.edtf()}" if last else first.edtf()
    final = last or first
    return Candidate(edtf, basis if said else "text+published", rule, None, first.exact, final.exact)


def _with_year(day: Day, published: date | None, first: Day | None = None) -> Day:
    if day.year is not None or published is None:
        return replace(day, year=day.year or (first.year if first else None))
    years = (published.year - 1, published.year, published.year + 1)
    return min((replace(day, year=year) for year in years), key=lambda full: _distance(full, published))


def _distance(day: Day, published: date) -> timedelta:
    try:
        exact = day.exact
    except ValueError:  # 29 February in a year that has none
        return timedelta.max
    return abs(exact - published) if exact else timedelta.max


def _near(named: Named, published: date | None) -> bool:
    """Whether a day of a title or dateline can be the event's: what is far from the stamp is a subject."""
    if published is None:
        return True
    return _distance(_with_year(named.last or named.first, published), published) <= timedelta(days=45)


def _is_month(named: Named) -> bool:
    return named.first.day is None


@cache
def _words() -> Mapping[str, int]:
    """Days before publication for today and yesterday; weekdays as their number less seven."""
    calendar = entries("calendar")
    words = {word.casefold(): int(days) for days, forms in calendar["days_ago"].items() for word in forms}
    for number, forms in enumerate(calendar["weekdays"]):
        words.update({word.casefold(): number - _WEEK for word in forms})
    return words


@cache
def _relative() -> re.Pattern[str]:
    latin = "|".join(sorted((re.escape(w) for w in _words() if w[0] < "一"), key=len, reverse=True))
    chinese = "|".join(w for w in _words() if w[0] >= "一")
    return re.compile(rf"(?<![\w'])(?:{latin})(?![\w'])|{chinese}", re.IGNORECASE)
