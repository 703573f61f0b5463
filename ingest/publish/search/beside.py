"""The search index that lies beside a database, opened once for each build."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from ingest import search_index
from ingest.publish.rows import Row, row
from ingest.publish.search.index_counts import counts

SLOWER = "so this search is slower, and stops at some point where many statements fit"


# Counts of so many questions are kept: the next page, another order, a feed of the same question count the same.
_QUESTIONS = 256


class SearchIndex:
    """An index that is open: as long as it is, no build takes its folder away. Raises ValueError, OSError."""

    def __init__(self, folder: Path) -> None:
        holding = ExitStack()
        weakref.finalize(self, holding.close)
        holding.enter_context(search_index.held(folder))
        index = search_index.opened(folder)
        self.folder = folder
        self.schema = index.schema
        self.searcher = index.searcher()
        self.counts = lru_cache(_QUESTIONS)(partial(counts, self.schema, self.searcher))


@dataclass(frozen=True, slots=True)
class Beside:
    """The index of a database, or ``why`` there is none although there should be, as a sentence for the reader."""

    index: SearchIndex | None
    why: str = ""


_LOCK = threading.Lock()
_OPEN: dict[Path, SearchIndex] = {}


def beside(connection: sqlite3.Connection) -> Beside:
    """The index that belongs to the very build that a connection reads; a small database needs none."""
    build = row(connection, "SELECT * FROM build")
    if build is None or build["statements"] < search_index.LEAST:
        return Beside(None)
    stamp = build.get("search_index")
    if not stamp:
        return Beside(None, f"This database was made without its search index, {SLOWER}.")
    if not search_index.is_present(stamp):
        return Beside(None, f"The search index of this build was made by another version, {SLOWER}.")
    try:
        return Beside(_opened(_path(connection), stamp))
    except (OSError, ValueError):
        return Beside(None, f"The search index of this build is not there or cannot be read, {SLOWER}.")


def _opened(database: Path, stamp: str) -> SearchIndex:
    """The index of a database; the one that was open for it before is let go."""
    folder = search_index.folder_of(database, stamp)
    with _LOCK:
        known = _OPEN.get(database)
        if known is None or known.folder != folder:
            known = _OPEN[database] = SearchIndex(folder)
        return known


def _path(connection: sqlite3.Connection) -> Path:
    main: Row | None = row(connection, "PRAGMA database_list")
    assert main is not None
    return Path(main["file"])
