"""The statements that answer a query, found by whichever way is shortest; never more than can be counted at once.

Ranking, joining or counting all matches of a common word in millions of statements takes seconds. So a walk
through the matches ends after ``WALK`` of them, newest first, and says that it did.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from ingest.publish.rows import Row, number, rows
from ingest.publish.search.conditions import Conditions
from ingest.publish.search.fts import Match

WALK = 10_000
KEPT = 5_000
RARE = 2_000

_COLUMNS = """s.rowid AS row, s.id, s.readout, s.position, s.speaker, s.side, s.act, p.country, r.publisher,
    r.year, r.venue, r.genre, coalesce(r.date, substr(r.date_edtf, 1, 10), substr(r.published, 1, 10)) AS day"""
_MATCHING = "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?"


@dataclass(frozen=True, slots=True)
class Candidates:
    """Statements found, without their text.

    complete  whether these are all
    walked    how many matches were looked at, where not all were
    matches   how many statements hold the words, where the words alone decide and that is more than were kept
    """

    found: tuple[Row, ...]
    complete: bool
    walked: int = 0
    matches: int | None = None
    ranked: bool = False


def candidates(
    connection: sqlite3.Connection, match: Match | None, conditions: Conditions, *, oldest: bool = False
) -> Candidates:
    """Find by the words where they are rare enough or nothing else narrows; else by the record."""
    if match is None or match.complement:
        return _by_record(connection, match, conditions, oldest=oldest)
    many = _more_than(connection, WALK, _MATCHING, [match.expression])
    if many and conditions.all and not _more_than(connection, RARE, *_recorded(conditions)):
        return _by_record(connection, match, conditions, oldest=oldest)
    return _by_words(connection, match, conditions, many=many, oldest=oldest)


def _more_than(connection: sqlite3.Connection, most: int, sql: str, parameters: list[object]) -> bool:
    return number(connection, f"SELECT count(*) FROM ({sql} LIMIT {most + 1})", parameters) > most


def _recorded(conditions: Conditions) -> tuple[str, list[object]]:
    """The statements whose records fit, in whatever order is shortest."""
    sql, parameters = conditions.where()
    return f"SELECT 1 FROM statements s JOIN readouts r ON r.id = s.readout WHERE {sql}", parameters


def _by_words(
    connection: sqlite3.Connection, match: Match, conditions: Conditions, *, many: bool, oldest: bool
) -> Candidates:
    sql, parameters = conditions.where()
    walk = KEPT if many and not conditions.all else WALK
    found = rows(
        connection,
        f"""SELECT {_COLUMNS}, hit.rank FROM (
            SELECT rowid, rank FROM statements_fts WHERE statements_fts MATCH ?
            ORDER BY rowid {"ASC" if oldest else "DESC"} LIMIT {walk}) hit
        CROSS JOIN statements s ON s.rowid = hit.rowid
        CROSS JOIN readouts r ON r.id = s.readout
        LEFT JOIN speakers p ON p.id = s.speaker WHERE {sql}""",
        [match.expression, *parameters],
    )
    matches = None
    if many and not conditions.all:
        matches = number(connection, f"SELECT count(*) FROM ({_MATCHING})", [match.expression])
    return Candidates(tuple(found), not many, walk if many else 0, matches, ranked=True)


def _by_record(
    connection: sqlite3.Connection, match: Match | None, conditions: Conditions, *, oldest: bool
) -> Candidates:
    """Readouts in order of time, and in each the statements that fit."""
    of_readout, readout_parameters = conditions.where(of_readout=True)
    of_statement, statement_parameters = conditions.where(of_readout=False)
    words, word_parameters = _probe(match)
    order = "ASC" if oldest else "DESC"
    found = rows(
        connection,
        f"""SELECT {_COLUMNS}, 0 AS rank FROM readouts r
        CROSS JOIN statements s ON s.readout = r.id
        LEFT JOIN speakers p ON p.id = s.speaker
        WHERE {of_readout} AND {of_statement} AND {words}
        ORDER BY r.date {order} LIMIT {KEPT + 1}""",
        [*readout_parameters, *statement_parameters, *word_parameters],
    )
    complete = len(found) <= KEPT
    return Candidates(tuple(found[:KEPT]), complete, 0 if complete else KEPT)


def _probe(match: Match | None) -> tuple[str, list[object]]:
    """A condition that asks the index about one statement at a time."""
    if match is None:
        return "1", []
    negation = "NOT " if match.complement else ""
    return f"{negation}EXISTS ({_MATCHING} AND rowid = s.rowid)", [match.expression]
