"""A database and its search index, put in place so that at every moment the one that stands has its own."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from ingest import search_index
from ingest.refusal import Refusal
from ingest.store import indexing

Fill = Callable[[Path], str]

_STAMPED = re.compile(r"\.\d+-[0-9a-f]{16}\.index")


def place_index(connection: sqlite3.Connection, target: Path, fill: Fill) -> None:
    """Put the index of a database that is to stand at TARGET beside it, and note its stamp in the database.

    FILL makes the index in an empty folder and gives its stamp. A small database needs none.
    """
    (count,) = connection.execute("SELECT statements FROM build").fetchone()
    if count < search_index.LEAST:
        return
    building = _building(target)
    shutil.rmtree(building, ignore_errors=True)
    try:
        building.mkdir()
        stamp = fill(building)
        folder = search_index.folder_of(target, stamp)
        if not folder.exists():  # One with that stamp holds the very same.
            building.rename(folder)
    except (OSError, ValueError) as error:
        raise Refusal(f"The search index of {target} could not be written ({error}); the old one stays.") from error
    connection.execute("UPDATE build SET search_index = ?", [stamp])
    connection.commit()


def standing_index(standing: sqlite3.Connection, target: Path) -> Path | None:
    """The folder of the index of the database that stands at TARGET; null where it has none of today's make."""
    stamp = indexing.stamp_in(standing)
    folder = search_index.folder_of(target, stamp) if stamp and search_index.is_present(stamp) else None
    return folder if folder and folder.is_dir() else None


def clear(target: Path) -> None:
    """Take away every index beside TARGET but its own, and those that somebody still reads."""
    own = _own(target)
    for folder in _stamped(target):
        if folder != own and not _is_read(folder):
            folder.replace(_gone(target))  # In one step: half an index may not bear the name of a whole one.
            shutil.rmtree(_gone(target))
    for left in (_building(target), _gone(target)):
        shutil.rmtree(left, ignore_errors=True)


def _own(target: Path) -> Path | None:
    if not target.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{target.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            stamp = indexing.stamp_in(connection)
    except sqlite3.DatabaseError:
        return None  # No database of ours: it is refused elsewhere, and has no index.
    return search_index.folder_of(target, stamp) if stamp else None


def _stamped(target: Path) -> Iterator[Path]:
    for path in sorted(target.parent.iterdir()):
        if path.name.startswith(target.name) and _STAMPED.fullmatch(path.name, len(target.name)):
            yield path


def _is_read(folder: Path) -> bool:
    """Whether a reader holds the folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _building(target: Path) -> Path:
    return target.with_name(f".{target.name}.index.building")


def _gone(target: Path) -> Path:
    return target.with_name(f".{target.name}.index.gone")
