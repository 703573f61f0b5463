"""The answer to a query: statements under their readouts, with counts of what they have in common."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ingest.publish.corpus import Corpus
from ingest.publish.search import by_index, by_tables, joining
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

Answer = TypeVar("Answer", Found, First)
FIRST_PAGE = Wanted()
# Of several databases so many values of a field are counted in each: what is common in all may be rare in one.
_VALUES = 1_000
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


def search(corpus: Corpus, query: str, wanted: Wanted = FIRST_PAGE) -> Results:
    """Find statements; any text is a query."""
    asked = parse(query)
    known = demands(corpus, asked.filters)
    found = _found(corpus, asked, known.all, wanted)
    page, sort, count = joining.page(found, wanted), found[0].sort, sum(one.count for one in found)
    notes = dict.fromkeys(note for one in found for note in one.notes)
    return Results(
        query=query,
        sort=sort,
        count=count,
        readouts=sum(one.readouts for one in found),
        estimated=any(one.estimated for one in found),
        bound=joining.bound(found),
        matches=joining.matches(found),
        groups=groups(corpus, sought(asked.words), found, page.readouts),
        facets=facets(corpus, joining.counted(found)),
        years=years(joining.added(one.years for one in found)),
        months=months(joining.added(one.months for one in found)),
        following=wanted.offset + wanted.limit if page.more else None,
        cursor=page.readouts[-1][1] if page.more else None,
        notes=(*known.notes, *notes, *page.notes, *([NEWEST_FIRST] if sort != wanted.sort else [])),
        meant=None if count else suggestion(corpus, query, asked),
    )


def first(corpus: Corpus, query: str, sort: Sort, most: int) -> First:
    """The first statements that a query finds, in the order of the search."""
    asked = parse(query)
    if asked.words is None and not asked.filters:
        return First(sort)
    known = demands(corpus, asked.filters).all

    def of(part: sqlite3.Connection, sort: Sort) -> First:
        found, _why = _either_way(
            part,
            lambda index: by_index.first(index, asked.words, known, sort, most),
            lambda: by_tables.first(part, asked.words, known, sort, most),
        )
        return found

    return joining.first(_of_each(corpus, sort, of), most)


def _found(corpus: Corpus, asked: Query, known: Sequence[Demand], wanted: Wanted) -> list[Found]:
    """What each database gives."""
    if asked.words is None and not asked.filters:
        return [Found(sort=wanted.sort) for _ in corpus.parts]
    values = _VALUES if len(corpus.parts) > 1 else by_index.VALUES

    def of(part: sqlite3.Connection, sort: Sort) -> Found:
        sorted_so = replace(wanted, sort=sort)
        found, why = _either_way(
            part,
            lambda index: by_index.find(index, asked.words, known, sorted_so, values),
            lambda: by_tables.find(part, asked.words, known, sorted_so),
        )
        return replace(found, notes=(why,)) if why else found

    return _of_each(corpus, wanted.sort, of)


def _of_each(corpus: Corpus, sort: Sort, asked: Callable[[sqlite3.Connection, Sort], Answer]) -> list[Answer]:
    """What each database gives, all in the order that is wanted, or, where one of them cannot rank, by day."""
    found = [asked(part, sort) for part in corpus.parts]
    if len({one.sort for one in found}) > 1:
        return [asked(part, "newest") for part in corpus.parts]
    return found


def _either_way(
    part: sqlite3.Connection, indexed: Callable[[SearchIndex], Answer], by_table: Callable[[], Answer]
) -> tuple[Answer, str]:
    """By the search index where it lies beside the database, else by the tables, with the reason where one is due."""
    there = beside(part)
    why = there.why
    if there.index:
        try:
            return indexed(there.index), ""
        except Unsaid as unsaid:
            why = f"This asks for {unsaid}, {SLOWER}."
    return by_table(), why
