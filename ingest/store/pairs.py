"""The index of statements in scripts without spaces, by pairs of letters."""

from __future__ import annotations

import sqlite3

from ingest import bigrams

_ALL = "SELECT rowid, text FROM statements"
_OF_ONE = f"{_ALL} WHERE readout = ?"
_FILL = "INSERT INTO statements_cjk_fts(rowid, text) VALUES (?, ?)"
_CLEAR = "DELETE FROM statements_cjk_fts WHERE rowid IN (SELECT rowid FROM statements WHERE readout = ?)"


def index(connection: sqlite3.Connection) -> None:
    """Index every statement that holds such letters."""
    _fill(connection, connection.execute(_ALL))


def learn(connection: sqlite3.Connection, readout: str) -> None:
    """Index the statements of one readout, once its rows stand."""
    _fill(connection, connection.execute(_OF_ONE, [readout]))


def forget(connection: sqlite3.Connection, readout: str) -> None:
    """Take a readout's statements out of the index; called while its rows still stand."""
    connection.execute(_CLEAR, [readout])


def _fill(connection: sqlite3.Connection, found: sqlite3.Cursor) -> None:
    # GLOB would find such letters too, but looks at every place of every text: Python skips a text of ASCII at once.
    pairs = ((row, bigrams.indexed(text)) for row, text in found if bigrams.unspaced(text))
    connection.executemany(_FILL, pairs)
