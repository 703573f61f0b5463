"""Places in lines that are made of a place: "Ministry of Foreign Affairs, Jerusalem", a title's last words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.calendar import days_in
from ingest.normalize.gazetteer import building_of, city_of, country_called, region_of
from ingest.normalize.places import qualified
from ingest.record import Venue

_LONGEST_LINE = 400
_PARTS = re.compile(r"[,;:|/()]| - |--")
_TAIL_WORDS = 5
_NOT_BEFORE_A_PLACE = frozenset(
    ["of", "on", "to", "for", "with", "from", "and", "about", "by", "against", "between", "towards", "into"]
)
_NOT_A_CITY = re.compile(r"\d|\b(?:[ap]\.?m|and|the|of|room|building|hall|house|hotel|palace|center|centre)\b", re.I)
_CITY_WORDS = 3


def place_of_line(line: str, home: str | None) -> Venue | None:
    """The place that a line of a dateline prints: room and city, city and state, or a building alone."""
    return _place(_parts(line), home, frozenset(), named=True)


def place_of_title(title: str, home: str | None, people: frozenset[str]) -> Venue | None:
    """The place with which a title ends, before its date; no word of a name in PEOPLE is a place."""
    return _place(_parts(title), home, people, named=False)


def _parts(line: str) -> list[str]:
    """The parts of a line between commas and dashes, dates taken out."""
    line = line[:_LONGEST_LINE]
    for named in reversed(days_in(line)):
        line = f"{line[: named.start]},{line[named.end :]}"
    return [part.strip(" .-\"'") for part in _PARTS.split(line) if part.strip(" .-\"'")]


def _place(parts: list[str], home: str | None, people: frozenset[str], *, named: bool) -> Venue | None:
    """Read from the last part back: a country or region first said decides about the city before it."""
    qualifier: str | None = None
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        venue = _known(part, qualifier, home, people, whole=named or index > 0)
        if venue and not (index and _is_qualifier(part) and not qualifier and _city_before(parts, index, home)):
            return venue
        if not qualifier and _is_qualifier(part):
            qualifier = part
        elif qualifier and named:
            return _unlisted(part, qualifier)
    return Venue(None, _country(qualifier)) if qualifier and named else None


def _city_before(parts: list[str], index: int, home: str | None) -> Venue | None:
    """The city in the part before: "Rochester, New York" is not New York."""
    return next(filter(None, (qualified(tail, parts[index], home) for tail in _tails(parts[index - 1]))), None)


def _known(part: str, qualifier: str | None, home: str | None, people: frozenset[str], *, whole: bool) -> Venue | None:
    """The city or building that a part names or ends with."""
    for tail in _tails(part):
        if tail in people:
            continue
        venue = qualified(tail, qualifier, home) if qualifier else None
        venue = venue or building_of(tail, home)
        if not venue and not qualifier and (whole or tail != part):
            venue = city_of(tail, None, home)
        if venue:
            return venue
    return None


def _tails(part: str) -> Iterator[str]:
    """The part, then its last words, longest first, as far as they could be a name of their own."""
    words = part.split(" ")
    if len(words) <= _TAIL_WORDS + 1:
        yield part
    for count in range(min(_TAIL_WORDS, len(words) - 1), 0, -1):
        if words[-count][:1].isupper() and words[-count - 1].lower() not in _NOT_BEFORE_A_PLACE:
            yield " ".join(words[-count:])


def _is_qualifier(part: str) -> bool:
    return _country(part) is not None


def _country(name: str) -> str | None:
    return region_of(name) or country_called(name)


def _unlisted(part: str, qualifier: str) -> Venue:
    """A small town before its state or country, as printed: no list holds them all."""
    is_city = len(part.split()) <= _CITY_WORDS and not _NOT_A_CITY.search(part) and part[:1].isupper()
    return Venue(part if is_city else None, _country(qualifier))
