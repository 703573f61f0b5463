"""Statements found by the search index: all of them ranked, counted and narrowed, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ingest.publish.search.beside import SearchIndex
from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED, Found, Wanted
from ingest.publish.search.index_filters import narrowed
from ingest.publish.search.index_page import END, by_rank, chosen, in_time
from ingest.publish.search.index_words import compile_words
from ingest.publish.search.tree import Near, Node, Not, Term

# More values than are shown, so that those which are as common as the last are in an order of their own.
_VALUES = 40
# As many as no field has values: then every value is counted in every part of the index.
_EVERY = 1_000_000


def find(index: SearchIndex, words: Node | None, demands: Iterable[Demand], wanted: Wanted) -> Found:
    """The page that is wanted of what words and demands find; raises Unsaid where the index has no words for it."""
    query = narrowed(index.schema, compile_words(index.schema, words) if words else None, demands)
    sort = wanted.sort if wanted.sort != "relevance" or ranks(words) else "newest"
    counts = {name: _counted(found) for name, found in index.searcher.aggregate(query, _COUNTS).items()}
    told = {moment.rpartition(" ")[2]: count for moment, count in counts["moment"].items()}
    ranked = sort == "relevance"
    readouts, ended = by_rank(index.searcher, query, wanted) if ranked else (in_time(counts["moment"], sort), False)
    start = wanted.start(readouts)
    shown = readouts[start : start + wanted.limit] if start is not None else []
    return Found(
        sort=sort,
        count=sum(told.values()),
        readouts=len(told),
        page=chosen(index, query, {readout: told[readout] for readout in shown}, sort, wanted.in_group),
        more=start is not None and len(readouts) > start + wanted.limit,
        counted={name: Counter(counts[name]) for name in COUNTED},
        years=counts["year"],
        notes=(END,) if ended else (),
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


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": _EVERY}}


_COUNTS = {
    **{field: _terms(field, _VALUES) for field in COUNTED},
    "year": _terms("year", 1_000),
    "moment": _terms("moment", _EVERY),
}


def _counted(terms: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in terms["buckets"]}
