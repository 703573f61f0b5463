"""Questions to the database, answered as mappings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]


def rows(connection: sqlite3.Connection, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
    """Every row of the answer, keyed by column."""
    cursor = connection.execute(sql, parameters)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor]


def row(connection: sqlite3.Connection, sql: str, parameters: Sequence[object] = ()) -> Row | None:
    """The first row of the answer, or null."""
    return next(iter(rows(connection, sql, parameters)), None)


def number(connection: sqlite3.Connection, sql: str, parameters: Sequence[object] = ()) -> int:
    """The answer of a question whose answer is one number."""
    return int(connection.execute(sql, parameters).fetchone()[0])


def marks(values: Iterable[object]) -> str:
    """A placeholder for each value: ``?, ?, ?``."""
    return ", ".join("?" for _ in values)
