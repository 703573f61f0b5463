"""The filters of a query one by one, each with the search without it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.publish.corpus import Corpus
from ingest.publish.search.facets import labels
from ingest.publish.search.grammar import filters_in


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter as it is shown; ``without`` is the query that leaves it out."""

    name: str
    label: str
    excluded: bool
    without: str


def chips(corpus: Corpus, query: str) -> tuple[Chip, ...]:
    """The filters of a query in their order; where a value is an id, its name is shown."""
    return tuple(
        Chip(one.name, labels(corpus, one.name, [one.value]).get(one.value, one.value), one.excluded, without)
        for one, without in filters_in(query)
    )
