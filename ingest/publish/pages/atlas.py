"""The venues of encounters on a map of the world, and as a list by country."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.publish.pages.told import NAMED
from ingest.publish.rows import Row, rows
from ingest.publish.wording import country_name

_VENUES = f"""SELECT v.id, v.name, v.city, v.country, v.latitude, v.longitude, count(*) AS encounters
    FROM encounters e JOIN venues v ON v.id = e.venue WHERE {NAMED}
    GROUP BY v.id ORDER BY count(*) DESC, v.id"""


def compose(connection: sqlite3.Connection, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page of the map: ``countries`` with their venues, and ``spots``, the points where venues lie."""
    venues = rows(connection, _VENUES)
    return {"countries": _countries(venues), "spots": _spots(venues)}


def _countries(venues: Sequence[Row]) -> list[Row]:
    by_country: defaultdict[str, list[Row]] = defaultdict(list)
    for venue in venues:
        by_country[venue["country"] or ""].append(venue)
    named = [
        {"id": code, "name": country_name(code) or "Country not known", "venues": found}
        for code, found in by_country.items()
    ]
    return sorted(named, key=lambda country: str(country["name"]))


def _spots(venues: Sequence[Row]) -> list[Row]:
    """Venues of one place together, the places with most encounters first; those without coordinates are left out."""
    by_place: defaultdict[tuple[float, float], list[Row]] = defaultdict(list)
    for venue in venues:
        if venue["latitude"] is not None and venue["longitude"] is not None:
            by_place[venue["latitude"], venue["longitude"]].append(venue)
    spots = [
        {
            "latitude": latitude,
            "longitude": longitude,
            "label": found[0]["city"] or found[0]["name"],
            "country": found[0]["country"],
            "encounters": sum(venue["encounters"] for venue in found),
            "venues": [venue["id"] for venue in found],
        }
        for (latitude, longitude), found in by_place.items()
    ]
    return sorted(spots, key=lambda spot: (-spot["encounters"], spot["venues"]))
