"""What the found statements have in common: counts by speaker, country, topic, publisher and so on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.publish.corpus import Corpus
from ingest.publish.rows import marks
from ingest.publish.search.found import COUNTED
from ingest.publish.wording import MONTHS, country_name

_LABELS = {
    "speaker": ("speakers", "name"),
    "publisher": ("publishers", "name"),
    "topic": ("topics", "label"),
    "venue": ("venues", "coalesce(name, city, country)"),  # a code, where a country is all that is known
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


def facets(corpus: Corpus, counted: Mapping[str, Counter[str]]) -> tuple[Facet, ...]:
    """The facets that tell the found statements apart, each with its commonest values."""
    named = (Facet(name, _values(corpus, name, counted.get(name, Counter()))) for name in COUNTED)
    return tuple(facet for facet in named if facet.values)


def years(counted: Mapping[int, int]) -> tuple[Value, ...]:
    """The found statements by year, in the order of time, with the empty years between."""
    span = range(min(counted), max(counted) + 1) if counted else range(0)
    return tuple(Value(str(year), str(year), counted.get(year, 0)) for year in span)


def months(counted: Mapping[str, int]) -> tuple[Value, ...]:
    """The found statements by month of a year, in the order of time, with the empty months between."""
    numbers = [int(month[5:]) for month in counted]
    span = range(min(numbers), max(numbers) + 1) if numbers else range(0)
    named = [(f"{next(iter(counted))[:4]}-{number:02}", MONTHS[number - 1][:3]) for number in span]
    return tuple(Value(month, label, counted.get(month, 0)) for month, label in named)


def _values(corpus: Corpus, name: str, counts: Counter[str]) -> tuple[Value, ...]:
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    named = labels(corpus, name, [value for value, _ in common])
    return tuple(Value(value, named.get(value, value), count) for value, count in common)


def labels(corpus: Corpus, name: str, ids: Sequence[str]) -> dict[str, str]:
    """The names of ids of one kind; what needs no name has none."""
    if name in _COUNTRIES:
        return {code: country_name(code) or code for code in ids}
    if name not in _LABELS:
        return {}
    table, label = _LABELS[name]
    found = corpus.rows(f"SELECT id, {label} AS label FROM {table} WHERE id IN ({marks(ids)})", ids)
    named = {row["id"]: row["label"] for row in reversed(found)}
    return {one: country_name(label) or label for one, label in named.items()} if name == "venue" else named
