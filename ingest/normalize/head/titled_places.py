"""Places in a title: where it tells of a meeting or a visit, before a colon, at its end, beside its day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.head.datelines import place_before_date, place_beside_date, place_of_title
from ingest.normalize.head.gazetteer import city_of, is_known_city
from ingest.normalize.head.places import place_at
from ingest.normalize.head.told_places import AT, TO
from ingest.normalize.reading import Cast, Finding
from ingest.record import Genre, Venue

_ACCOUNTS = ("readout", "news-report", "joint-statement")
_TRANSCRIPTS = ("remarks", "press-conference", "speech")
_CITY_FIRST = re.compile(r"(?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?:: |,? (?:hosts|hosted) )(?=[\w\"'])")
_BEFORE_A_BODY = re.compile(r"\b(?:to|before|in) (?:the )?(?=[A-Z])")
_ON_A_PLACE = re.compile(
    r"\b(?:on|regarding|about|concerning) (?!.*\b(?:at|before|to|with)\b)[^,;:()]* in [^,;:()]*\Z", re.I
)
_SUBJECT = re.compile(
    r"\b(?:situation|war|crisis|conflict|attacks?|violence|fighting|ceasefire|elections?|condemns?|supports?|launched"
    r"|developments|process|earthquake|floods?|explosion|strikes?|bombings?|protests|coup|embassy|consulate"
    r"|on|regarding|about|following|marking|honou?ring|celebrating|announcing|for)\b",
    re.I,
)


def of_title(title: str, genre: Genre, home: str | None, cast: Cast) -> Iterator[Finding[Venue | None]]:
    """ "in Rome" within a title, then the place at its end; what follows "on" is a subject."""
    yield from named_in(title, home)
    for found in _BEFORE_A_BODY.finditer(title) if genre in _TRANSCRIPTS else ():
        if place := place_at(title, found.end(), home, buildings_only=True):
            yield Finding(place.venue, "title", "before a body")
    if genre in _ACCOUNTS and (venue := _city_first(title, home)):
        yield Finding(venue, "title", "city before the title")
    names = frozenset(word for person in cast.people for name in person.names for word in name.split())
    told = genre in _TRANSCRIPTS and not _ON_A_PLACE.search(title)
    if told and (venue := place_of_title(title, home, names)):
        yield Finding(venue, "title", "end of the title")
    elif told and (venue := place_before_date(title, home, names)):
        yield Finding(venue, "title", "before the date of the title")
    if venue := place_beside_date(title, home):
        yield Finding(venue, "title", "beside the date of the title")


def named_in(title: str, home: str | None) -> Iterator[Finding[Venue | None]]:
    """ "in Rome" within a title, unless what stands before it tells that Rome is the subject."""
    for found in AT.finditer(title):
        subject = _SUBJECT.search(title, 0, found.start())
        place = None if subject else place_at(title, found.end(), home)
        if place and place.venue.city:
            yield Finding(place.venue, "title", "place in the title")


def of_visit(title: str, home: str | None, *, cities: bool = True) -> Iterator[Finding[Venue | None]]:
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
