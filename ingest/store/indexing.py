"""The search index beside a database: made with it, brought up to date with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import tantivy

from ingest import search_index
from ingest.store.index_documents import told

# What is held before it is written: thrice as much takes as long, and a hundred megabytes more.
_MEMORY = 40 * 2**20
_STAMPS = 2**64
_LOCKS = ".lock"


def write(connection: sqlite3.Connection, folder: Path) -> str:
    """Index every statement of a database in an empty folder; gives the stamp of what was indexed."""
    index = search_index.made(folder)
    return _stamp(_fill(index, index.writer(_MEMORY, num_threads=1), connection, None))


def update(
    standing: sqlite3.Connection, connection: sqlite3.Connection, touched: Iterable[str], old: Path, folder: Path
) -> str:
    """Index in an empty folder what the index of STANDING in OLD holds, the touched readouts as CONNECTION has them."""
    readouts = sorted(touched)
    _share(old, folder)
    index = search_index.opened(folder)
    writer = index.writer(_MEMORY, num_threads=1)
    for readout in readouts:
        writer.delete_documents_by_term("readout", readout)
    gone = sum(one.digest() for one in told(standing, readouts))
    come = _fill(index, writer, connection, readouts)
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


def _fill(
    index: tantivy.Index, writer: tantivy.IndexWriter, connection: sqlite3.Connection, readouts: list[str] | None
) -> int:
    """Add the statements of readouts, of all where null, and commit; gives the sum of the readouts' digests."""
    total = 0
    for one in told(connection, readouts):
        total += one.digest()
        for fields in one.documents():
            writer.add_document(tantivy.Document.from_dict(fields, index.schema))
    writer.commit()
    writer.wait_merging_threads()
    return total


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
