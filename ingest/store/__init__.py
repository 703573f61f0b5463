"""Records into a database that is whole or not there at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from ingest.link import Links
from ingest.record import Entry, Problem
from ingest.refusal import Refusal
from ingest.store.checks import check
from ingest.store.corpus import write
from ingest.store.placing import replacing

__all__ = ["build"]


def build(target: Path, entries: Iterable[Entry], links: Links, problems: Iterable[Problem]) -> None:
    """Make TARGET anew from ENTRIES, which come ordered by id; the old one stays until the new one is checked."""
    with replacing(target) as beside:
        try:
            _fill(beside, entries, links, problems)
        except sqlite3.OperationalError as error:
            raise Refusal(f"{target} could not be written ({error}); the old one is untouched.") from error


def _fill(beside: Path, entries: Iterable[Entry], links: Links, problems: Iterable[Problem]) -> None:
    with closing(sqlite3.connect(beside)) as connection:
        # Nobody reads this file yet, and after a crash it is thrown away: it needs no journal.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        write(connection, entries, links, problems)
        check(connection)
