"""The one database of readouts among those that Datasette serves."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ingest.publish.rows import row

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database


def database_of(datasette: Datasette) -> Database:
    """The database called ``readouts``, or the first that is no memory of Datasette's own."""
    named: Database | None = datasette.databases.get("readouts")
    if named is not None:
        return named
    first: Database = next(database for name, database in datasette.databases.items() if not name.startswith("_"))
    return first


async def build_of(datasette: Datasette) -> str | None:
    """The id of the present build; null where a database that is not ours is served."""
    try:
        found = await database_of(datasette).execute_fn(lambda connection: row(connection, "SELECT id FROM build"))
    except sqlite3.OperationalError:
        return None
    return str(found["id"]) if found else None
