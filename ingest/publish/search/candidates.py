"""The statements that answer a query, found by whichever way is shortest; never more than can be counted at once.

Ranking, joining or counting all matches of a common word among millions of statements takes seconds. So a search
looks at a bounded number of matches or of readouts, and says where it stopped.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from ingest.days import FIRST_DAY, LAST_DAY
from ingest.publish.rows import Row, number, rows
from ingest.publish.search.conditions import Condition, Conditions
from ingest.publish.search.fts import Match

# Most matches joined with their records; most statements kept of a record's own.
WALK = 10_000
KEPT = 3_000
# Most readouts whose statements are gathered before matching; those looked at in order of time; those looked through.
FEW = 1_500
IN_TIME = 400
THROUGH = 10_000
_GATHERED = 60_000

_COLUMNS = f"""s.rowid AS row, s.id, s.readout, s.position, s.speaker, s.side, s.act, p.country, r.publisher,
    r.year, r.venue, r.genre, {FIRST_DAY} AS day, {LAST_DAY} AS last_day"""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Statements found, without their text.

    bound    where the search stopped, in words; empty where these are all
    matches  how many statements hold the words, where that is known and more than were kept
    ranked   whether each has its ``rank``
    """

    found: tuple[Row, ...]
    bound: str = ""
    matches: int | None = None
    ranked: bool = False


def candidates(
    connection: sqlite3.Connection, match: Match | None, conditions: Conditions, *, in_time: str = ""
) -> Candidates:
    """Find statements; ``in_time`` is ``newest`` or ``oldest`` where that order is asked for."""
    if match is None or match.complement:
        return _by_record(connection, match, conditions, in_time)
    if not _more_than(connection, WALK, match.sql, match.parameters):
        return Candidates(_by_words(connection, match, conditions, WALK), ranked=True)
    if conditions.all and not _more_than(connection, FEW, *_readouts(connection, conditions)):
        return Candidates(_within_readouts(connection, match, conditions, "", FEW), ranked=True)
    if in_time:
        found = _within_readouts(connection, match, conditions, in_time, IN_TIME)
        return Candidates(found, f"the {IN_TIME:,} {in_time} texts", ranked=True)
    return _by_common_words(connection, match, conditions)


def _more_than(connection: sqlite3.Connection, most: int, sql: str, parameters: list[object]) -> bool:
    return number(connection, f"SELECT count(*) FROM ({sql} LIMIT {most + 1})", parameters) > most


def _by_common_words(connection: sqlite3.Connection, match: Match, conditions: Conditions) -> Candidates:
    walk = WALK if conditions.all else KEPT
    found = _by_words(connection, match, conditions, walk)
    matches = number(connection, f"SELECT count(*) FROM ({match.sql})", match.parameters)
    return Candidates(found, f"{walk:,} of {matches:,} statements with these words", matches, ranked=True)


def _by_words(connection: sqlite3.Connection, match: Match, conditions: Conditions, walk: int) -> tuple[Row, ...]:
    """Join the matches with their records."""
    hits = f"{match.sql} ORDER BY rowid DESC LIMIT {walk}"
    return _joined(connection, hits, match.parameters, conditions)


def _within_readouts(
    connection: sqlite3.Connection, match: Match, conditions: Conditions, in_time: str, most: int
) -> tuple[Row, ...]:
    """Gather the statements of few readouts, then walk all matches past that set.

    The plus keeps SQLite from asking the index for one statement at a time, which is far slower.
    """
    readouts, parameters = _readouts(connection, conditions)
    gathered = f"""SELECT s.rowid FROM ({readouts} {_order(in_time)} LIMIT {most}) chosen
        CROSS JOIN statements s ON s.readout = chosen.id"""
    hits = match.where(f"+rowid IN ({gathered})")
    return _joined(connection, hits, [*match.parameters, *parameters], conditions)


def _joined(
    connection: sqlite3.Connection, hits: str, parameters: list[object], conditions: Conditions
) -> tuple[Row, ...]:
    where, more = conditions.where()
    found = rows(
        connection,
        f"""SELECT {_COLUMNS}, hit.rank FROM ({hits}) hit CROSS JOIN statements s ON s.rowid = hit.rowid
        CROSS JOIN readouts r ON r.id = s.readout LEFT JOIN speakers p ON p.id = s.speaker WHERE {where}""",
        [*parameters, *more],
    )
    return tuple(found)


def _by_record(connection: sqlite3.Connection, match: Match | None, conditions: Conditions, in_time: str) -> Candidates:
    """Readouts in order of time, and in each the statements that fit."""
    readouts, parameters = _readouts(connection, conditions)
    where, more = conditions.where(of_readout=False)
    words = f" AND NOT EXISTS ({match.where('rowid = s.rowid')})" if match else ""
    found = rows(
        connection,
        f"""SELECT {_COLUMNS}, 0 AS rank FROM ({readouts} {_order(in_time)} LIMIT {THROUGH}) chosen
        CROSS JOIN readouts r ON r.id = chosen.id CROSS JOIN statements s ON s.readout = r.id
        LEFT JOIN speakers p ON p.id = s.speaker WHERE {where}{words} LIMIT {KEPT + 1}""",
        [*parameters, *more, *(match.parameters if match else [])],
    )
    first = in_time or "newest"
    if len(found) > KEPT:
        return Candidates(tuple(found[:KEPT]), f"the {KEPT:,} {first} statements")
    through = _more_than(connection, THROUGH, readouts, parameters)
    return Candidates(tuple(found), f"the {THROUGH:,} {first} texts" if through else "")


def _readouts(connection: sqlite3.Connection, conditions: Conditions) -> tuple[str, list[object]]:
    """A question for the ids of the readouts that can hold what is looked for."""
    where, parameters = conditions.where(of_readout=True)
    narrowing = [one for one in conditions.all if _narrows(connection, one)]
    where = " AND ".join([where, *(f"r.id IN ({one.readouts})" for one in narrowing)])
    return f"SELECT r.id FROM readouts r WHERE {where}", [
        *parameters,
        *(v for one in narrowing for v in one.parameters),
    ]


def _narrows(connection: sqlite3.Connection, condition: Condition) -> bool:
    """Whether gathering the condition's readouts costs less than meeting them on the way."""
    return bool(condition.readouts) and not _more_than(
        connection, _GATHERED, condition.readouts, list(condition.parameters)
    )


def _order(in_time: str) -> str:
    return f"ORDER BY r.date {'ASC' if in_time == 'oldest' else 'DESC'}"
