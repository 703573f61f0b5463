"""Building: against the plain way, two processes against one, memory as the input grows, full text against triggers.

``python -m tests.benchmarks.building ../shared/corpus [--only pages|jobs|index]``: all parts are kept as one result, a
single one is printed alone.
"""

from __future__ import annotations

import argparse
import compileall
import sqlite3
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from tests.benchmarks.keeping import keep
from tests.benchmarks.running import run
from tests.benchmarks.site import FEED, pages

_MANY = "whitehouse-2021-2023.tar.xz"
_PAGES, _TEXTS = 1_200, 3_000
_CODE = Path(__file__).parents[2]


def main() -> None:
    """Measure everything, each run in a process of its own, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", choices=_PARTS)
    given = parser.parse_args()
    for package in ("ingest", "tests/benchmarks"):
        compileall.compile_dir(_CODE / package, quiet=1)
    with tempfile.TemporaryDirectory() as scratch:
        parts = [_PARTS[given.only]] if given.only else list(_PARTS.values())
        rows = [row for part in parts for row in part(given.corpus, Path(scratch))]
    if given.only:
        print(*rows, sep="\n")
        return
    told = (
        "Seconds are of all cores together where the row says CPU, else by the clock; memory is the highest of any one "
        "process. Pages are releases of one feed set into a page of a site."
    )
    keep("building", "Building", told, rows)


def _against_the_plain_way(corpus: Path, scratch: Path) -> Iterator[dict[str, Any]]:
    site = pages(corpus / FEED, scratch / "pages", _PAGES)
    plain = run("-m", "tests.benchmarks.plain", site, scratch / "plain.db")
    ours = _build(site, scratch / "ours.db", 1)
    yield _row(f"{_PAGES} web pages, CPU", "the plain way", plain["cpu"], "build --jobs 1", ours["cpu"])


def _two_processes(corpus: Path, scratch: Path) -> Iterator[dict[str, Any]]:
    texts = _members(corpus / _MANY, scratch / "texts", _TEXTS)
    one, two = (_build(texts, scratch / f"{jobs}.db", jobs) for jobs in (1, 2))
    yield _row(f"{_TEXTS} texts, by the clock", "--jobs 1", one["clock"], "--jobs 2", two["clock"])
    half = _build(_members(corpus / _MANY, scratch / "half", _TEXTS // 2), scratch / "half.db", 2)
    yield _row(f"{_TEXTS // 2} and {_TEXTS} texts, MB", "half", half["memory"], "whole", two["memory"])


def _full_text(corpus: Path, scratch: Path) -> Iterator[dict[str, Any]]:
    database = scratch / "1.db"
    if not database.exists():
        _build(_members(corpus / _MANY, scratch / "few", _TEXTS // 4), database, 1)
    triggers, rebuilt = _indexed(database, _TRIGGER, ""), _indexed(database, "", _REBUILT)
    yield _row("full text of all statements, seconds", "by bare triggers", triggers, "after the load", rebuilt)
    usual = _by_sqlite_utils(database, scratch / "usual.db")
    yield _row("the same", "sqlite-utils, its triggers and batches", usual, "after the load", rebuilt)


_PARTS: dict[str, Callable[[Path, Path], Iterator[dict[str, Any]]]] = {
    "pages": _against_the_plain_way,
    "jobs": _two_processes,
    "index": _full_text,
}


def _row(what: str, other: str, others: float, own: str, ours: float) -> dict[str, Any]:
    return {
        "what": what,
        "against": f"{other}: {others:,.2f}",
        "this project": f"{own}: {ours:,.2f}",
        "ratio": others / ours,
    }


def _build(documents: Path, target: Path, jobs: int) -> dict[str, float]:
    return run("-m", "ingest.cli", "build", documents, "--db", target, "--jobs", jobs)


def _members(archive: Path, folder: Path, count: int) -> Path:
    folder.mkdir()
    with tarfile.open(archive) as texts:
        kept = 0
        for member in texts:
            stream = texts.extractfile(member) if member.isfile() else None
            if stream and kept < count:
                (folder / f"{kept:05}{Path(member.name).suffix}").write_bytes(stream.read())
                kept += 1
    return folder


def _indexed(database: Path, kept: str, after: str) -> float:
    """Seconds of the processor to put every statement into a table and its index, with the triggers KEPT."""
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(f"{_TOLD} {kept}")
        began = time.process_time()
        connection.execute("INSERT INTO told SELECT text FROM statements")
        connection.executescript(after)
        connection.commit()
        return time.process_time() - began


def _by_sqlite_utils(database: Path, target: Path) -> float:
    """Seconds of the processor for the same rows and the same index as a program on sqlite-utils makes them."""
    with closing(sqlite3.connect(database)) as connection:
        rows = [{"text": text} for (text,) in connection.execute("SELECT text FROM statements")]
    began = time.process_time()
    usual = Database(target)
    usual["told"].create({"text": str})  # type: ignore[union-attr]
    usual["told"].enable_fts(["text"], create_triggers=True)  # type: ignore[union-attr]
    usual["told"].insert_all(rows)  # type: ignore[union-attr]
    return time.process_time() - began


_TOLD = """
DROP TABLE IF EXISTS told_fts; DROP TABLE IF EXISTS told; CREATE TABLE told (text TEXT);
CREATE VIRTUAL TABLE told_fts USING fts5 (text, content=told);
"""
_TRIGGER = """
CREATE TRIGGER kept AFTER INSERT ON told BEGIN INSERT INTO told_fts (rowid, text) VALUES (new.rowid, new.text); END;
"""
_REBUILT = """
INSERT INTO told_fts (told_fts, rank) VALUES ('hashsize', 16777216); INSERT INTO told_fts (told_fts) VALUES ('rebuild');
"""


if __name__ == "__main__":
    main()
