"""Cities, buildings and regions by name.

Cities, their countries and their coordinates (degrees, WGS 84) are taken from GeoNames, www.geonames.org,
licence CC BY 4.0: capitals, larger cities, cities of Australia and New Zealand, places of diplomacy.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from ingest.record import Venue
from ingest.vocabulary import entries, table

ORGANISATIONS = frozenset(["UN", "EU", "NATO", "ASEAN", "AFU", "-"])
_LOOSE = str.maketrans({"-": " ", **dict.fromkeys("'’‘ʻʼ`.,"), "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss"})


def city_of(name: str, country: str | None = None, home: str | None = None) -> Venue | None:
    """The city called NAME: in COUNTRY where that is said, else a known one, else one at HOME, else the largest.

    Of those that are known a capital goes first.
    """
    cities = _cities().get(_key(name), ())
    if country:
        return next((city for city in cities if city.country == country), None)
    at_home = next((city for city in cities if city.country == home), None)
    capital = next((city for city in cities if is_capital(city.city or "", city.country)), None)
    known = capital or next((city for city in cities if is_known_city(city.city or "", city.country, None)), None)
    if at_home and known and is_known_city(at_home.city or "", home, None):
        return at_home
    return known or at_home or next(iter(cities), None)


def is_known_city(name: str, country: str | None, home: str | None) -> bool:
    """Whether the first thing NAME says is this city: one at HOME, a capital, a large one, a place of diplomacy."""
    return (country is not None and country == home) or (_key(name), country) in _large()


def is_capital(name: str, country: str | None) -> bool:
    """Whether the city is a capital."""
    return _large().get((_key(name), country)) == "capital"


def capital_of(country: str | None) -> Venue | None:
    """The one capital of a COUNTRY; null where it has several."""
    capitals = [city for cities in _cities().values() for city in cities[:1] if city.country == country]
    meant = {city.city: city for city in capitals if is_capital(city.city or "", country)}
    return next(iter(meant.values())) if country and len(meant) == 1 else None


def building_of(name: str, home: str | None = None) -> Venue | None:
    """The venue of a building or room called NAME, as seen by a publisher of the country HOME."""
    buildings = _buildings()
    key = _key(name)
    return buildings.get((key, None)) or buildings.get((key, home))


def region_of(name: str) -> str | None:
    """The country of a part of a state: ``NSW`` is AU."""
    return _regions().get(_key(name))


def country_called(name: str) -> str | None:
    """The country called NAME as a whole, by its name and not by an adjective."""
    return _countries().get(_key(name))


def _key(name: str) -> str:
    """NAME without case, accents and points: ``Brasília`` and ``BRASILIA`` are one."""
    if not name.isascii():
        marked = unicodedata.normalize("NFKD", name)
        name = "".join(sign for sign in marked if not unicodedata.combining(sign))
    return " ".join(name.casefold().translate(_LOOSE).split())


@cache
def _cities() -> Mapping[str, tuple[Venue, ...]]:
    """The cities of every name, larger ones first, those that only also bear it last."""
    named: dict[str, list[Venue]] = {}
    also: dict[str, list[Venue]] = {}
    for row in table("cities"):
        city = Venue(row["name"], row["country"], None, _degrees(row["latitude"]), _degrees(row["longitude"]))
        named.setdefault(_key(row["name"]), []).append(city)
        for name in filter(None, row["also"].split("|")):
            also.setdefault(_key(name), []).append(city)
    return {key: (*named.get(key, ()), *also.get(key, ())) for key in named.keys() | also.keys()}


@cache
def _large() -> Mapping[tuple[str, str | None], str]:
    """How important the cities are that are not small."""
    rows = (row for row in table("cities") if row["importance"] != "small")
    return {(_key(row["name"]), row["country"]): row["importance"] for row in rows}


def _degrees(printed: str) -> float | None:
    return float(printed) if printed else None


@cache
def _buildings() -> Mapping[tuple[str, str | None], Venue]:
    buildings: dict[tuple[str, str | None], Venue] = {}
    for entry in entries("venues")["buildings"]:
        city = city_of(entry["city"], entry["country"]) or Venue(entry["city"], entry["country"])
        for name in entry["names"]:
            buildings[_key(name), entry.get("within")] = replace(city, name=entry.get("called", name))
    return buildings


@cache
def _regions() -> Mapping[str, str]:
    return {_key(name): code for code, names in entries("venues")["regions"].items() for name in names}


@cache
def _countries() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for row in table("countries"):
        for name in () if row["code"] in ORGANISATIONS else _names(row):
            names.setdefault(_key(name), row["code"])
    return names


def _names(row: Mapping[str, str]) -> Iterable[str]:
    return filter(None, (row["name"], *row["names"].split("|"), *row["chinese"].split("|")))
