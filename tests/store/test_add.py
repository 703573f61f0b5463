"""Adding in any order gives the rows of one build."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from ingest import store
from ingest.record import Entry, Person, Problem
from ingest.refusal import Refusal
from tests.ruritania import FREEDONIA, RASSENDYLL, RURITANIA, entry, later, readout
from tests.store.test_build import build

SHORT = Person("firefly-xf", "Firefly", "XF")
OLD = entry("a", readout(RURITANIA, people=(RASSENDYLL, SHORT)), seen="2001-05-05", source="1.rss#a")
NEW = entry("a", readout(RURITANIA, said="Minister Rassendyll spoke of tolls."), seen="2001-05-06", source="2.rss#a")
OTHER = entry("b", readout(FREEDONIA, "2001-05-05"), source="b.txt")
THIRD = entry("c", replace(readout(FREEDONIA, "2001-05-09", people=(RASSENDYLL, SHORT)), doubts=("who is who?",)))


def every_row(database: Path) -> dict[str, list[str]]:
    """All rows of all tables that are no index, in an order of their own."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            if "_fts" not in name and not name.startswith("sqlite_")
        ]
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}


def found(database: Path, words: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT count(*) FROM statements_fts WHERE statements_fts MATCH ?"
        connection.execute("INSERT INTO statements_fts(statements_fts) VALUES ('integrity-check')")
        return int(connection.execute(query, (words,)).fetchone()[0])


def one_by_one(target: Path, entries: tuple[Entry, ...]) -> None:
    build(target, [])
    for one in entries:
        store.add(target, [one], [Problem("x", "documents", "empty")])


def test_any_order_gives_the_rows_of_one_build(tmp_path: Path) -> None:
    build(tmp_path / "whole.db", [later(OLD, NEW), OTHER, THIRD], (Problem("x", "documents", "empty"),))
    for number, order in enumerate(permutations((OLD, NEW, OTHER, THIRD))):
        target = tmp_path / f"{number}.db"
        one_by_one(target, order)
        assert every_row(target) == every_row(tmp_path / "whole.db"), [one.source for one in order]
        assert found(target, "tolls") == 1
        assert found(target, "borders") == 2


def test_somebody_known_is_shown_as_printed_in_any_order(tmp_path: Path) -> None:
    """Every text prints the name of one whom the vocabulary knows in another spelling than it does."""
    known = Person("rudolf-rassendyll-xr", "Rudolf Rassendyll", "XR", names=("Rudolph Rassendyl",), known=True)
    told = [entry(name, readout(people=(known,), date=f"2001-05-0{at}")) for at, name in enumerate("ab", 1)]
    build(tmp_path / "whole.db", told)
    build(tmp_path / "added.db", told[:1])
    store.add(tmp_path / "added.db", told[1:], [])
    assert every_row(tmp_path / "added.db") == every_row(tmp_path / "whole.db")


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    one_by_one(target, (OLD, OTHER))
    before = every_row(target)
    store.add(target, [OLD, OTHER], [Problem("x", "documents", "empty")])
    assert every_row(target) == before


def test_adding_to_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no database"):
        store.add(tmp_path / "none.db", [OLD], [])
