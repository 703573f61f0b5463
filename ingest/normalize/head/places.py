"""A place read at a given point of a text: a building, a city with its country, a country."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.normalize.countries import country_of
from ingest.normalize.head.gazetteer import (
    building_of,
    capital_of,
    city_of,
    country_called,
    is_capital,
    is_known_city,
    region_of,
)
from ingest.normalize.head.houses import house_of_city, in_a_house
from ingest.record import Venue

_MOST_WORDS = 6
_WORD = re.compile(r"[^\W_][\w'.&-]*")
_BEFORE = re.compile(
    r"(?:(?:the (?:[A-Z][\w-]{1,20} ){0,2}|[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2}(?:'s|') )?(?:[a-z-]{1,20} ){0,2}"
    r"(?:capital|city|town|resort|port city|village)(?: city| town| of)?,? |the city of "
    r"|(?:downtown|central|nearby|eastern|western|northern|southern|old|historic) )?(?:the )?"
)
_NUMBERED = re.compile(r"\d{1,3} [A-Z]")
_QUALIFIER = re.compile(r",? \(?(?P<name>(?:the )?[A-Z][\w.']*(?: [A-Z][\w.']*){0,3})")
_CAPITAL = re.compile(
    r"the (?:(?P<country>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) capital\b(?! (?:city )?of )"
    r"|capital (?:city )?of (?:the )?(?P<state>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}))(?! [A-Z]|, [A-Z])"
)
_CLOSES = re.compile(r",? on\b|[,.;)]|\Z")
_LONGEST_COMPOUND = 40


class Place(NamedTuple):
    """A venue and where the text names it."""

    venue: Venue
    start: int
    end: int


def place_at(text: str, start: int, home: str | None, *, buildings_only: bool = False) -> Place | None:
    """The place that TEXT names at START, null where the words there name none.

    A longer name goes before a shorter one; a name that runs on in capitals ("Paris Agreement") is none.
    """
    if not buildings_only and (capital := _capital(text, start)):
        return capital
    before = _BEFORE.match(text, start)
    start = before.end() if before else start
    ends = _word_ends(text, start)
    for end in reversed(ends):
        name = text[start:end].rstrip(".")
        venue = building_of(name, home)
        place = Place(venue, start, end) if venue else None
        if not place and not buildings_only:
            place = _city(text, start, end, home) or _country(text, start, end, home)
        if place and not _runs_on(text, place.end):
            return place
        if place:
            return None if buildings_only else _house(text, start, home) or _named_for(text, place)
    return None if buildings_only else _house(text, start, home)


def qualified(name: str, qualifier: str) -> Venue | None:
    """The city NAME in the country or region called QUALIFIER; "Georgia" is read either way."""
    for country in (region_of(qualifier), country_called(qualifier)):
        if country and (city := city_of(name, country)):
            return city
    return None


def _word_ends(text: str, start: int) -> list[int]:
    """Where the first words from START end, as far as one name may reach."""
    ends: list[int] = []
    if not (text[start : start + 1].isupper() or _NUMBERED.match(text, start)):
        return ends
    while len(ends) < _MOST_WORDS and (word := _WORD.match(text, start)):
        ends.append(word.end())
        if text[word.end() : word.end() + 1] != " " or word.end() - start > _LONGEST_COMPOUND:
            break
        start = word.end() + 1
    return ends


def _city(text: str, start: int, end: int, home: str | None) -> Place | None:
    """A city, the country or region printed after it deciding which."""
    name = text[start:end].rstrip(".").removesuffix("'s")
    if name.isupper() and len(name) < 4:
        return None
    if qualifier := _QUALIFIER.match(text, end):
        words = qualifier["name"].split(" ")
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count])
            until = qualifier.start("name") + len(said)
            if venue := qualified(name, said.removeprefix("the ")) or _unlisted(text, name, said, until):
                return Place(venue, start, until)
    venue = city_of(name, None, home)
    return Place(venue, start, end) if venue else None


def _unlisted(text: str, name: str, country: str, end: int) -> Venue | None:
    """A town that no list has, or has elsewhere, where its COUNTRY up to END is printed between commas behind it."""
    code = country_called(country.removeprefix("the ")) if _CLOSES.match(text, end) else None
    elsewhere = city_of(name)
    is_known = elsewhere is not None and is_known_city(elsewhere.city or "", elsewhere.country, None)
    if not code or is_known or (elsewhere is None and (name.isupper() or " " in name)):
        return None
    return Venue(name, code)


def _house(text: str, start: int, home: str | None) -> Place | None:
    """A city behind a house that no vocabulary holds: ``State House, Strelsau``."""
    found = in_a_house().match(text, start)
    place = _city(text, found.start("city"), found.end("city"), home) if found else None
    if not found or not place or _runs_on(text, place.end):
        return None
    # "Palace of Independence" is called after what a town is called after, too.
    of = text[: found.start("city")].endswith(" of ") and not found[0].startswith("University")
    return place if not of or is_capital(place.venue.city or "", place.venue.country) else None


def _named_for(text: str, place: Place) -> Place | None:
    """A house that bears the name of its city: ``Strelsau Airport``, ``Strelsau's City Hall``."""
    found = house_of_city().match(text, place.end)
    return Place(place.venue, place.start, found.end()) if found and place.venue.city else None


def _capital(text: str, start: int) -> Place | None:
    """The capital that is named by its country alone: ``in the Ruritanian capital``."""
    found = _CAPITAL.match(text, start)
    city = capital_of(country_of(found["country"] or found["state"])) if found else None
    return Place(city, start, found.end()) if found and city else None


def _country(text: str, start: int, end: int, home: str | None) -> Place | None:
    """A country other than the publisher's own, which says nothing of where."""
    code = country_called(text[start:end].removesuffix("."))
    return Place(Venue(None, code), start, end) if code and code != home else None


def _runs_on(text: str, end: int) -> bool:
    """Whether the words after a name belong to it: "Paris Agreement", "Minsk's", "Tokyo-based"."""
    rest = text[end : end + 3]
    if text[end - 1] == ".":
        return False
    if rest.startswith(("'s", "-")):
        return True
    return rest[:1] == " " and rest[1:2].isupper() and not text.isupper()
