"""Rows of the tables that readouts share: publishers, venues, topics, encounters, the build."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from ingest import vocabulary
from ingest.link import Encounter
from ingest.record import Publisher, Venue
from ingest.store.rows import Row

_STAMPED = """
SELECT 'readout', id, sha256, encounter, source FROM readouts
UNION ALL SELECT 'version', readout, sha256, first_seen, last_seen FROM versions
UNION ALL SELECT 'problem', source, stage, reason, NULL FROM problems
ORDER BY 1, 2, 3, 4, 5
"""
_COUNTS = """
SELECT (SELECT count(*) FROM readouts), (SELECT count(*) FROM versions), (SELECT count(*) FROM statements),
    (SELECT count(*) FROM problems)
"""


def keep_first(shelf: dict[str, Row], row: Row) -> None:
    """Keep of two rows of one id the first by order of their fields, whichever is met first."""
    key = str(row[0])
    shelf[key] = min(shelf.get(key, row), row, key=repr)


def insert(connection: sqlite3.Connection, table: str, new: Iterable[Row]) -> None:
    """Add rows to a table."""
    rows = list(new)
    if rows:
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def publisher_row(publisher: Publisher) -> Row:
    """The row of ``publishers``."""
    return (
        publisher.id, publisher.name, publisher.country, publisher.kind, publisher.homepage, publisher.licence,
    )  # fmt: skip


def venue_row(key: str, venue: Venue) -> Row:
    """The row of ``venues``."""
    return key, venue.name or venue.city, venue.city, venue.country, venue.latitude, venue.longitude


def topic_rows() -> Iterator[Row]:
    """Rows of ``topics``: the whole vocabulary, met or not."""
    for topic in vocabulary.entries("topics"):
        yield topic["id"], topic["label"], topic["broader"], topic["covers"]


def encounter_rows(encounters: Iterable[Encounter], names: Mapping[str, str]) -> Iterator[Row]:
    """Rows of ``encounters``; the title is the principals' names, else the account's own."""
    for encounter in encounters:
        title = " – ".join(names[principal] for principal in encounter.principals)
        yield (
            encounter.id, encounter.date, encounter.date_edtf, encounter.mode, encounter.venue,
            title or encounter.title or "Nobody named",
        )  # fmt: skip


def stamp_build(connection: sqlite3.Connection) -> None:
    """Write the one row of ``build``: an id that changes with any word of the corpus, and the counts."""
    digest = hashlib.sha256()
    for row in connection.execute(_STAMPED):
        digest.update(repr(row).encode("utf-8", "surrogatepass"))
    counts = connection.execute(_COUNTS).fetchone()
    connection.execute("DELETE FROM build")
    connection.execute("INSERT INTO build VALUES (?, ?, ?, ?, ?, NULL)", (digest.hexdigest()[:16], *counts))
