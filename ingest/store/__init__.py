"""Records into a database that is whole or not there at all.

What writes is imported where something is written: a search only opens, and is to begin at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.refusal import Refusal
from ingest.store.checks import check
from ingest.store.opening import opened
from ingest.store.placing import replacing

if TYPE_CHECKING:
    from ingest.link import Links
    from ingest.pool import Pool
    from ingest.record import Entry, Problem
    from ingest.store.pairing import Fill

__all__ = ["add", "back_up", "build", "opened"]


def build(
    target: Path, entries: Iterable[Entry], links: Links, problems: Iterable[Problem], pool: Pool | None = None
) -> None:
    """Make TARGET anew from ENTRIES, in their order; the old one stays until the new one is checked.

    The search index is made by the processes of POOL, by this one alone where there is none.
    """
    from ingest.pool import Pool
    from ingest.store import indexing
    from ingest.store.corpus import write
    from ingest.store.pairing import place_index

    with _beside(target) as connection:
        write(connection, entries, links, problems)
        place_index(connection, target, partial(indexing.write, connection, pool or Pool()))


def add(target: Path, entries: Iterable[Entry], problems: Iterable[Problem], pool: Pool | None = None) -> None:
    """Take ENTRIES into a copy of TARGET, which then takes its place; where there is none, raises Refusal."""
    from ingest.pool import Pool
    from ingest.store.adding import merge
    from ingest.store.pairing import place_index
    from ingest.store.touched import watch

    with closing(opened(target)) as standing, _beside(target) as connection:
        standing.backup(connection)
        watch(connection)
        merge(connection, entries, problems)
        place_index(connection, target, _indexed_anew(standing, connection, target, pool or Pool()))


def _indexed_anew(standing: sqlite3.Connection, connection: sqlite3.Connection, target: Path, pool: Pool) -> Fill:
    """How the index of an addition is made: from the one that stands, where there is one."""
    from ingest.store import indexing
    from ingest.store.pairing import standing_index
    from ingest.store.touched import touched

    old = standing_index(standing, target)
    if old is None:
        return partial(indexing.write, connection, pool)
    return partial(indexing.update, standing, connection, touched(standing, connection), old, pool)


def back_up(database: Path, copy: Path) -> None:
    """Put a checked copy of DATABASE, as it stands at this moment, at COPY, whoever reads or adds meanwhile."""
    from ingest.store import indexing
    from ingest.store.pairing import place_index, standing_index

    with closing(opened(database)) as standing, _beside(copy) as connection:
        standing.backup(connection)
        old, stamp = standing_index(standing, database), indexing.stamp_in(standing)
        if old and stamp:
            place_index(connection, copy, partial(indexing.copy, old, stamp))


@contextmanager
def _beside(target: Path) -> Iterator[sqlite3.Connection]:
    """A database beside TARGET that is checked, then put in its place."""
    from ingest.store.pairing import clear

    with replacing(target, clear) as beside, closing(sqlite3.connect(beside)) as connection:
        # Nobody reads this file yet, and after a crash it is thrown away: it needs no journal.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        # For each row SQLite makes the lists of its CHECKs anew, half of the load: all rows are checked at the end.
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            yield connection
            connection.execute("PRAGMA ignore_check_constraints = OFF")
            check(connection)
        except sqlite3.OperationalError as error:
            raise Refusal(f"{target} could not be written ({error}); the old one is untouched.") from error
