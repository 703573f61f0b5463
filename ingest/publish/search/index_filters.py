"""The demands of a query as a query of the search index."""

from __future__ import annotations

from collections.abc import Iterable

from tantivy import FieldType, Occur, Query, Schema

from ingest.publish.search.demands import Demand
from ingest.publish.search.index_terms import anything

Clause = tuple[Occur, Query]


def narrowed(schema: Schema, words: Query | None, demands: Iterable[Demand]) -> Query:
    """What the words find, everything where there are none, among what fits the demands; these rank nothing."""
    found: list[Clause] = [(Occur.Must, words or anything())]
    return Query.boolean_query([*found, *(_clause(schema, demand) for demand in demands)])


def _clause(schema: Schema, demand: Demand) -> Clause:
    wanted = Query.const_score_query(_wanted(schema, demand), 0.0)
    return Occur.MustNot if demand.excluded else Occur.Must, wanted


def _wanted(schema: Schema, demand: Demand) -> Query:
    if demand.name == "since":
        return Query.range_query(schema, "last_day", FieldType.Integer, lower_bound=_number(demand))
    if demand.name == "until":
        return Query.range_query(schema, "first_day", FieldType.Integer, upper_bound=_number(demand))
    meant = Query.term_set_query(schema, demand.name, demand.values)
    if not demand.codes:
        return meant
    countries = Query.term_set_query(schema, f"{demand.name}_country", demand.codes)
    return Query.boolean_query([(Occur.Should, meant), (Occur.Should, countries)])


def _number(demand: Demand) -> int:
    """A day as yyyymmdd."""
    return int(str(demand.values[0]).replace("-", ""))
