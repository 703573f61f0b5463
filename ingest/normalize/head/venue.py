"""Where an encounter took place, if the text says so.

A venue needs its frame: "met in Rome", "hosted at the Kremlin", a dateline, the end of a title. A city that
is only named ("the consensus reached in Bali") is none, and a call has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.datelines import place_beside_date, place_of_line, place_of_title
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.gazetteer import city_of, is_known_city
from ingest.normalize.head.places import place_at
from ingest.normalize.head.spoken_places import of_words
from ingest.normalize.head.told_places import AT, TO, of_tellings, of_town_at_home, of_visitor
from ingest.normalize.reading import Cast, Finding
from ingest.record import Genre, Mode, Publisher, Venue
from ingest.vocabulary import entries

_ACCOUNTS = ("readout", "news-report", "joint-statement")
_TRANSCRIPTS = ("remarks", "press-conference", "speech")
_CITY_FIRST = re.compile(r"(?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?:: |,? (?:hosts|hosted) )(?=[\w\"'])")
_BEFORE_A_BODY = re.compile(r"\b(?:to|before) (?:the )?(?=[A-Z])")
_ON_THE_WAY = re.compile(r"\b(?:en route|aboard)\b", re.IGNORECASE)
_ON_A_PLACE = re.compile(
    r"\b(?:on|regarding|about|concerning) (?!.*\b(?:at|before|to|with)\b)[^,;:()]* in [^,;:()]*\Z", re.I
)
_SUBJECT = re.compile(
    r"\b(?:situation|war|crisis|conflict|attacks?|violence|fighting|ceasefire|elections?|condemns?|supports?|launched"
    r"|developments|process|earthquake|floods?|explosion|strikes?|bombings?|protests|coup|embassy|consulate"
    r"|on|regarding|about|following|marking|honou?ring|celebrating|announcing|for)\b",
    re.I,
)


def find_venue(
    frame: Frame, genre: Genre, mode: Mode | None, publisher: Publisher | None, cast: Cast
) -> Finding[Venue | None]:
    """The venue that a text states; null for calls and notices, which have none."""
    if mode == "call" or (mode == "video" and genre in _ACCOUNTS):
        return Finding(None, "none", f"a {mode} has no venue")
    if genre == "notice":
        return Finding(None, "none", "a notice has no venue")
    home = publisher.country if publisher else None
    found = _printed(frame, home) if genre == "statement" else _findings(frame, genre, home, cast)
    return next(found, Finding(None, "none", "no place in the frame"))


def _printed(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """The place from which a statement is dated: its words tell of other places."""
    yield from _of_datelines(frame.datelines, home)
    yield from _of_lines(frame, home)
    yield from _of_filing(frame, home)


def _findings(frame: Frame, genre: Genre, home: str | None, cast: Cast) -> Iterator[Finding[Venue | None]]:
    if genre in _ACCOUNTS:
        told = of_tellings(frame.tellings[:1], home, AT, "frame sentence")
        yield from (place for place in told if place.value and place.value.city)
    yield from _of_datelines(frame.datelines, home)
    yield from _of_lines(frame, home)
    if any(_nowhere().search(line) for line in frame.datelines) or _ON_THE_WAY.search(frame.title):
        yield Finding(None, "none", "dateline of no place")
    if genre in _ACCOUNTS:
        yield from of_tellings(frame.tellings, home, AT, "frame sentence")
    yield from _of_title(frame, genre, home, cast)
    if genre in _ACCOUNTS:
        yield from of_tellings(frame.tellings[:1], home, TO, "visited")
        yield from _of_visit(frame.title, home)
        yield from of_visitor(frame.tellings[:1], home)
        yield from of_town_at_home(frame, home)
        yield from _of_filing(frame, home)
        yield from _of_visit(frame.title, home, cities=False)
    if genre in _TRANSCRIPTS:
        yield from of_words(frame, home)
    if any(map(days_in, frame.foot)):
        yield from _of_datelines(frame.foot, home)


def _of_datelines(datelines: Iterable[str], home: str | None) -> Iterator[Finding[Venue | None]]:
    """A line with a city first, then one with a building alone."""
    lines = (line for line in datelines if not _nowhere().search(line))
    venues = [venue for line in lines if (venue := place_of_line(line, home))]
    for venue in sorted(venues, key=lambda venue: (venue.city is None, venue.name is not None)):
        yield Finding(venue, "text", "dateline")


def _of_lines(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A short line at the head that is a known place."""
    for start, line in frame.lines:
        venue = place_of_line(line, home)
        if venue and (venue.name or is_known_city(venue.city or "", venue.country, home)):
            yield Finding(venue, "text", "line of its own", start, start + len(line))


def _of_title(frame: Frame, genre: Genre, home: str | None, cast: Cast) -> Iterator[Finding[Venue | None]]:
    """ "in Rome" within a title, then the place at its end; what follows "on" is a subject."""
    title = frame.title
    for found in AT.finditer(title):
        subject = _SUBJECT.search(title, 0, found.start())
        place = None if subject else place_at(title, found.end(), home)
        if place and place.venue.city:
            yield Finding(place.venue, "title", "place in the title")
    for found in _BEFORE_A_BODY.finditer(title) if genre in _TRANSCRIPTS else ():
        if place := place_at(title, found.end(), home, buildings_only=True):
            yield Finding(place.venue, "title", "before a body")
    if genre in _ACCOUNTS and (venue := _city_first(title, home)):
        yield Finding(venue, "title", "city before the title")
    names = frozenset(word for person in cast.people for name in person.names for word in name.split())
    told = genre in _TRANSCRIPTS and not _ON_A_PLACE.search(title)
    if told and (venue := place_of_title(title, home, names)):
        yield Finding(venue, "title", "end of the title")
    if venue := place_beside_date(title, home):
        yield Finding(venue, "title", "beside the date of the title")


def _of_visit(title: str, home: str | None, *, cities: bool = True) -> Iterator[Finding[Venue | None]]:
    """The city to which a title tells of a visit, or the country alone."""
    for found in TO.finditer(title):
        place = place_at(title, found.end(), home)
        if place and bool(place.venue.city) is cities:
            yield Finding(place.venue, "title", "visited")


def _city_first(title: str, home: str | None) -> Venue | None:
    """The city that a title puts before all else, or that hosts: ``Strelsau: Duke meets Regent``."""
    found = _CITY_FIRST.match(title)
    city = city_of(found["city"], None, home) if found else None
    return city if city and is_known_city(city.city or "", city.country, home) else None


def _of_filing(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A news agency files from where it happened, where nothing else is said."""
    venue = place_of_line(frame.filing.place, home) if frame.filing else None
    if venue:
        yield Finding(venue, "text", "filed from")


@cache
def _nowhere() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(entries('venues')['nowhere'])})\b", re.IGNORECASE)
