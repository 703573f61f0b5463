"""Places in lines that are made of a place: "Ministry of Foreign Affairs, Jerusalem", a title's last words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.gazetteer import (
    building_of,
    city_of,
    country_called,
    is_capital,
    is_known_city,
    region_of,
)
from ingest.normalize.head.parts import LONGEST_LINE, parts_of, tails_of
from ingest.normalize.head.places import qualified
from ingest.record import Venue

_NOT_A_CITY = re.compile(
    r"\d|[!?*]|\b(?:[ap]\.?m|and|the|of|room|building|hall|house|hotel|palace|center|centre|bill|act|agreement|cemetery"
    r"|memorial|resort|base|barracks|school|college|club|church|cathedral|mine|factory|farm|doorstop|interview)\b",
    re.IGNORECASE,
)
_CITY_WORDS = 3
_HOUSE = re.compile(
    r"\b(?:(?:convention|exhibition|entertainment|conference|cultural|trade|arts?|international|festival|civic|war"
    r"|botanic(?:al)?|naval|air(?: force)?) ){0,3}(?:cent(?:re|er)|airport|town hall|city hall|hilton|hotel|stadium"
    r"|showgrounds?|opera house|university|arboretum|gardens|cemetery|war memorial|cathedral|base|barracks)\b",
    re.IGNORECASE,
)

_EVENT = re.compile(
    r"(?!.*\b(?:on|about|regarding|concerning|with|from|to|of|for|and)\b)"
    r"(?:transcript of )?(?:(?:joint )?(?:doorstop|press|media|news|radio|television|tv) ?)?"
    r"(?:interview|conference|remarks|speech|address|doorstop)\b",
    re.IGNORECASE,
)
_UNIVERSITY = re.compile(r"\bUniversity of (?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})\Z")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in its parts; ``home`` is the publisher's country.

    title   whether the line is a title, of which only the end may be a place
    people  names in the text, no word of which is a place
    """

    parts: tuple[str, ...]
    home: str | None
    title: bool = False
    people: frozenset[str] = frozenset()


def place_of_line(line: str, home: str | None) -> Venue | None:
    """The place that a line of a dateline prints: room and city, city and state, or a building alone."""
    return _place(_Line(parts_of(line), home))


def place_of_title(title: str, home: str | None, people: frozenset[str]) -> Venue | None:
    """The place with which a title ends, before its date; no word of a name in PEOPLE is a place."""
    return _place(_Line(parts_of(title), home, True, people))


def place_before_date(title: str, home: str | None, people: frozenset[str]) -> Venue | None:
    """The place before a date with which a title does not end: ``Annual dinner, Zenda, 3 May 1967 - Main points``."""
    day = next(iter(days_in(title[:LONGEST_LINE])), None)
    goes_on = day is not None and title[day.end :].strip(" .)").startswith(("-", "–", "—", ":"))
    return place_of_title(title[: day.start], home, people) if day and goes_on else None


def place_beside_date(title: str, home: str | None) -> Venue | None:
    """The place that a title prints with its date: "(Paris, 3 March 2022)"."""
    parts = parts_of(title) if days_in(title[:LONGEST_LINE]) else ()
    city = city_of(parts[-1], region_of(parts[-1]), home) if len(parts) > 1 else None
    return city if city and is_known_city(city.city or "", city.country, home) else None


def _place(line: _Line) -> Venue | None:
    """Read from the last part back: a country or region first said decides about the city before it."""
    qualifier: str | None = None
    for index in range(len(line.parts) - 1, -1, -1):
        part = line.parts[index]
        if not qualifier and _country(part):
            if venue := _city_state(line, index):
                return venue
            qualifier = part
        elif venue := _known(line, index, qualifier):
            return venue
        elif (
            qualifier and (town := _unlisted(part, qualifier, line.home)) and (not line.title or (index and town.city))
        ):
            return town
    told = qualifier and (not line.title or (len(line.parts) == 2 and _EVENT.match(" ".join(line.parts))))
    return Venue(None, _country(qualifier or "")) if told else None


def _city_state(line: _Line, index: int) -> Venue | None:
    """A state or country that is a city too ("New York", "Singapore"), unless a city of it stands before."""
    part = line.parts[index]
    before = tails_of(line.parts[index - 1]) if index else ()
    if any(qualified(tail, part) for tail in before):
        return None
    return qualified(part, part)


def _known(line: _Line, index: int, qualifier: str | None) -> Venue | None:
    """The city or building that a part names, or ends with, or whose house it is."""
    part = line.parts[index]
    for tail in tails_of(part) if line.title or qualifier else (part,):
        if tail in line.people:
            continue
        venue = qualified(tail, qualifier) if qualifier else None
        venue = venue or building_of(tail, line.home)
        if not venue and not qualifier:
            venue = _unqualified(tail, line, whole=tail == part, alone=not index)
        if venue:
            return venue
    return _house_of(part, line.home)


def _unqualified(name: str, line: _Line, *, whole: bool, alone: bool) -> Venue | None:
    """A city without its country; one word at the end of a title may sooner be a surname, a whole title a subject."""
    city = city_of(name, None, line.home)
    if not city or not line.title:
        return city
    if (alone and whole) or not is_known_city(city.city or "", city.country, line.home):
        return None
    return city if whole or " " in name or _is_plain(city, line.home) else None


def _is_plain(city: Venue, home: str | None) -> bool:
    """Whether a name is a city before it is a surname: at home, or a capital."""
    return city.country == home or is_capital(city.city or "", city.country)


def _house_of(part: str, home: str | None) -> Venue | None:
    """The city whose name a house begins with: "Sydney Convention Centre"."""
    if university := _UNIVERSITY.search(part):
        return city_of(university["city"], None, home)
    house = _HOUSE.search(part)
    words = part[: house.start()].split()[-3:] if house else []
    cities = (city_of(" ".join(words[first:]), None, home) for first in range(len(words)))
    return next((city for city in cities if city and is_known_city(city.city or "", city.country, home)), None)


def _country(name: str) -> str | None:
    return region_of(name) or country_called(name)


def _unlisted(part: str, qualifier: str, home: str | None) -> Venue:
    """A small town before its state or country, as printed: no list holds them all."""
    is_city = len(part.split()) <= _CITY_WORDS and not _NOT_A_CITY.search(part) and part[:1].isupper()
    state = country_called(qualifier)
    return Venue(
        _in_small_letters(part) if is_city else None,
        state if state and region_of(qualifier) != home else _country(qualifier),
    )


def _in_small_letters(town: str) -> str:
    """A town as running text prints it: ``GREAT ZENDA`` is Great Zenda."""
    return town.title() if town.isupper() else town
