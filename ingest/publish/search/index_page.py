"""The readouts of a page, and the first statements found in each, by the search index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from tantivy import DocAddress, FieldType, Occur, Order, Query, Searcher

from ingest.publish.search.beside import SearchIndex
from ingest.publish.search.found import Chosen, Place, Sort, Standing, Wanted
from ingest.publish.search.index_filters import among

# Hits looked through for the readouts of a page: the first are all there are of most questions.
_DEPTHS = (1_000, 20_000)
_END = f"Pages end with the first {_DEPTHS[-1]:,} statements: narrow the search to see more."
# Readouts put in the order of time: so many at least, and at most.
_MOMENTS = (1_000, 100_000)
_KEYS: dict[Sort, str] = {"newest": "desc", "oldest": "asc"}
_IN_TIME: dict[Sort, Order] = {"newest": Order.Desc, "oldest": Order.Asc}
_IN_TEXT: dict[str, Any] = {"order_by_field": "position", "order": Order.Asc}

# A statement found: what it is ordered by, where the index has it.
Hit = tuple[Any, DocAddress]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Readouts in an order, at least to the end of a page and one beyond.

    statements  how many are found in all
    count       how many readouts there are, where that is known
    hits        where that is known too, the statements of each readout
    end         why the order goes no further than these, as a sentence; empty where it does
    """

    order: Sequence[Place]
    statements: int
    count: int | None = None
    hits: Mapping[str, Sequence[Hit]] | None = None
    end: str = ""


def by_rank(searcher: Searcher, query: Query, wanted: Wanted) -> Ordered:
    """The readouts with the best statements first."""
    for depth in _DEPTHS:
        hits, statements = _searched(searcher, query, depth)
        by_number = _by_number(searcher, hits)
        told = {_readout(_id(searcher, found[0])): found for found in islice(by_number.values(), wanted.end)}
        order = [(-found[0][0], readout) for readout, found in told.items()]
        if len(hits) == statements:
            return Ordered(order, statements, len(by_number), told)
        start = wanted.start(order)
        if start is not None and len(order) > start + wanted.limit:
            return Ordered(order, statements)
    return Ordered(order, statements, end=_END)


def _searched(searcher: Searcher, query: Query, most: int, **order: Any) -> tuple[list[Hit], int]:
    """The first statements in an order, and how many there are in all."""
    found = searcher.search(query, most, **order)
    return found.hits, found.count  # type: ignore[attr-defined]  # not in its annotations


def found_by(searcher: Searcher, query: Query) -> int:
    """How many statements a query finds."""
    return _searched(searcher, query, 1)[1]


def first_statements(searcher: Searcher, query: Query, sort: Sort, most: int) -> tuple[tuple[Standing, ...], int]:
    """The first statements in an order, and how many there are; those without a day come last in time."""
    order = {} if sort == "relevance" else {"order_by_field": "first_day", "order": _IN_TIME[sort]}
    hits, count = _searched(searcher, query, most, **order)
    ids = [_id(searcher, hit) for hit in hits]
    keys = [-hit[0] if sort == "relevance" else _day(hit[0]) for hit in hits]
    return tuple((key, _readout(one), one) for key, one in zip(keys, ids, strict=True)), count


def _day(number: int | None) -> str:
    """A day, yyyymmdd in the index, as ``2021-05-04``; empty where there is none."""
    return "" if number is None else f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}"


def _by_number(searcher: Searcher, hits: list[Hit]) -> dict[object, list[Hit]]:
    """Hits by the number of their readout, in their order."""
    told: dict[object, list[Hit]] = {}
    numbers = searcher.fast_field_values("number", [place for _, place in hits])
    for number, hit in zip(numbers, hits, strict=True):
        told.setdefault(number, []).append(hit)
    return told


def in_time(index: SearchIndex, query: Query, wanted: Wanted, sort: Sort) -> Ordered:
    """The readouts by day; those without one come last."""
    least, most = _MOMENTS
    most = most if wanted.after else max(wanted.end or 0, least)
    dated = Query.range_query(index.schema, "first_day", FieldType.Integer, lower_bound=0)
    order = _moments(index.searcher, [(Occur.Must, query), (Occur.Must, dated)], most, _KEYS[sort])
    if len(order) < most:
        order += _moments(index.searcher, [(Occur.Must, query), (Occur.MustNot, dated)], most, "asc")
    statements = found_by(index.searcher, query)
    return Ordered(order, statements, len(order) if len(order) < most else None)


def _moments(searcher: Searcher, clauses: list[tuple[Occur, Query]], most: int, order: str) -> list[Place]:
    terms = {"field": "moment", "size": most, "segment_size": most, "order": {"_key": order}}
    buckets = searcher.aggregate(Query.boolean_query(clauses), {"moments": {"terms": terms}})["moments"]["buckets"]
    return [_placed(bucket["key"]) for bucket in buckets]


def _placed(moment: str) -> Place:
    day, _, readout = moment.rpartition(" ")
    return day, readout


def chosen(
    index: SearchIndex, query: Query, ordered: Ordered, shown: Sequence[str], sort: Sort, most: int
) -> tuple[Chosen, ...]:
    """Of each readout shown the first statements: by rank, in the order of time by their place in the text."""
    hits = ordered.hits if ordered.hits is not None else _within(index, query, shown, sort)
    return tuple(
        Chosen(readout, tuple(_id(index.searcher, hit) for hit in hits[readout][:most]), len(hits[readout]))
        for readout in shown
    )


def _within(index: SearchIndex, query: Query, readouts: Sequence[str], sort: Sort) -> dict[str, list[Hit]]:
    """All statements of some readouts."""
    only = among(index.schema, [("readout", readouts)])
    within = Query.boolean_query([(Occur.Must, query), (Occur.Must, only)])
    count = found_by(index.searcher, within)
    hits, _ = _searched(index.searcher, within, max(count, 1), **({} if sort == "relevance" else _IN_TEXT))
    return {_readout(_id(index.searcher, told[0])): told for told in _by_number(index.searcher, hits).values()}


def _id(searcher: Searcher, hit: Hit) -> str:
    return str(searcher.doc(hit[1]).get_first("id"))


def _readout(statement: str) -> str:
    return statement.rpartition(".")[0]
