"""Which readouts an addition changed, in anything that the search index says of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

_NOTE = "INSERT OR IGNORE INTO touched_readouts VALUES"
_WATCHED = (
    ("INSERT ON statements", "new.readout"),
    ("DELETE ON statements", "old.readout"),
    ("UPDATE OF speaker ON statements", "new.readout"),
    ("INSERT ON participants", "new.readout"),
    ("DELETE ON participants", "old.readout"),
    ("UPDATE OF speaker ON participants", "new.readout"),
    ("UPDATE OF encounter ON readouts", "new.id"),
)
# These tables are written anew as a whole; what is another in them touches all that speak of it.
_SHARED = (
    ("SELECT id, country FROM speakers", "SELECT readout FROM statements WHERE speaker = ?"),
    ("SELECT id, mode FROM encounters", "SELECT id FROM readouts WHERE encounter = ?"),
)


def watch(connection: sqlite3.Connection) -> None:
    """Note from now on each readout that is touched; nothing of it is left in the file."""
    connection.execute("CREATE TEMP TABLE touched_readouts (readout TEXT PRIMARY KEY)")
    for number, (change, readout) in enumerate(_WATCHED):
        connection.execute(f"CREATE TEMP TRIGGER touched_{number} AFTER {change} BEGIN {_NOTE} ({readout}); END")


def touched(standing: sqlite3.Connection, connection: sqlite3.Connection) -> set[str]:
    """The readouts in which a watched database says something else than the one that STANDS."""
    noted = {readout for (readout,) in connection.execute("SELECT readout FROM touched_readouts")}
    return noted | set(_by_what_they_share(standing, connection))


def _by_what_they_share(standing: sqlite3.Connection, connection: sqlite3.Connection) -> Iterator[str]:
    for shared, readouts in _SHARED:
        before = set(standing.execute(shared))
        for identity, _ in set(connection.execute(shared)) - before:
            yield from (readout for (readout,) in connection.execute(readouts, [identity]))
