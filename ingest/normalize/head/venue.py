"""Where an encounter took place, if the text says so.

A venue needs its frame: "met in Rome", "hosted at the Kremlin", a dateline, the end of a title. A city that
is only named ("the consensus reached in Bali") is none, and a call has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.datelines import place_of_line
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.gazetteer import country_called, is_known_city
from ingest.normalize.head.parts import parts_of
from ingest.normalize.head.spoken_places import of_words
from ingest.normalize.head.titled_places import named_in, of_title, of_visit
from ingest.normalize.head.told_places import AT, TO, of_tellings, of_town_at_home, of_visitor
from ingest.normalize.reading import Cast, Finding
from ingest.record import Genre, Mode, Publisher, Venue
from ingest.vocabulary import entries

_ACCOUNTS = ("readout", "news-report", "joint-statement")
_TRANSCRIPTS = ("remarks", "press-conference", "speech")
_DELIVERED = re.compile(r"\W*(?:delivered|given|held|spoken|presented) (?:at|in)\b", re.IGNORECASE)
_ON_ARRIVAL = re.compile(
    r"\b(?:arrival|departure) (?:statement|remarks)\b"
    r"|\b(?:statement|remarks) (?:made )?(?:on|at|upon) (?:(?:his|her) )?(?:arrival|departure)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:ministry|department|office|embassy|mission)\b", re.IGNORECASE)
_ON_THE_WAY = re.compile(r"\b(?:en route|aboard)\b", re.IGNORECASE)


def find_venue(
    frame: Frame, genre: Genre, mode: Mode | None, publisher: Publisher | None, cast: Cast
) -> Finding[Venue | None]:
    """The venue that a text states; null for calls and notices, which have none."""
    if mode == "call" or (mode == "video" and genre in _ACCOUNTS):
        return Finding(None, "none", f"a {mode} has no venue")
    if genre == "notice":
        return Finding(None, "none", "a notice has no venue")
    home = publisher.country if publisher else None
    found = _printed(frame, home, cast) if genre == "statement" else _findings(frame, genre, home, cast)
    first: Finding[Venue | None] = next(found, Finding(None, "none", "no place in the frame"))
    country = first.value.country if first.value and not first.value.city else None
    closer = (one for one in found if country and one.value and one.value.city and one.value.country == country)
    return next(closer, first)


def _printed(frame: Frame, home: str | None, cast: Cast) -> Iterator[Finding[Venue | None]]:
    """The place from which a statement is dated: its words tell of other places, but for one made on arrival."""
    yield from _of_datelines(frame.datelines, home)
    yield from _of_lines(frame, home)
    yield from _of_filing(frame, home)
    if _ON_ARRIVAL.search(frame.title):
        yield from of_title(frame.title, "remarks", home, cast)
        yield from of_tellings(frame.tellings[:1], home, AT, "frame sentence")
    yield from _of_datelines((line for line in frame.foot if days_in(line) and not _signed(line)), home)


def _findings(frame: Frame, genre: Genre, home: str | None, cast: Cast) -> Iterator[Finding[Venue | None]]:
    if genre in _ACCOUNTS:
        told = of_tellings(frame.tellings[:1], home, AT, "frame sentence")
        yield from (place for place in told if place.value and place.value.city)
        yield from of_visit(frame.title, home)
        yield from named_in(frame.title, home)
    yield from _of_datelines(frame.datelines, home)
    yield from _of_lines(frame, home)
    if any(_nowhere().search(line) for line in frame.datelines) or _ON_THE_WAY.search(frame.title):
        yield Finding(None, "none", "dateline of no place")
    if genre in _ACCOUNTS:
        yield from of_tellings(frame.tellings, home, AT, "frame sentence")
    yield from of_title(frame.title, genre, home, cast)
    if genre in _ACCOUNTS:
        yield from of_tellings(frame.tellings[:1], home, TO, "visited")
        yield from of_visitor(frame.tellings[:1], home)
        yield from of_town_at_home(frame, home)
        yield from _of_filing(frame, home)
        yield from of_visit(frame.title, home, cities=False)
    if genre in _TRANSCRIPTS:
        yield from of_words(frame, home)
    if any(map(days_in, frame.foot)):
        yield from _of_datelines(frame.foot, home)


def _signed(line: str) -> bool:
    """Whether a line is the signature of an office, whose state's name is that of a city too."""
    return any(country_called(part) for part in parts_of(line)) or _OFFICE.search(line) is not None


def _of_datelines(datelines: Iterable[str], home: str | None) -> Iterator[Finding[Venue | None]]:
    """A line with a city first, then one with a building alone."""
    lines = (line for line in datelines if not _nowhere().search(line))
    venues = [venue for line in lines if (venue := place_of_line(line, home) or _delivered(line, home))]
    for venue in sorted(venues, key=lambda venue: (venue.city is None, venue.name is not None)):
        yield Finding(venue, "text", "dateline")


def _delivered(line: str, home: str | None) -> Venue | None:
    """Where words were given, as a line of their own says: ``Delivered at the Naval Museum in Strelsau``."""
    told = named_in(line, home) if _DELIVERED.match(line) else ()
    return next((place.value for place in told), None)


def _of_lines(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A short line at the head that is a known place."""
    for start, line in frame.lines:
        venue = place_of_line(line, home)
        if venue and (venue.name or is_known_city(venue.city or "", venue.country, home)):
            yield Finding(venue, "text", "line of its own", start, start + len(line))


def _of_filing(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A news agency files from where it happened, where nothing else is said."""
    venue = place_of_line(frame.filing.place, home) if frame.filing else None
    if venue:
        yield Finding(venue, "text", "filed from")


@cache
def _nowhere() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(entries('venues')['nowhere'])})\b", re.IGNORECASE)
