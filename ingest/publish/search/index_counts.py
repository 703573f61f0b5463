"""Counts by field of all statements that a question finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tantivy import Query, Schema, Searcher

from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED
from ingest.publish.search.index_filters import narrowed
from ingest.publish.search.index_words import compile_words
from ingest.publish.search.tree import Node

# As many as no field has values: then every value is counted in every part of the index.
_EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """What is counted.

    values  how many of each field, the commonest
    told_by the field by which the readouts are estimated; null where they are known
    """

    words: Node | None
    demands: tuple[Demand, ...]
    values: int
    told_by: str | None


def compiled(schema: Schema, words: Node | None, demands: tuple[Demand, ...]) -> Query:
    """Words and demands as a query; raises Unsaid where the index has no words for it."""
    return narrowed(schema, compile_words(schema, words) if words else None, demands)


def counts(schema: Schema, searcher: Searcher, question: Question) -> dict[str, Any]:
    """What the library says of each field: its values and how many statements have them."""
    told = {"readouts": {"cardinality": {"field": question.told_by}}} if question.told_by else {}
    query = compiled(schema, question.words, question.demands)
    found: dict[str, Any] = searcher.aggregate(query, _fields(question.values) | told)
    return found


def terms(field: str, size: int) -> dict[str, Any]:
    """The commonest values of a field, as the library is asked for them."""
    return {"terms": {"field": field, "size": size, "segment_size": _EVERY}}


@cache
def _fields(values: int) -> dict[str, Any]:
    return {**{field: terms(field, values) for field in COUNTED}, "year": terms("year", 1_000)}
