"""Statements found by the search index: all of them ranked, counted and narrowed, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tantivy import Occur, Order, Query, Searcher

from ingest.publish.search.beside import SearchIndex
from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED, Chosen, Found, Sort, Wanted
from ingest.publish.search.index_filters import narrowed
from ingest.publish.search.index_words import compile_words
from ingest.publish.search.tree import Near, Node, Not, Term

# Hits looked through for the readouts of a page, one after the other until these are enough.
_DEPTHS = (200, 2_000, 20_000)
# More values than are shown, so that those which are as common as the last are in an order of their own.
_VALUES = 40
# As many as no field has values: then every value is counted in every part of the index.
_EVERY = 1_000_000
_ORDERS: dict[Sort, dict[str, Any]] = {
    "relevance": {},
    "newest": {"order_by_field": "moment", "order": Order.Desc},
    "oldest": {"order_by_field": "moment", "order": Order.Asc},
}
_IN_TEXT: dict[str, Any] = {"order_by_field": "position", "order": Order.Asc}


def find(index: SearchIndex, words: Node | None, demands: Iterable[Demand], wanted: Wanted) -> Found:
    """The page that is wanted of what words and demands find; raises Unsaid where the index has no words for it."""
    query = narrowed(index.schema, compile_words(index.schema, words) if words else None, demands)
    sort = wanted.sort if wanted.sort != "relevance" or ranks(words) else "newest"
    counts = index.searcher.aggregate(query, _COUNTS)
    readouts, count, bound = _readouts(index.searcher, query, sort, wanted)
    start = wanted.start(readouts)
    shown = readouts[start : start + wanted.limit] if start is not None else []
    return Found(
        sort=sort,
        count=count,
        readouts=len(counts["readout"]["buckets"]),
        page=tuple(_chosen(index, query, readout, sort, wanted.in_group) for readout in shown),
        more=start is not None and len(readouts) > start + wanted.limit,
        counted={name: Counter(_counted(counts[name])) for name in COUNTED},
        years=_counted(counts["year"]),
        notes=(bound,) if bound else (),
    )


def ranks(node: Node | None) -> bool:
    """Whether some of the words rank one statement before another; what is excluded or goes on does not."""
    match node:
        case None | Not():
            return False
        case Term():
            return not node.prefix or not node.text.isalnum()
        case Near():
            return True
        case _:
            return any(map(ranks, node.parts))


def _readouts(searcher: Searcher, query: Query, sort: Sort, wanted: Wanted) -> tuple[list[str], int, str]:
    """The readouts in order, at least to the end of the page; how many statements; where it was not gone further."""
    readouts: list[str] = []
    for depth in _DEPTHS:
        statements, count = _searched(searcher, query, depth, _ORDERS[sort])
        readouts = list(dict.fromkeys(statement.rpartition(".")[0] for statement in statements))
        start = wanted.start(readouts)
        if len(statements) < depth or (start is not None and len(readouts) > start + wanted.limit):
            return readouts, count, ""
    return readouts, count, f"Pages end with the first {_DEPTHS[-1]:,} statements: narrow the search to see more."


def _chosen(index: SearchIndex, query: Query, readout: str, sort: Sort, most: int) -> Chosen:
    """The first statements of one readout: by rank, in the order of time by their place in the text."""
    only = Query.const_score_query(Query.term_query(index.schema, "readout", readout, "basic"), 0.0)
    within = Query.boolean_query([(Occur.Must, query), (Occur.Must, only)])
    order = _ORDERS[sort] if sort == "relevance" else _IN_TEXT
    return Chosen(readout, *_searched(index.searcher, within, most, order))


def _searched(searcher: Searcher, query: Query, most: int, order: Mapping[str, Any]) -> tuple[tuple[str, ...], int]:
    """The ids of the first statements in an order, and how many there are."""
    found = searcher.search(query, max(most, 1), **order)
    ids = tuple(str(searcher.doc(place).get_first("id")) for _, place in found.hits[:most])
    return ids, found.count  # type: ignore[attr-defined]  # the library's annotations leave it out


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": _EVERY}}


_COUNTS = {
    **{field: _terms(field, _VALUES) for field in COUNTED},
    "year": _terms("year", 1_000),
    "readout": _terms("readout", _EVERY),
}


def _counted(terms: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in terms["buckets"]}
