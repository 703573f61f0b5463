"""What is new or changed into a database that stands: the rows are those that one build of all would give."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from ingest.record import Entry, Problem, Version, recency
from ingest.store import counts, full_text, migrations
from ingest.store.changed import versions_of
from ingest.store.loading import Loader
from ingest.store.relinking import relink
from ingest.store.rows import Row, doubt_rows, venue_id, version_rows
from ingest.store.shelves import insert, publisher_row, stamp_build, venue_row

_OF_A_READOUT = ("participants", "people", "readout_topics", "evidence", "statements", "versions")
_UNUSED = (
    "DELETE FROM publishers WHERE id NOT IN (SELECT publisher FROM readouts WHERE publisher IS NOT NULL)",
    "DELETE FROM venues WHERE id NOT IN (SELECT venue FROM readouts WHERE venue IS NOT NULL)",
)


def merge(connection: sqlite3.Connection, entries: Iterable[Entry], problems: Iterable[Problem]) -> None:
    """Take ENTRIES into a filled database."""
    migrations.ensure(Database(connection))
    changed = [_merge(connection, entry) for entry in entries]
    for problem in problems:
        _note(connection, (problem.source, problem.stage, problem.reason))
    if any(changed):
        relink(connection)
        for statement in _UNUSED:
            connection.execute(statement)
    counts.count(connection)
    stamp_build(connection)
    connection.commit()


def _merge(connection: sqlite3.Connection, entry: Entry) -> bool:
    """Take in one readout; gives whether its records were written anew."""
    stored = {version.sha256: version for version in versions_of(connection, entry.id)}
    versions = {**stored}
    for version in entry.versions:
        versions[version.sha256] = _united(stored[version.sha256], version) if version.sha256 in stored else version
    united = replace(entry, versions=tuple(sorted(versions.values(), key=_recency)))
    if _is_present(connection, entry, united):
        _rewrite(connection, united)
        return True
    connection.execute("DELETE FROM versions WHERE readout = ?", (entry.id,))
    insert(connection, "versions", version_rows(united))
    return False


def _is_present(connection: sqlite3.Connection, entry: Entry, united: Entry) -> bool:
    """Whether ENTRY says of the readout's present words something that is not stored yet."""
    present = united.versions[-1]
    if present.sha256 != entry.sha256:
        return False
    before = connection.execute("SELECT sha256, published, source FROM readouts WHERE id = ?", (entry.id,)).fetchone()
    latest = next(version.last_seen for version in entry.versions if version.sha256 == entry.sha256)
    if before is None or before[0] != entry.sha256 or (before[1] or "") < (entry.readout.published or ""):
        return True
    return latest == present.last_seen and before[2] < entry.source


def _rewrite(connection: sqlite3.Connection, entry: Entry) -> None:
    """Put a readout's records in place of those that stand."""
    _forget(connection, entry.id)
    loader = Loader(connection, {})
    loader.load(entry, None)
    loader.flush()
    full_text.learn(connection, entry.id)
    _shelve(connection, entry)
    for row in doubt_rows(entry):
        _note(connection, row)


def _forget(connection: sqlite3.Connection, readout: str) -> None:
    """Take away everything a readout says, and the doubts about it."""
    full_text.forget(connection, readout)
    connection.execute(
        "DELETE FROM problems WHERE stage = 'normalize' AND source IN (SELECT source FROM readouts WHERE id = ?)",
        (readout,),
    )
    connection.execute(
        "DELETE FROM statement_topics WHERE statement IN (SELECT id FROM statements WHERE readout = ?)", (readout,)
    )
    for table in _OF_A_READOUT:
        connection.execute(f"DELETE FROM {table} WHERE readout = ?", (readout,))
    connection.execute("DELETE FROM readouts WHERE id = ?", (readout,))


def _shelve(connection: sqlite3.Connection, entry: Entry) -> None:
    """Write the publisher and the venue, unless the same stand already."""
    publisher, venue = entry.readout.publisher, entry.readout.venue
    if publisher:
        _keep_first(connection, "publishers", publisher_row(publisher))
    place = venue_id(venue)
    if place and venue:
        _keep_first(connection, "venues", venue_row(place, venue))


def _keep_first(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Of two rows of one id keep the first by order of their fields, as a build does."""
    stored = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row[0],)).fetchone()
    if stored is None or repr(row) < repr(stored):
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (row[0],))
        insert(connection, table, [row])


def _note(connection: sqlite3.Connection, row: Row) -> None:
    """Add a problem that is not listed yet."""
    known = connection.execute("SELECT 1 FROM problems WHERE source = ? AND stage = ? AND reason = ?", row).fetchone()
    if not known:
        insert(connection, "problems", [row])


def _united(stored: Version, met: Version) -> Version:
    """One version met twice: seen from the earlier to the later, published as stamped last."""
    return replace(
        stored,
        first_seen=min(filter(None, (stored.first_seen, met.first_seen)), default=None),
        last_seen=max(filter(None, (stored.last_seen, met.last_seen)), default=None),
        published=max(filter(None, (stored.published, met.published)), default=None),
    )


def _recency(version: Version) -> tuple[str, str, str]:
    return recency(version.last_seen, version.published, version.sha256)
