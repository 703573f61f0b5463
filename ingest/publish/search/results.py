"""The answer to a query: statements grouped under their readouts, with counts of what they have in common."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ingest.publish.rows import Row, marks, rows
from ingest.publish.search.candidates import Candidates, candidates
from ingest.publish.search.conditions import conditions
from ingest.publish.search.facets import Facet, Value, facets, years
from ingest.publish.search.fts import compile_words
from ingest.publish.search.grammar import parse
from ingest.publish.search.passages import Piece, Sought, passage, sought
from ingest.publish.search.suggestions import suggestion

Sort = Literal["relevance", "newest", "oldest"]
SORTS: tuple[Sort, ...] = get_args(Sort)
IN_GROUP = 3
_NO_RANK = "Newest first: without words to look for there is nothing to rank by."


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement found, its text in pieces, the matches marked."""

    id: str
    readout: str
    speaker: str | None
    speaker_name: str | None
    attribution: str
    side: str | None
    act: str | None
    confidence: str
    text: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A readout with the statements found in it: the first few, and how many more."""

    readout: str
    title: str | None
    date: str | None
    date_edtf: str | None
    published: str | None
    mode: str | None
    genre: str
    language: str
    publisher: str | None
    publisher_name: str | None
    encounter: str | None
    hits: tuple[Hit, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Results:
    """What a query found.

    count     statements found; with a ``bound``, among those that it names
    bound     where the search stopped, in words; empty where it found all there are
    matches   statements that hold the words, where that is known and more than were looked at
    following the offset of the next page of groups, or null
    cursor    the last readout of this page where another follows: what comes ``after`` it is the next page
    notes     what of the query was not understood, and where the order is not the one asked for
    meant     the query with words that nobody says put right, where nothing was found; else null
    """

    query: str
    sort: Sort
    count: int
    readouts: int
    bound: str
    matches: int | None
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...]
    years: tuple[Value, ...]
    following: int | None
    cursor: str | None
    notes: tuple[str, ...]
    meant: str | None


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    limit: int = 20,
    offset: int = 0,
    after: str | None = None,
    sort: Sort = "relevance",
    in_group: int = IN_GROUP,
) -> Results:
    """Find statements; any text is a query.

    limit, offset  count groups, one a readout
    after          the readout whose followers are wanted, in place of an offset
    in_group       how many statements of a readout are given in full
    """
    asked = parse(query)
    match = compile_words(asked.words) if asked.words else None
    known = conditions(connection, asked.filters)
    anything = match is not None or bool(asked.filters)
    in_time = "" if sort == "relevance" else sort
    found = candidates(connection, match, known, in_time=in_time) if anything else Candidates(())
    shown_sort = sort if found.ranked or sort != "relevance" else "newest"
    by_readout = _grouped(_ordered(found.found, shown_sort))
    start = _behind(by_readout, after) if after else offset
    page = list(by_readout.items())[start : start + limit]
    following = start + limit if len(by_readout) > start + limit else None
    return Results(
        query=query,
        sort=shown_sort,
        count=len(found.found),
        readouts=len(by_readout),
        bound=found.bound,
        matches=found.matches,
        groups=_groups(connection, sought(asked.words), page, in_group),
        facets=facets(connection, found.found),
        years=years(found.found),
        following=following,
        cursor=page[-1][0] if following else None,
        notes=(*known.notes, *([_NO_RANK] if shown_sort != sort else [])),
        meant=None if found.found else suggestion(connection, query, asked.words),
    )


def _behind(by_readout: dict[str, list[Row]], readout: str) -> int:
    """The place after a readout; the end where the search no longer finds it."""
    return next((place for place, one in enumerate(by_readout, start=1) if one == readout), len(by_readout))


def _ordered(found: Iterable[Row], sort: Sort) -> list[Row]:
    """By relevance, or by day; what has no day comes last. Ties stand in the order of the text."""
    in_text = sorted(found, key=lambda row: (row["readout"], row["position"]))
    if sort == "relevance":
        return sorted(in_text, key=lambda row: row["rank"])
    dated = [row for row in in_text if row["day"]]
    undated = [row for row in in_text if not row["day"]]
    return sorted(dated, key=lambda row: str(row["day"]), reverse=sort == "newest") + undated


def _grouped(ordered: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in ordered:
        groups.setdefault(row["readout"], []).append(row)
    return groups


def _groups(
    connection: sqlite3.Connection, terms: Sequence[Sought], page: Sequence[tuple[str, list[Row]]], in_group: int
) -> tuple[Group, ...]:
    heads = _heads(connection, [readout for readout, _ in page])
    shown = {readout: found[:in_group] for readout, found in page}
    hits = _hits(connection, terms, [row["row"] for found in shown.values() for row in found])
    return tuple(
        Group(
            readout=readout,
            hits=tuple(hits[row["row"]] for row in shown[readout]),
            more=len(found) - len(shown[readout]),
            **heads[readout],
        )
        for readout, found in page
    )


def _heads(connection: sqlite3.Connection, readouts: Sequence[str]) -> dict[str, Row]:
    found = rows(
        connection,
        f"""SELECT r.id, r.title, r.date, r.date_edtf, r.published, e.mode, r.genre, r.language, r.publisher,
            p.name AS publisher_name, r.encounter
        FROM readouts r LEFT JOIN publishers p ON p.id = r.publisher LEFT JOIN encounters e ON e.id = r.encounter
        WHERE r.id IN ({marks(readouts)})""",
        readouts,
    )
    return {row.pop("id"): row for row in found}


def _hits(connection: sqlite3.Connection, terms: Sequence[Sought], numbers: Sequence[int]) -> dict[int, Hit]:
    found = rows(
        connection,
        f"""SELECT s.rowid AS row, s.id, s.readout, s.speaker, p.name AS speaker_name, s.attribution, s.side,
            s.act, s.confidence, s.text
        FROM statements s LEFT JOIN speakers p ON p.id = s.speaker WHERE s.rowid IN ({marks(numbers)})""",
        numbers,
    )
    return {row.pop("row"): Hit(text=passage(row.pop("text"), terms), **row) for row in found}
