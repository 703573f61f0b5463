"""Where the ledger of a folder of archives lies, who may write to it, and how it is looked into."""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from ingest.refusal import Refusal


def locked(path: Path, folder: Path) -> TextIO:
    """The file PATH, held by this process alone; raises Refusal where another holds it."""
    lock = path.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise Refusal(
            f"Another visit is fetching into {folder}: wait for it to end, or choose another --archive."
        ) from None
    return lock


def ledger_of(folder: Path) -> Path:
    """Where the ledger of FOLDER lies: outside, for all that is in the folder is read as documents."""
    return folder.absolute().with_name(f"{folder.absolute().name}.visits.db")


def now() -> str:
    """This moment, ISO 8601, UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def read_only(folder: Path) -> Iterator[sqlite3.Connection | None]:
    """The ledger of FOLDER to look into, beside whoever writes to it; null where there is none yet."""
    path = ledger_of(folder)
    if not path.is_file():
        yield None
        return
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()
