"""What versions changed, learned by a database that was made before anybody asked."""

from __future__ import annotations

import sqlite3

from ingest.record import Version
from ingest.store.edits import history
from ingest.store.rows import step_cells

_SEVERAL = "SELECT readout FROM versions GROUP BY readout HAVING count(*) > 1 ORDER BY readout"
_VERSIONS = "SELECT sha256, first_seen, last_seen, published, title, body, letterhead FROM versions WHERE readout = ?"
_LEARNED = """UPDATE versions SET follows = ?, change = ?, words = ?, was = ?, became = ?
    WHERE readout = ? AND sha256 = ?"""


def versions_of(connection: sqlite3.Connection, readout: str) -> list[Version]:
    """Every version that is stored of a readout."""
    return [Version(*row) for row in connection.execute(_VERSIONS, (readout,))]


def learn(connection: sqlite3.Connection) -> None:
    """Say of every version that is stored what it changed in the one before."""
    for (readout,) in connection.execute(_SEVERAL).fetchall():
        for step in history(versions_of(connection, readout)):
            connection.execute(_LEARNED, (*step_cells(step), readout, step.version.sha256))
