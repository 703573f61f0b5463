"""Statements found by the search index: all of them ranked, counted and narrowed, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tantivy import Query

from ingest.publish.search.beside import SearchIndex
from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED, First, Found, Sort, Wanted
from ingest.publish.search.index_counts import Question, compiled, terms
from ingest.publish.search.index_page import Ordered, by_rank, chosen, first_statements, found_by, in_time
from ingest.publish.search.months import allowed
from ingest.publish.search.months import counted as by_month
from ingest.publish.search.tree import Near, Node, Not, Term, as_a_phrase

# More values than are shown, so that those which are as common as the last are in an order of their own.
VALUES = 40
# From so many statements on it takes less to tell readouts apart by their moments, before by their numbers.
_MANY = 50_000
# More statements than this are not looked through for a phrase.
_BY_PHRASE = 50_000


def find(
    index: SearchIndex, words: Node | None, demands: Iterable[Demand], wanted: Wanted, values: int = VALUES
) -> Found:
    """What words and demands find, in order as far as the page that is wanted.

    values  how many of each field are counted, the commonest

    Raises Unsaid where the index has no words for it.
    """
    demands = tuple(demands)
    query = _query(index, words, demands)
    sort = _order(wanted.sort, words)
    ranking = _ranking(index, words, demands, query) if sort == "relevance" else query
    ordered = by_rank(index.searcher, ranking, wanted) if sort == "relevance" else in_time(index, query, wanted, sort)
    counted = index.counts(Question(words, demands, values, _told_by(ordered)))
    return Found(
        sort=sort,
        count=ordered.statements,
        readouts=_about(counted["readouts"]["value"]) if ordered.count is None else ordered.count,
        estimated=ordered.count is None,
        order=ordered.order,
        end=ordered.end,
        choose=lambda readouts: chosen(index, ranking, ordered, readouts, sort, wanted.in_group),
        counted={name: Counter(_counts(counted[name])) for name in COUNTED},
        years=_counts(counted["year"]),
        months=_months(index, query, allowed(demands)),
    )


def first(index: SearchIndex, words: Node | None, demands: Iterable[Demand], sort: Sort, most: int) -> First:
    """The first statements that words and demands find; raises Unsaid where the index has no words for it."""
    sort = _order(sort, words)
    query = _query(index, words, demands)
    query = _ranking(index, words, demands, query) if sort == "relevance" else query
    statements, count = first_statements(index.searcher, query, sort, most)
    return First(sort, statements, count)


def counted(index: SearchIndex, demands: Iterable[Demand], fields: Iterable[str]) -> dict[str, Counter[Any]]:
    """For each field the number of statements that fit the demands, by value."""
    fields = tuple(fields)
    found = index.searcher.aggregate(_query(index, None, demands), {field: terms(field, 1_000) for field in fields})
    return {field: Counter(_counts(found[field])) for field in fields}


def _query(index: SearchIndex, words: Node | None, demands: Iterable[Demand]) -> Query:
    return compiled(index.schema, words, tuple(demands))


def _ranking(index: SearchIndex, words: Node | None, demands: Iterable[Demand], query: Query) -> Query:
    """What ranks the same statements, words that stand side by side before those apart; of very many, the query itself.

    Counting goes by the query: a phrase takes longer.
    """
    by_phrase = as_a_phrase(words) if words else None
    if by_phrase == words or found_by(index.searcher, query) > _BY_PHRASE:
        return query
    return _query(index, by_phrase, demands)


def _order(sort: Sort, words: Node | None) -> Sort:
    return sort if sort != "relevance" or ranks(words) else "newest"


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


_BY_MONTH = {
    field: {"histogram": {"field": field, "interval": 100, "min_doc_count": 1}} for field in ("first_day", "last_day")
}


def _months(index: SearchIndex, query: Query, months: Sequence[str]) -> dict[str, int]:
    """Statements by month; a day is yyyymmdd, so a month is a hundred of them."""
    if not months:
        return {}
    counted = index.searcher.aggregate(query, _BY_MONTH)
    begun, over = (
        {f"{int(day) // 10_000:04}-{int(day) // 100 % 100:02}": count for day, count in _counts(counted[field]).items()}
        for field in _BY_MONTH
    )
    return by_month(months, begun, over)


def _told_by(ordered: Ordered) -> str | None:
    """The field by which readouts are estimated where they are not known."""
    if ordered.count is not None:
        return None
    return "number" if ordered.statements < _MANY else "moment"


def _counts(terms: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in terms["buckets"]}


def _about(estimate: float) -> int:
    """A number some two in a hundred from the truth, without the digits that say nothing."""
    number = round(estimate)
    return round(number, 2 - len(str(number)))
