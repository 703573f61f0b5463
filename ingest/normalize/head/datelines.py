"""Places in lines that are made of a place: "Ministry of Foreign Affairs, Jerusalem", a title's last words."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from ingest.normalize.head.places import qualified
from ingest.record import Venue

_LONGEST_LINE = 400
_PARTS = re.compile(r"[,;:|/()，（）、]| - |--")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?", re.I)
_AGENCY = re.compile(r"\A[A-Z]{2,6} (?=[A-Z][\w' -]{2,30}, (?:[A-Z][a-z]{2,8}\.? )?\d)")
_TAIL_WORDS = 5
_NOT_BEFORE_A_PLACE = frozenset(
    ["of", "on", "to", "for", "with", "from", "and", "about", "by", "against", "between", "towards", "into"]
)
_NOT_A_CITY = re.compile(
    r"\d|\b(?:[ap]\.?m|and|the|of|room|building|hall|house|hotel|palace|center|centre|bill|act|agreement)\b", re.I
)
_CITY_WORDS = 3
_BEFORE_A_NAME = ("with", "by", "and", "for", "mr", "mrs", "ms", "dr", "sir")
_CITY_OF = (["city", "of"], ["City", "of"], ["CITY", "OF"])
_HOUSE = re.compile(
    r"\b(?:(?:convention|exhibition|entertainment|conference|cultural|trade|arts?|international|festival|civic) ){0,3}"
    r"(?:cent(?:re|er)|airport|town hall|city hall|hilton|hotel|stadium|showgrounds?|opera house|university)\b",
    re.IGNORECASE,
)


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
    return _place(_Line(_parts(line), home))


def place_of_title(title: str, home: str | None, people: frozenset[str]) -> Venue | None:
    """The place with which a title ends, before its date; no word of a name in PEOPLE is a place."""
    return _place(_Line(_parts(title), home, True, people))


def place_beside_date(title: str, home: str | None) -> Venue | None:
    """The place that a title prints with its date: "(Paris, 3 March 2022)"."""
    parts = _parts(title) if days_in(title[:_LONGEST_LINE]) else ()
    city = city_of(parts[-1], region_of(parts[-1]), home) if len(parts) > 1 else None
    return city if city and is_known_city(city.city or "", city.country, home) else None


def _parts(line: str) -> tuple[str, ...]:
    """The parts of a line between commas and dashes; dates, times and the agency before them taken out."""
    line = _AGENCY.sub("", line[:_LONGEST_LINE])
    for named in reversed(days_in(line)):
        line = f"{line[: named.start]},{line[named.end :]}"
    line = _TIME.sub(",", line)
    return tuple(part.strip(" .-\"'") for part in _PARTS.split(line) if part.strip(" .-\"'"))


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
    return Venue(None, _country(qualifier)) if qualifier and not line.title else None


def _city_state(line: _Line, index: int) -> Venue | None:
    """A state or country that is a city too ("New York", "Singapore"), unless a city of it stands before."""
    part = line.parts[index]
    before = _tails(line.parts[index - 1]) if index else ()
    if any(qualified(tail, part) for tail in before):
        return None
    return qualified(part, part)


def _known(line: _Line, index: int, qualifier: str | None) -> Venue | None:
    """The city or building that a part names, or ends with, or whose house it is."""
    part = line.parts[index]
    for tail in _tails(part) if line.title or qualifier else (part,):
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
    house = _HOUSE.search(part)
    words = part[: house.start()].split()[-3:] if house else []
    cities = (city_of(" ".join(words[first:]), None, home) for first in range(len(words)))
    return next((city for city in cities if city and is_known_city(city.city or "", city.country, home)), None)


def _tails(part: str) -> Iterator[str]:
    """The part, then its last words, longest first, as far as they could be a name of their own."""
    words = part.split(" ")
    if len(words) <= _TAIL_WORDS + 1:
        yield part
    for count in range(min(_TAIL_WORDS, len(words) - 1), 0, -1):
        named = count == 1 and len(words) > 2 and words[-3].lower() in _BEFORE_A_NAME
        if (
            words[-count][:1].isupper()
            and not named
            and (words[-count - 1].lower() not in _NOT_BEFORE_A_PLACE or words[-count - 2 : -count] in _CITY_OF)
        ):
            yield " ".join(words[-count:])


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
