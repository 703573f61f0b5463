"""The venues of encounters on a map of the world, and as a list by country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.publish.combining import BY_ID, in_order
from ingest.publish.corpus import Corpus
from ingest.publish.pages import met
from ingest.publish.rows import Row
from ingest.publish.wording import country_name

_VENUES = "SELECT id, name, city, country, latitude, longitude FROM venues"


def compose(corpus: Corpus, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page of the map: ``countries`` with their venues, and ``spots``, the points where venues lie."""
    venues = corpus.kept("venues of encounters", _venues)
    return {"countries": _countries(venues), "spots": _spots(venues)}


def _venues(corpus: Corpus) -> list[Row]:
    """The venues with the number of their ``encounters``, those with most first."""
    counts = met.counted(corpus, "e.venue")
    there = corpus.ordered(_VENUES, [], "id", by=BY_ID)
    return in_order(
        [{**one, "encounters": counts[one["id"]]} for one in there if counts[one["id"]]], "encounters DESC, id"
    )


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
