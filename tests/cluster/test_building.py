"""A build over workers of Dask: the bytes of a local build, whoever dies meanwhile."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest import pipeline
from tests.cluster.corpus import page
from tests.cluster.machines import Machines, free_port, kill
from tests.conftest import Run

PNG = b"\x89PNG\r\n\x1a\n"
PORTIONS = 49  # of the archives in ranges of two members, and the files before and behind them


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A scheduler with two workers that nobody kills."""
    with Machines(tmp_path_factory.mktemp("machines")) as started:
        started.start_worker()
        started.start_worker()
        yield started


@dataclass(frozen=True, slots=True)
class Building:
    """``readouts build`` over a cluster, under way in a process of its own."""

    process: subprocess.Popen[str]
    database: Path

    @property
    def shards(self) -> list[Path]:
        return sorted(self.database.with_name(f".{self.database.name}.shards").glob("*.shard"))

    def when(self, holds: Callable[[], bool]) -> None:
        """Wait for something to be so while the build goes on."""
        while not holds():
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.02)

    def ended(self) -> tuple[int, str]:
        """How it ends, and what it says on standard error."""
        _, told = self.process.communicate(timeout=120)
        return self.process.returncode, told


def begun(corpus: Path | str, database: Path, address: str, *words: str, **environment: str) -> Building:
    command = [sys.executable, "-m", "ingest.cli", "build", str(corpus), "--db", str(database), "--dask", address]
    process = subprocess.Popen(
        [*command, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | environment,
    )
    return Building(process, database)


@pytest.mark.parametrize("records", ["2", "1000"])
def test_the_bytes_are_those_of_a_local_build(
    corpus: Path, local: Path, machines: Machines, tmp_path: Path, records: str
) -> None:
    building = begun(corpus, tmp_path / "far.db", machines.address, "--records", records)
    assert building.ended() == (0, "")
    assert building.database.read_bytes() == local.read_bytes()
    assert len(building.shards) == {"2": PORTIONS, "1000": 7}[records]


def test_a_second_build_reads_nothing_again(corpus: Path, local: Path, machines: Machines, tmp_path: Path) -> None:
    database, shelf = tmp_path / "far.db", tmp_path / "shelf"
    words = (f"--shards=file://{shelf}", "--records=2")
    assert begun(f"file://{corpus}", database, machines.address, *words).ended() == (0, "")
    assert database.read_bytes() == local.read_bytes(), "an address gives what a path gives"
    before = {path: path.stat().st_mtime_ns for path in shelf.iterdir()}
    assert len(before) == PORTIONS
    assert begun(f"file://{corpus}", database, machines.address, *words).ended() == (0, "")
    assert {path: path.stat().st_mtime_ns for path in shelf.iterdir()} == before
    assert database.read_bytes() == local.read_bytes()


def test_a_range_that_unfolds_to_more_than_its_share_is_read_with_the_whole(machines: Machines, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "pictures.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("call.html", page(1))
        for number in range(272):
            archive.writestr(f"{number:03}.png", PNG + hashlib.shake_256(bytes([number % 256])).digest(5_000))
        for number in range(7):
            archive.writestr(f"white-{number}.png", PNG + bytes(2_000_000))
    building = begun(tmp_path / "in", tmp_path / "far.db", machines.address, "--records", "7")
    assert building.ended() == (0, "")
    pipeline.build([tmp_path / "in"], tmp_path / "local.db", 1, lambda *_: None)
    assert building.database.read_bytes() == (tmp_path / "local.db").read_bytes()
    assert len(building.shards) == 40 - 1 + 1, "all ranges but that one, and then the whole"


@pytest.mark.parametrize("damage", [b"", b"readouts shard 1\n", None])
def test_a_damaged_shard_is_read_anew_and_only_that(
    corpus: Path, local: Path, machines: Machines, tmp_path: Path, damage: bytes | None
) -> None:
    first = begun(corpus, tmp_path / "far.db", machines.address, "--records", "5")
    assert first.ended() == (0, "")
    before = {path: path.stat().st_mtime_ns for path in first.shards}
    victim = first.shards[len(first.shards) // 2]
    whole = victim.read_bytes()
    flipped = bytes([*whole[:200], whole[200] ^ 1, *whole[201:]])
    victim.write_bytes(flipped if damage is None else damage)
    assert begun(corpus, tmp_path / "far.db", machines.address, "--records", "5").ended() == (0, "")
    assert victim.read_bytes() == whole
    assert {path for path in first.shards if path.stat().st_mtime_ns != before[path]} == {victim}
    assert first.database.read_bytes() == local.read_bytes()


def test_a_worker_killed_in_the_middle_is_made_up_for(corpus: Path, local: Path, tmp_path: Path) -> None:
    with Machines(tmp_path) as machines:
        first = machines.start_worker()
        machines.start_worker()
        building = begun(corpus, tmp_path / "far.db", machines.address, "--records", "2")
        building.when(lambda: len(building.shards) > 3)
        kill(first)
        assert building.ended() == (0, "")
    assert building.database.read_bytes() == local.read_bytes()
    assert len(building.shards) == PORTIONS


def test_a_scheduler_that_restarts_is_found_again(corpus: Path, local: Path, tmp_path: Path) -> None:
    with Machines(tmp_path) as machines:
        for _ in range(2):
            machines.start_worker()
        building = begun(corpus, tmp_path / "far.db", machines.address, "--records", "2")
        building.when(lambda: len(building.shards) > 3)
        assert machines.scheduler is not None
        kill(machines.scheduler)
        machines.start_scheduler()
        for _ in range(2):
            machines.start_worker()
        assert building.ended() == (0, "")
    assert building.database.read_bytes() == local.read_bytes()


# Whatever Dask loads more than once, the reading that is put in place stays one.
FATAL = """
import os
from ingest import pipeline
if pipeline.outcome_of.__name__ != "deadly":
    reading = pipeline.outcome_of
    def deadly(digest, document):
        return os._exit(1) if b"number 42" in document.content else reading(digest, document)
    pipeline.outcome_of = deadly
"""
ENDLESS = """
from ingest import pipeline
def endless(digest, document):
    return endless(digest, document)
pipeline.outcome_of = endless
"""


def test_a_range_that_kills_its_workers_is_named_and_a_second_build_reads_only_that(
    corpus: Path, local: Path, tmp_path: Path
) -> None:
    fatal = tmp_path / "fatal.py"
    fatal.write_text(FATAL)
    with Machines(tmp_path, failures=0) as machines:
        for _ in range(2):
            machines.start_worker(preload=fatal)
        status, told = begun(corpus, tmp_path / "far.db", machines.address, "--records", "5").ended()
        assert status == 2
        assert told.startswith("1 of ")
        assert "calls.tar.xz, members 5 to 9 (every worker that began with it died" in told
        assert told.count("\n") == 1
        shelf = tmp_path / ".far.db.shards"
        before = set(shelf.glob("*.shard"))
        assert not (tmp_path / "far.db").exists()
        machines.start_worker()
        kill(machines.workers[0])
        kill(machines.workers[1])
        second = begun(corpus, tmp_path / "far.db", machines.address, "--records", "5")
        assert second.ended() == (0, "")
    assert len(set(second.shards) - before) == 1
    assert second.database.read_bytes() == local.read_bytes()


def test_a_text_that_nobody_gets_to_the_bottom_of_is_a_range_that_failed(corpus: Path, tmp_path: Path) -> None:
    endless = tmp_path / "endless.py"
    endless.write_text(ENDLESS)
    with Machines(tmp_path) as machines:
        machines.start_worker(preload=endless)
        status, told = begun(corpus / "0072.html", tmp_path / "far.db", machines.address).ended()
    assert status == 2
    assert "0072.html (a text in it is nested too deeply)" in told


def test_a_worker_of_another_version_is_refused(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.py"
    other.write_text("from ingest.cluster import tasks\ntasks._CODE = 'another'\n")
    with Machines(tmp_path) as machines:
        machines.start_worker(preload=other)
        status, told = begun(corpus, tmp_path / "far.db", machines.address).ended()
    assert status == 2
    assert "another version of readouts" in told


def test_where_nobody_is_a_sentence_says_so(
    corpus: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.cluster.building.PATIENCE", 1.0)
    words = ("build", corpus, "--db", tmp_path / "far.db")
    nowhere = run(*words, "--dask", f"tcp://127.0.0.1:{free_port()}")
    assert (nowhere.status, nowhere.out) == (2, "")
    assert nowhere.err.startswith("No scheduler answers at tcp://127.0.0.1")
    with Machines(tmp_path) as machines:
        idle = run(*words, "--dask", machines.address)
    assert (idle.status, idle.out) == (2, "")
    assert idle.err.startswith("Nobody works behind the scheduler")
    assert run(*words, "--records", 7).err == "--shards and --records are for a build with --dask ADDRESS.\n"
