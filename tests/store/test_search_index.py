"""At every moment the database that stands has its own search index beside it, and nothing else is left there."""

from __future__ import annotations

import fcntl
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
import tantivy

from ingest import search_index, store
from ingest.pool import Pool
from ingest.refusal import Refusal
from tests.ruritania import FREEDONIA, RASSENDYLL, RURITANIA, entry, readout
from tests.store.test_add import NEW, OLD, OTHER, THIRD, every_row
from tests.store.test_build import build, linked

ONE, TWO = [entry("a", readout())], [entry("a", readout()), entry("b", readout(FREEDONIA), source="b.txt")]


@pytest.fixture(autouse=True)
def _for_every_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "LEAST", 0)


def stamp(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("SELECT search_index FROM build").fetchone()[0])


def own(database: Path) -> Path:
    return search_index.folder_of(database, stamp(database))


def beside(database: Path) -> set[str]:
    return {path.name for path in database.parent.iterdir()} - {database.name}


def indexed(database: Path) -> Counter[tuple[str, str]]:
    """How many statements the index has for each value of each field that is counted, and for each word."""
    index = search_index.opened(own(database))
    searcher = index.searcher()
    fields = ("speaker", "country", "topic", "publisher", "venue", "side", "moment")
    asked = {name: {"terms": {"field": name, "size": 1_000}} for name in fields}
    counts = searcher.aggregate(tantivy.Query.all_query(), asked)
    values = {(name, bucket["key"]): bucket["doc_count"] for name in fields for bucket in counts[name]["buckets"]}
    for name in ("text", "readout", "counterpart", "counterpart_country", "encounter", "mode"):
        for word, _ in searcher.terms_with_prefix(name, "", tantivy.Query.all_query()):
            values[name, word] = len(searcher.search(tantivy.Query.term_query(index.schema, name, word), 1_000).hits)
    return Counter(values)


def test_a_build_leaves_a_database_and_its_index(tmp_path: Path) -> None:
    build(tmp_path / "r.db", TWO)
    assert beside(tmp_path / "r.db") == {own(tmp_path / "r.db").name}
    assert indexed(tmp_path / "r.db")["text", "borders"] == 2


def test_a_small_database_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "LEAST", 7)
    build(tmp_path / "r.db", TWO)
    assert beside(tmp_path / "r.db") == set()
    assert stamp(tmp_path / "r.db") == "None"


def test_the_same_records_give_the_same_bytes_and_the_same_stamp(tmp_path: Path) -> None:
    for name in ("one", "other"):
        build(tmp_path / name / "r.db", TWO)
    assert (tmp_path / "one" / "r.db").read_bytes() == (tmp_path / "other" / "r.db").read_bytes()
    assert beside(tmp_path / "one" / "r.db") == beside(tmp_path / "other" / "r.db")


def test_several_processes_make_the_index_that_one_makes(tmp_path: Path) -> None:
    many = [entry(str(number), readout(), source=f"{number}.txt") for number in range(10)]
    build(tmp_path / "one" / "r.db", many)
    with Pool(2) as pool:
        store.build(tmp_path / "two" / "r.db", many, linked(many), [], pool)
    assert (tmp_path / "two" / "r.db").read_bytes() == (tmp_path / "one" / "r.db").read_bytes()
    assert indexed(tmp_path / "two" / "r.db") == indexed(tmp_path / "one" / "r.db")


def test_the_index_of_the_old_build_goes(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, ONE)
    old = own(target)
    build(target, TWO)
    assert own(target) != old
    assert beside(target) == {own(target).name}


def test_an_index_that_is_read_stays_until_the_next_run(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, ONE)
    old = own(target)
    reader = os.open(old, os.O_RDONLY)
    fcntl.flock(reader, fcntl.LOCK_SH)
    build(target, TWO)
    assert beside(target) == {old.name, own(target).name}
    os.close(reader)
    build(target, TWO)
    assert beside(target) == {own(target).name}


def test_another_database_in_the_folder_keeps_its_own(tmp_path: Path) -> None:
    build(tmp_path / "r.db", ONE)
    build(tmp_path / "r.db.copy", TWO)
    build(tmp_path / "r.db", TWO)
    assert own(tmp_path / "r.db.copy").is_dir()
    assert own(tmp_path / "r.db").is_dir()


def test_adding_in_any_order_gives_the_index_of_one_build(tmp_path: Path) -> None:
    whole = tmp_path / "whole" / "r.db"
    build(whole, [replace(NEW, versions=(*OLD.versions, *NEW.versions)), OTHER, THIRD])
    for number, order in enumerate(sorted(permutations((OLD, NEW, OTHER, THIRD)), key=repr)[::5]):
        target = tmp_path / str(number) / "r.db"
        build(target, list(order[:1]))
        for one in order[1:]:
            store.add(target, [one], [])
        assert beside(target) == beside(whole), [one.source for one in order]
        assert indexed(target) == indexed(whole)
        assert every_row(target) == every_row(whole)


def test_an_addition_reaches_what_it_only_relinks(tmp_path: Path) -> None:
    """A second account names the minister in full: the first, of whom it was not certain, is now known to be him."""
    short = replace(RASSENDYLL, key="rassendyll-xr", name="Rassendyll", names=(), known=False)
    first = entry("a", readout(RURITANIA, people=(short, readout().people[1])))
    target, whole = tmp_path / "r.db", tmp_path / "whole" / "r.db"
    build(target, [first])
    store.add(target, [entry("b", readout(FREEDONIA), source="b.txt")], [])
    build(whole, [first, entry("b", readout(FREEDONIA), source="b.txt")])
    assert indexed(target) == indexed(whole)
    with closing(sqlite3.connect(target)) as connection:
        ((encounter, accounts),) = connection.execute("SELECT encounter, count(*) FROM readouts GROUP BY 1").fetchall()
    assert accounts == 2, "the second account makes it an encounter that both tell of"
    assert indexed(target)["encounter", encounter] == 6
    assert indexed(target)["speaker", "rudolf-rassendyll-xr"] == 2


def test_an_index_that_was_lost_is_made_again(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, ONE)
    for path in own(target).iterdir():
        path.unlink()
    own(target).rmdir()
    store.add(target, TWO[1:], [])
    assert beside(target) == {own(target).name}
    assert indexed(target)["text", "borders"] == 2


def test_a_backup_has_its_index_too(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    build(tmp_path / "r.db", TWO)
    store.back_up(tmp_path / "r.db", tmp_path / "kept" / "copy.db")
    assert indexed(tmp_path / "kept" / "copy.db") == indexed(tmp_path / "r.db")
    assert beside(tmp_path / "kept" / "copy.db") == {own(tmp_path / "kept" / "copy.db").name}


def test_a_build_that_fails_leaves_the_old_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "r.db"
    build(target, ONE)
    before = beside(target), target.read_bytes()

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(search_index, "made", full)
    with pytest.raises(Refusal, match="no space left"):
        build(target, TWO)
    assert (beside(target), target.read_bytes()) == before


DYING = """
import os, shutil, signal, sys
from pathlib import Path
from ingest import search_index
from tests.store.test_build import build, linked
from tests.store.test_search_index import TWO

def dying(step):
    def stepped(*given, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*given, **named)
    return stepped

left = int(sys.argv[2])
search_index.LEAST = 0
steps = [(Path, "mkdir"), (Path, "rename"), (Path, "replace"), (Path, "unlink"), (os, "unlink"), (os, "rmdir")]
for owner, name in steps:
    setattr(owner, name, dying(getattr(owner, name)))
build(Path(sys.argv[1]), TWO)
"""


def dies(target: Path, step: int) -> bool:
    """Whether a build was killed before some step in the folder; it was not where there are no so many steps."""
    found = subprocess.run([sys.executable, "-c", DYING, target, str(step)], check=False, capture_output=True)
    assert found.returncode in (0, -signal.SIGKILL), found.stderr
    return found.returncode != 0


def test_killed_before_any_step_it_leaves_a_working_pair(tmp_path: Path) -> None:
    build(tmp_path / "old" / "r.db", ONE)
    build(tmp_path / "new" / "r.db", TWO)
    old, new = indexed(tmp_path / "old" / "r.db"), indexed(tmp_path / "new" / "r.db")
    step, seen = 0, set()
    while True:
        target = tmp_path / str(step) / "r.db"
        build(target, ONE)
        died = dies(target, step)
        standing = indexed(target)
        assert standing in (old, new)
        seen.add(standing == new)
        build(target, TWO)
        assert beside(target) == {own(target).name}, "nothing is left after the next run"
        if not died:
            break
        step += 3 if step > 8 else 1
    assert seen == {True, False}
    assert step > 8
