"""Questions to the database, answered as mappings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
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


def record(value: Any) -> Any:
    """A dataclass and those in it as mappings; what they hold is not copied."""
    if isinstance(value, tuple):
        return tuple(map(record, value))
    names = _fields_of(value.__class__)
    return {name: record(getattr(value, name)) for name in names} if names else value


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def marks(values: Iterable[object]) -> str:
    """A placeholder for each value: ``?, ?, ?``."""
    return ", ".join("?" for _ in values)
