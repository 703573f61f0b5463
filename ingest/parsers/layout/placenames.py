"""Lines that are a place and nothing else: ``Strelsau``, ``Strelsau, Ruritania``."""

from __future__ import annotations

import re
from functools import cache

from ingest.parsers.layout.lines import folded
from ingest.vocabulary import table

_LONGEST = 50
_CALLED = re.compile(r"(?i:location|venue|place|where|city) ?: ?[A-Z][^.:;!?]{2,80}")
_SMALL = "small"


def is_called_place(text: str) -> bool:
    """Whether a line says that it tells the place: ``Venue: Town Hall``."""
    return _CALLED.fullmatch(text) is not None


def is_place(text: str) -> bool:
    """Whether a line names a city that is known widely, alone or with what it lies in; a country alone is a subject.

    A line that says that it tells the place does, whatever it tells: ``Venue: Town Hall``.
    """
    if is_called_place(text):
        return True
    city, *around = (folded(part) for part in text.split(",")) if len(text) < _LONGEST else ("",)
    return text[:1].isupper() and city in _cities() and all(part in _countries() | _cities() for part in around)


def ends_in_place(text: str) -> bool:
    """Whether a line is a name, a building's likely, and behind a comma the city where it is."""
    building, comma, city = text.rpartition(", ")
    return bool(comma) and building.replace(" ", "").isalpha() and building.istitle() and is_place(city)


@cache
def _cities() -> frozenset[str]:
    rows = [row for row in table("cities") if row["importance"] != _SMALL]
    return frozenset(folded(name) for row in rows for name in (row["name"], *row["also"].split("|")) if name)


@cache
def _countries() -> frozenset[str]:
    return frozenset(
        folded(name) for row in table("countries") for name in (row["name"], *row["names"].split("|")) if name
    )
