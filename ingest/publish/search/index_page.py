"""The readouts of a page, and the first statements found in each, by the search index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tantivy import Occur, Order, Query, Searcher

from ingest.publish.search.beside import SearchIndex
from ingest.publish.search.found import Chosen, Sort, Wanted
from ingest.publish.search.index_filters import among

# Hits looked through for the readouts of a page, one after the other until these are enough.
_DEPTHS = (200, 2_000, 20_000)
END = f"Pages end with the first {_DEPTHS[-1]:,} statements: narrow the search to see more."
_IN_TEXT: dict[str, Any] = {"order_by_field": "position", "order": Order.Asc}


def in_time(told: Iterable[str], sort: Sort) -> list[str]:
    """Readouts by their moments, which begin with the day; those without one come last."""
    moments = sorted(told, reverse=sort == "newest")
    dated = [moment for moment in moments if not moment.startswith(" ")]
    undated = sorted(moment for moment in moments if moment.startswith(" "))
    return [moment.rpartition(" ")[2] for moment in (*dated, *undated)]


def by_rank(searcher: Searcher, query: Query, wanted: Wanted) -> tuple[list[str], bool]:
    """The readouts at least to the end of the page, the best first; and whether it is not gone further than these."""
    readouts: list[str] = []
    for depth in _DEPTHS:
        hits = searcher.search(query, depth, count=False).hits
        readouts = list(dict.fromkeys(_readout(_id(searcher, place)) for _, place in hits))
        start = wanted.start(readouts)
        if len(hits) < depth or (start is not None and len(readouts) > start + wanted.limit):
            return readouts, False
    return readouts, True


def chosen(index: SearchIndex, query: Query, counts: Mapping[str, int], sort: Sort, most: int) -> tuple[Chosen, ...]:
    """The first statements of readouts that have so many: by rank, or in time by their place in the text."""
    only = among(index.schema, [("readout", counts)])
    within = Query.boolean_query([(Occur.Must, query), (Occur.Must, only)])
    order = {} if sort == "relevance" else _IN_TEXT
    hits = index.searcher.search(within, max(sum(counts.values()), 1), count=False, **order).hits
    first = _first((_id(index.searcher, place) for _, place in hits), counts, most)
    return tuple(Chosen(readout, tuple(first[readout]), count) for readout, count in counts.items())


def _first(statements: Iterator[str], counts: Mapping[str, int], most: int) -> dict[str, list[str]]:
    """The first statements of each readout; no more are looked at than it takes."""
    first: dict[str, list[str]] = {readout: [] for readout in counts}
    lacking = sum(min(most, count) for count in counts.values())
    while lacking:
        statement = next(statements)
        of_readout = first[_readout(statement)]
        if len(of_readout) < most:
            of_readout.append(statement)
            lacking -= 1
    return first


def _id(searcher: Searcher, place: Any) -> str:
    return str(searcher.doc(place).get_first("id"))


def _readout(statement: str) -> str:
    return statement.rpartition(".")[0]
