"""What a speaker, a topic, a venue or a pair of countries has in common: its numbers, its latest, its company."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ingest.publish.pages.told import ENCOUNTERS
from ingest.publish.rows import Row, rows

LATEST = 10


def by_year(connection: sqlite3.Connection, sql: str, parameters: Sequence[object]) -> list[Row]:
    """Counts by year, the empty years between filled with nought. ``sql`` gives ``year`` and ``count``."""
    counted = {found["year"]: found["count"] for found in rows(connection, sql, parameters) if found["year"]}
    span = range(min(counted), max(counted) + 1) if counted else range(0)
    return [{"id": str(year), "label": str(year), "count": counted.get(year, 0)} for year in span]


def encounters(connection: sqlite3.Connection, where: str, parameters: Sequence[object]) -> list[Row]:
    """The latest encounters ``e`` that fit a condition."""
    return rows(connection, f"{ENCOUNTERS} WHERE {where} ORDER BY e.date DESC, e.id LIMIT {LATEST * 2}", parameters)


def latest(connection: sqlite3.Connection, where: str, parameters: Sequence[object]) -> list[Row]:
    """The latest readouts ``r`` that fit a condition."""
    return rows(
        connection,
        f"""SELECT r.id, r.title, r.date, r.date_edtf, r.published, r.genre, r.language, b.name AS publisher_name
        FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher WHERE {where}
        ORDER BY r.date DESC, r.id LIMIT {LATEST}""",
        parameters,
    )
