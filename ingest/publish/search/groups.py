"""The readouts of a page of results, each with the statements found in it, their matches marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row, marks, rows
from ingest.publish.search.found import Chosen, Found
from ingest.publish.search.passages import Piece, Sought, passage


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


def groups(
    corpus: Corpus, terms: Sequence[Sought], found: Sequence[Found], page: Sequence[tuple[int, str]]
) -> tuple[Group, ...]:
    """The readouts of a page in its order, the terms marked in what was found in each.

    found  what each database gives
    page   the readouts, each with the number of the database that it lies in
    """
    groups: dict[tuple[int, str], Group] = {}
    for number, (part, one) in enumerate(zip(corpus.parts, found, strict=True)):
        there = [readout for home, readout in page if home == number]
        chosen = one.choose(there) if there else ()
        groups |= {(number, group.readout): group for group in _of_one(part, terms, chosen)}
    return tuple(groups[place] for place in page)


def _of_one(connection: sqlite3.Connection, terms: Sequence[Sought], page: Sequence[Chosen]) -> Iterator[Group]:
    heads = _heads(connection, [chosen.readout for chosen in page])
    hits = _hits(connection, terms, [statement for chosen in page for statement in chosen.statements])
    for chosen in page:
        yield Group(
            readout=chosen.readout,
            hits=tuple(hits[statement] for statement in chosen.statements),
            more=chosen.count - len(chosen.statements),
            **heads[chosen.readout],
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


def _hits(connection: sqlite3.Connection, terms: Sequence[Sought], statements: Sequence[str]) -> dict[str, Hit]:
    found = rows(
        connection,
        f"""SELECT s.id, s.readout, s.speaker, p.name AS speaker_name, s.attribution, s.side,
            s.act, s.confidence, s.text
        FROM statements s LEFT JOIN speakers p ON p.id = s.speaker WHERE s.id IN ({marks(statements)})""",
        statements,
    )
    return {row["id"]: Hit(text=passage(row.pop("text"), terms), **row) for row in found}
