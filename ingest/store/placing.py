"""A database is built beside the old one and takes its place when it is whole."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.refusal import Refusal


def _nothing(_target: Path) -> None:
    pass


@contextmanager
def replacing(target: Path, clear: Callable[[Path], None] = _nothing) -> Iterator[Path]:
    """A fresh path beside TARGET; what the block leaves there is put in TARGET's place in one step.

    When the block ends badly TARGET stays as it was. A file that a killed build left behind is used anew.
    CLEAR is called with TARGET however it ends, while nobody else can write.
    Raises Refusal when somebody else writes, or where nothing can be written.
    """
    beside = target.with_name(f".{target.name}.building")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = _locked(beside)
    except OSError as error:
        raise Refusal(f"Nothing can be written in {target.parent} ({error.strerror}): choose another --db.") from None
    try:
        yield beside
        os.fsync(lock)
        beside.replace(target)
        _sync_folder(target.parent)
    finally:
        clear(target)
        # Unlinked while still locked, so that nobody waits on a file that is gone.
        beside.unlink(missing_ok=True)
        os.close(lock)


def _locked(beside: Path) -> int:
    """The empty file BESIDE, held by this process alone until it is closed or the process dies."""
    while True:
        lock = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            raise Refusal(f"Another build is writing {beside}: wait for it to end, or choose another --db.") from None
        if beside.exists() and os.fstat(lock).st_ino == beside.stat().st_ino:
            os.ftruncate(lock, 0)
            return lock
        os.close(lock)  # The other build has put that very file in place meanwhile.


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
