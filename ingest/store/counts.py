"""How often each value of a field occurs, counted once: among millions of rows that takes seconds."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from ingest.counting import COUNTED

_AT_ONCE = 10_000


def count(connection: sqlite3.Connection) -> None:
    """Count everything anew."""
    connection.execute("DELETE FROM _value_counts")
    connection.execute("DELETE FROM _row_counts")
    for table, fields in COUNTED.items():
        rows, counters = _counted(connection, table, fields)
        connection.execute("INSERT INTO _row_counts VALUES (?, ?)", (table, rows))
        connection.executemany("INSERT INTO _value_counts VALUES (?, ?, ?, ?)", _values(table, fields, counters))


def _counted(
    connection: sqlite3.Connection, table: str, fields: tuple[str, ...]
) -> tuple[int, tuple[Counter[object], ...]]:
    """How many rows a table has, and how often each value occurs in each field: in one walk through the table."""
    counters: tuple[Counter[object], ...] = tuple(Counter() for _ in fields)
    found = connection.execute(f"SELECT {', '.join((*fields, 'NULL'))} FROM {table}")
    rows = 0
    while some := found.fetchmany(_AT_ONCE):
        rows += len(some)
        for counter, values in zip(counters, zip(*some, strict=True), strict=False):
            counter.update(values)
    return rows, counters


def _values(
    table: str, fields: tuple[str, ...], counters: tuple[Counter[object], ...]
) -> Iterator[tuple[str, str, int, object]]:
    for field, counter in zip(fields, counters, strict=True):
        found = sorted((value, count) for value, count in counter.items() if value is not None)
        yield from ((table, field, count, value) for value, count in found)
