"""Counts what an answer holds, so that no answer fills the memory."""

from __future__ import annotations

import sqlite3
from typing import Any

# A thousand texts of the longest kind would be gigabytes; a thousand of a real corpus are some ten million letters.
MOST = 24_000_000


class Meter:
    """A row factory that gives ``sqlite3.Row`` until all rows of one question hold more than MOST letters and bytes.

    Then raises ``sqlite3.OperationalError``, which Datasette shows as the answer to a question that asks too much.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._met = 0

    def __call__(self, cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        self._met += sum(len(value) for value in values if isinstance(value, str | bytes))
        if self._met > self._most:
            raise sqlite3.OperationalError(
                f"the answer holds more than {self._most:,} letters: ask for fewer columns or rows"
            )
        return sqlite3.Row(cursor, values)
