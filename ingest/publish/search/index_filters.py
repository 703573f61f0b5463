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
    return among(schema, [(demand.name, demand.values), (f"{demand.name}_country", demand.codes)])


def among(schema: Schema, fields: Iterable[tuple[str, Iterable[object]]]) -> Query:
    """The statements that have one of the values in one of the fields; none where there are no values.

    Each value is a query of its own: the library's set of values is gathered as a whole before anything is found.
    """
    values = [(name, value) for name, values in fields for value in values]
    if not values:
        return Query.empty_query()
    found = [Query.const_score_query(Query.term_query(schema, name, value, "basic"), 0.0) for name, value in values]
    return Query.boolean_query([(Occur.Should, one) for one in found])


def _number(demand: Demand) -> int:
    """A day as yyyymmdd."""
    return int(str(demand.values[0]).replace("-", ""))
