"""The answer to a query: statements under their readouts, with counts of what they have in common."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from ingest.publish.search import by_index, by_tables
from ingest.publish.search.beside import SLOWER, SearchIndex, beside
from ingest.publish.search.demands import Demand, demands
from ingest.publish.search.facets import Facet, Value, facets, months, years
from ingest.publish.search.found import First, Found, Sort, Wanted
from ingest.publish.search.grammar import parse
from ingest.publish.search.groups import Group, groups
from ingest.publish.search.nearness import Unsaid
from ingest.publish.search.passages import sought
from ingest.publish.search.suggestions import suggestion
from ingest.publish.search.tree import Query

Answer = TypeVar("Answer")
FIRST_PAGE = Wanted()
NEWEST_FIRST = "Newest first: nothing that is asked for ranks one statement before another."


@dataclass(frozen=True, slots=True)
class Results:
    """What a query found.

    estimated whether the number of readouts is an estimate, some two in a hundred from the truth
    count     statements found; with a ``bound``, among those that it names
    bound     where the search stopped, in words; empty where it found all there are
    matches   statements that hold the words, where that is known and more than were looked at
    months    once the query allows one year, the statements by each month that they may be of
    following the offset of the next page of groups, or null
    cursor    the last readout of this page where another follows: what comes ``after`` it is the next page
    notes     what of the query was not understood, and where the order is not the one asked for
    meant     the query with words that nobody says put right, where nothing was found; else null
    """

    query: str
    sort: Sort
    count: int
    readouts: int
    estimated: bool
    bound: str
    matches: int | None
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...]
    years: tuple[Value, ...]
    months: tuple[Value, ...]
    following: int | None
    cursor: str | None
    notes: tuple[str, ...]
    meant: str | None


def search(connection: sqlite3.Connection, query: str, wanted: Wanted = FIRST_PAGE) -> Results:
    """Find statements; any text is a query."""
    asked = parse(query)
    known = demands(connection, asked.filters)
    found = _found(connection, asked, known.all, wanted)
    return Results(
        query=query,
        sort=found.sort,
        count=found.count,
        readouts=found.readouts,
        estimated=found.estimated,
        bound=found.bound,
        matches=found.matches,
        groups=groups(connection, sought(asked.words), found.page),
        facets=facets(connection, found.counted),
        years=years(found.years),
        months=months(found.months),
        following=wanted.offset + wanted.limit if found.more else None,
        cursor=found.page[-1].readout if found.more else None,
        notes=(*known.notes, *found.notes, *([NEWEST_FIRST] if found.sort != wanted.sort else [])),
        meant=None if found.count else suggestion(connection, query, asked.words),
    )


def first(connection: sqlite3.Connection, query: str, sort: Sort, most: int) -> First:
    """The first statements that a query finds, in the order of the search."""
    asked = parse(query)
    if asked.words is None and not asked.filters:
        return First(sort)
    known = demands(connection, asked.filters).all
    found, _why = _either_way(
        connection,
        lambda index: by_index.first(index, asked.words, known, sort, most),
        lambda: by_tables.first(connection, asked.words, known, sort, most),
    )
    return found


def _found(connection: sqlite3.Connection, asked: Query, known: Iterable[Demand], wanted: Wanted) -> Found:
    if asked.words is None and not asked.filters:
        return Found(sort=wanted.sort)
    found, why = _either_way(
        connection,
        lambda index: by_index.find(index, asked.words, known, wanted),
        lambda: by_tables.find(connection, asked.words, known, wanted),
    )
    return replace(found, notes=(why,)) if why else found


def _either_way(
    connection: sqlite3.Connection, indexed: Callable[[SearchIndex], Answer], by_table: Callable[[], Answer]
) -> tuple[Answer, str]:
    """By the search index where it lies beside the database, else by the tables, with the reason where one is due."""
    there = beside(connection)
    why = there.why
    if there.index:
        try:
            return indexed(there.index), ""
        except Unsaid as unsaid:
            why = f"This asks for {unsaid}, {SLOWER}."
    return by_table(), why
