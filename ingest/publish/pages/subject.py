"""What a speaker, a topic, a venue or a pair of countries has in common: its numbers, its latest, its company."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from ingest.publish.pages.told import ENCOUNTERS, NAMED, TIME
from ingest.publish.rows import Row, row, rows

LATEST = 10
WORDS = 2
MOST = 20
_LONGEST = 1_000
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATEST_FIRST = f"ORDER BY {TIME} DESC, e.id"


def by_year(connection: sqlite3.Connection, sql: str, parameters: Sequence[object]) -> list[Row]:
    """Counts by year, the empty years between filled with nought. ``sql`` gives ``year`` and ``count``."""
    counted = {found["year"]: found["count"] for found in rows(connection, sql, parameters) if found["year"]}
    span = range(min(counted), max(counted) + 1) if counted else range(0)
    return [{"id": str(year), "label": str(year), "count": counted.get(year, 0)} for year in span]


def most(asked: Mapping[str, str], usual: int = MOST) -> int:
    """How many encounters of a list are wanted: the ``size`` that is asked for, up to a thousand, else the usual."""
    size = asked.get("size", "")
    return min(max(int(size), 1), _LONGEST) if size.isascii() and size.isdecimal() and 0 < len(size) < 10 else usual


def encounters(
    connection: sqlite3.Connection, where: str, parameters: Sequence[object], after: str | None, limit: int
) -> Row:
    """The latest ``encounters`` of somebody named that fit a condition on ``e``, and a ``cursor`` where more follow.

    after  a cursor: the encounter behind which to begin
    """
    behind, place = _behind(connection, after)
    # Which they are is found first: nothing else is looked up for those that are not shown.
    chosen = f"SELECT e.id FROM encounters e WHERE {where} AND {NAMED} AND {behind} {_LATEST_FIRST} LIMIT {limit + 1}"
    found = rows(connection, f"{ENCOUNTERS} WHERE e.id IN ({chosen}) {_LATEST_FIRST}", [*parameters, *place])
    shown = with_gaps(found)[:limit]
    return {"encounters": shown, "cursor": shown[-1]["id"] if len(found) > limit else None}


def with_gaps(met: Sequence[Row]) -> list[Row]:
    """Encounters, newest first, each with the days since the one before; null where a day is not known."""
    following = [*(days_apart(first_day(later), first_day(earlier)) for later, earlier in pairwise(met)), None]
    return [{**encounter, "days_since": days} for encounter, days in zip(met, following, strict=bool(met))]


def days_apart(one: str | None, other: str | None) -> int | None:
    """Days between two days; null where either is not known."""
    return abs(date.fromisoformat(one) - date.fromisoformat(other)).days if one and other else None


def first_day(encounter: Row) -> str | None:
    """The day of an encounter, or the first of the days between which it lies."""
    first = str(encounter["date"] or encounter["date_edtf"] or "")[:10]
    return first if _DAY.fullmatch(first) else None


def _behind(connection: sqlite3.Connection, encounter: str | None) -> tuple[str, list[object]]:
    """The condition on ``e`` to stand behind an encounter in lists; those without a time stand last."""
    here = row(connection, f"SELECT e.id, coalesce({TIME}, '') AS time FROM encounters e WHERE e.id = ?", [encounter])
    if here is None:
        return "1", []
    time = f"coalesce({TIME}, '')"
    return f"({time} < ? OR {time} = ? AND e.id > ?)", [here["time"], here["time"], here["id"]]


def latest(
    connection: sqlite3.Connection, where: str, parameters: Sequence[object], said: str, of: Sequence[object] = ()
) -> list[Row]:
    """The latest readouts ``r`` that fit a condition, each with the first ``words`` in it that are ``said``.

    said  a condition on statements ``s``, with ``of`` for its parameters
    """
    texts = rows(
        connection,
        f"""SELECT r.id, r.title, r.date, r.date_edtf, r.published, r.genre, r.language, b.name AS publisher_name
        FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher WHERE {where}
        ORDER BY r.date DESC, r.id LIMIT {LATEST}""",
        parameters,
    )
    words = _words(connection, [text["id"] for text in texts], said, of)
    return [{**text, "words": words[text["id"]]} for text in texts]


def _words(
    connection: sqlite3.Connection, readouts: Sequence[str], said: str, of: Sequence[object]
) -> dict[str, list[Row]]:
    """The first statements that fit a condition, by readout."""
    return {
        readout: rows(connection, f"{_WORDS} AND {said} ORDER BY s.position LIMIT {WORDS}", [readout, *of])
        for readout in readouts
    }


_WORDS = """SELECT s.id, s.text, s.speaker, p.name AS speaker_name, s.attribution, s.side, s.act
    FROM statements s LEFT JOIN speakers p ON p.id = s.speaker
    WHERE s.readout = ? AND s.attribution IN ('speaker', 'joint')"""


def topics(connection: sqlite3.Connection, where: str, parameters: Sequence[object]) -> list[Row]:
    """What the readouts ``r`` that fit a condition raise most."""
    sql = f"""SELECT l.id, l.label, count(*) AS readouts
        FROM readouts r JOIN readout_topics t ON t.readout = r.id JOIN topics l ON l.id = t.topic
        WHERE {where} GROUP BY l.id ORDER BY count(*) DESC, l.label LIMIT 12"""
    return rows(connection, sql, parameters)
