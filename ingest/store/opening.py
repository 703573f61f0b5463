"""A database that stands, opened to be read."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ingest.refusal import Refusal


def opened(database: Path) -> sqlite3.Connection:
    """DATABASE, of which nothing can be changed; raises Refusal where there is none, or none of readouts."""
    if not database.is_file():
        raise Refusal(f"There is no database {database}: make one with 'readouts build PATH… --db {database}'.")
    connection = sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("SELECT id FROM build").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise Refusal(
            f"{database} is no database of readouts ({error}): choose another --db, or make one with 'readouts build'."
        ) from None
    return connection
