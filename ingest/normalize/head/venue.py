"""Where an encounter took place, if the text says so.

A venue needs its frame: "met in Rome", "hosted at the Kremlin", a dateline, the end of a title. A city that
is only named ("the consensus reached in Bali") is none, and a call has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.normalize.head.datelines import place_beside_date, place_of_line, place_of_title
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.gazetteer import city_of, is_known_city
from ingest.normalize.head.places import place_at
from ingest.normalize.head.told_places import AT, TO, of_tellings, of_town_at_home, of_visitor
from ingest.normalize.reading import Cast, Finding
from ingest.record import Genre, Mode, Publisher, Venue
from ingest.vocabulary import entries

_ACCOUNTS = ("readout", "news-report", "joint-statement")
_TRANSCRIPTS = ("remarks", "press-conference", "speech")
_HERE = re.compile(
    r"\b(?:here (?:in|at|to)|back (?:in|to|at)|welcom(?:e|ing)(?: [\w.,-]+){0,4} to|be in|pleasure to be (?:in|at))"
    r" (?=[A-Z]|the )"
)
_INTRODUCED = re.compile(
    r"(?:Speaking|Addressing|(?:The |In )?(?:following|below|a|an|his|her)\b[^.;]{0,60}\b(?:speech|address|remarks))\b"
    r"[^.;]{0,160}? (?:in|at) (?=[A-Z])"
)
_CITY_FIRST = re.compile(r"(?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?:: |,? (?:hosts|hosted) )(?=[\w\"'])")
_ON_THE_WAY = re.compile(r"\b(?:en route|aboard)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:on|regarding|about|following|marking|honou?ring|celebrating|announcing|for)\b", re.I)


def find_venue(
    frame: Frame, genre: Genre, mode: Mode | None, publisher: Publisher | None, cast: Cast
) -> Finding[Venue | None]:
    """The venue that a text states; null for calls, and for statements and notices, which have none."""
    if mode == "call" or (mode == "video" and genre in _ACCOUNTS):
        return Finding(None, "none", f"a {mode} has no venue")
    if genre in ("statement", "notice"):
        return Finding(None, "none", f"a {genre} has no venue")
    home = publisher.country if publisher else None
    return next(_findings(frame, genre, home, cast), Finding(None, "none", "no place in the frame"))


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
    if genre in _TRANSCRIPTS:
        yield from _of_greeting(frame, home)
        yield from _of_introduction(frame, home)
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
    if genre in _ACCOUNTS and (venue := _city_first(title, home)):
        yield Finding(venue, "title", "city before the title")
    names = frozenset(word for person in cast.people for name in person.names for word in name.split())
    if genre in _TRANSCRIPTS and (venue := place_of_title(title, home, names)):
        yield Finding(venue, "title", "end of the title")
    if venue := place_beside_date(title, home):
        yield Finding(venue, "title", "beside the date of the title")


def _of_visit(title: str, home: str | None) -> Iterator[Finding[Venue | None]]:
    """The city to which a title tells of a visit."""
    for found in TO.finditer(title):
        place = place_at(title, found.end(), home)
        if place and place.venue.city:
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


def _of_greeting(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    for start, text in frame.opening:
        for found in _HERE.finditer(text):
            place = place_at(text, found.end(), home)
            if place and place.venue.city:
                yield Finding(place.venue, "text", "greeting", start + place.start, start + place.end)


def _of_introduction(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A first sentence that hands over to who speaks: ``Speaking at the fair in Strelsau, the Duke said``."""
    start, text = frame.opening[0] if frame.opening else (0, "")
    place = place_at(text, found.end(), home) if (found := _INTRODUCED.match(text)) else None
    if place and place.venue.city:
        yield Finding(place.venue, "text", "introduction", start + place.start, start + place.end)


@cache
def _nowhere() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(entries('venues')['nowhere'])})\b", re.IGNORECASE)
