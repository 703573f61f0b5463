"""The search index beside a database: made with it, brought up to date with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

import tantivy

from ingest import search_index
from ingest.pool import Pool
from ingest.store.index_documents import told
from ingest.store.opening import opened

# What is held before it is written: thrice as much takes as long, and a hundred megabytes more.
_MEMORY = 40 * 2**20
_STAMPS = 2**64
_LOCKS = ".lock"
_STATEMENTS = "(SELECT count(*) FROM statements WHERE readout = readouts.id)"
_SIZES = f"SELECT id, {_STATEMENTS} FROM readouts ORDER BY rowid"
_SIZE = f"SELECT id, {_STATEMENTS} FROM readouts WHERE id = ?"
# Of the weight that a batch of work has: some two thousand statements travel at once, a megabyte.
_STATEMENT_WEIGHT = 100

Sized = tuple[str, int]


def write(connection: sqlite3.Connection, pool: Pool, folder: Path) -> str:
    """Index every statement of a database in an empty folder; gives the stamp of what was indexed."""
    writer = search_index.made(folder).writer(_MEMORY, num_threads=1)
    return _stamp(_fill(writer, connection, connection.execute(_SIZES).fetchall(), pool))


def update(
    standing: sqlite3.Connection,
    connection: sqlite3.Connection,
    touched: Iterable[str],
    old: Path,
    pool: Pool,
    folder: Path,
) -> str:
    """Index in an empty folder what the index of STANDING in OLD holds, the touched readouts as CONNECTION has them."""
    readouts = sorted(touched)
    _share(old, folder)
    writer = search_index.opened(folder).writer(_MEMORY, num_threads=1)
    for readout in readouts:
        writer.delete_documents_by_term("readout", readout)
    gone = sum(one.digest() for one in told(standing, readouts))
    sized = [row for readout in readouts for row in connection.execute(_SIZE, [readout])]
    come = _fill(writer, connection, sized, pool)
    return _stamp(_number(stamp_in(standing)) - gone + come)


def copy(old: Path, stamp: str, folder: Path) -> str:
    """Copy an index into an empty folder; gives its stamp."""
    with search_index.held(old):
        for path in _files(old):
            shutil.copyfile(path, folder / path.name)
    return stamp


def stamp_in(connection: sqlite3.Connection) -> str | None:
    """The stamp of the index that belongs to a database; null where there is none."""
    try:
        found = connection.execute("SELECT search_index FROM build").fetchone()
    except sqlite3.OperationalError:
        return None  # A database from before there were indexes.
    return found[0] if found else None


def _fill(writer: tantivy.IndexWriter, connection: sqlite3.Connection, readouts: list[Sized], pool: Pool) -> int:
    """Add the statements of readouts and commit; gives the sum of the readouts' digests."""
    total = 0
    for digest, documents in pool.spread(partial(_prepared, _file(connection)), readouts, _weight):
        total += digest
        for document in documents:
            writer.add_json(document)
    writer.commit()
    writer.wait_merging_threads()
    return total


def _prepared(database: Path, readouts: list[Sized]) -> list[tuple[int, list[str]]]:
    """What a worker does: of some readouts of a database the digests, and the documents to be added."""
    with closing(opened(database)) as connection:
        return [(one.digest(), one.documents()) for one in told(connection, (readout for readout, _ in readouts))]


def _weight(readout: Sized) -> int:
    return readout[1] * _STATEMENT_WEIGHT


def _file(connection: sqlite3.Connection) -> Path:
    """Where the database of a connection lies."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def _share(old: Path, folder: Path) -> None:
    """The files of an index in a second folder, without a copy: what changes in an index is always a new file."""
    for path in _files(old):
        try:
            os.link(path, folder / path.name)
        except OSError:  # A file system without links.
            shutil.copyfile(path, folder / path.name)


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if path.suffix != _LOCKS]


def _stamp(total: int) -> str:
    return f"{search_index.VERSION}-{total % _STAMPS:016x}"


def _number(stamp: str | None) -> int:
    assert stamp is not None
    return int(stamp.rpartition("-")[2], 16)
