"""What the found statements have in common: counts by speaker, country, topic, publisher and so on."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.publish.rows import Row, marks, rows
from ingest.publish.wording import country_name

_OF_RECORD = ("speaker", "country", "publisher", "venue", "genre", "act", "side", "year")
_ORDER = ("speaker", "country", "topic", "publisher", "venue", "genre", "act", "side")
_LABELS = {
    "speaker": ("speakers", "name"),
    "publisher": ("publishers", "name"),
    "topic": ("topics", "label"),
    "venue": ("venues", "coalesce(name, city, country)"),
}
_COUNTRIES = ("country", "counterpart")
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Value:
    """A value with how many of the found statements have it."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The commonest values of one field of the record."""

    name: str
    values: tuple[Value, ...]


def facets(connection: sqlite3.Connection, found: Sequence[Row]) -> tuple[Facet, ...]:
    """The facets that tell the found statements apart, each with its commonest values."""
    counts = {name: Counter(row[name] for row in found if row[name] is not None) for name in _OF_RECORD}
    counts["topic"] = _topics(connection, found)
    named = (Facet(name, _values(connection, name, counts[name])) for name in _ORDER)
    return tuple(facet for facet in named if facet.values)


def years(found: Iterable[Row]) -> tuple[Value, ...]:
    """The found statements by year, in the order of time, with the empty years between."""
    counts = Counter(row["year"] for row in found if row["year"] is not None)
    if not counts:
        return ()
    span = range(min(counts), max(counts) + 1)
    return tuple(Value(str(year), str(year), counts[year]) for year in span)


def _topics(connection: sqlite3.Connection, found: Sequence[Row]) -> Counter[str]:
    ids = json.dumps([row["id"] for row in found])
    counted = rows(
        connection,
        """SELECT t.topic, count(*) AS count FROM json_each(?) one
        CROSS JOIN statement_topics t ON t.statement = one.value GROUP BY t.topic""",
        [ids],
    )
    return Counter({row["topic"]: row["count"] for row in counted})


def _values(connection: sqlite3.Connection, name: str, counts: Counter[str]) -> tuple[Value, ...]:
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    named = labels(connection, name, [value for value, _ in common])
    return tuple(Value(value, named.get(value, value), count) for value, count in common)


def labels(connection: sqlite3.Connection, name: str, ids: Sequence[str]) -> dict[str, str]:
    """The names of ids of one kind; what needs no name has none."""
    if name in _COUNTRIES:
        return {code: country_name(code) or code for code in ids}
    if name not in _LABELS:
        return {}
    table, label = _LABELS[name]
    found = rows(connection, f"SELECT id, {label} AS label FROM {table} WHERE id IN ({marks(ids)})", ids)
    return {row["id"]: row["label"] for row in found}
