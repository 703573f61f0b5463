"""What spreading costs: one corpus by ``--jobs 2``, then by two workers of Dask, in turn; and what each step takes.

``python -m tests.benchmarks.cluster ARCHIVE…`` prints the figures and keeps them in ``results/cluster.json``.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ingest import documents
from ingest.record import Document
from ingest.vocabulary import SAMPLE
from tests.cluster.machines import Machines

KEPT = Path(__file__).parent / "results" / "cluster.json"
_ROUNDS = 3


def _built(archives: Sequence[Path], database: Path, *words: str) -> dict[str, float]:
    """Seconds by the clock, seconds of processor and megabytes of memory that a build takes in its own processes."""
    command = [sys.executable, "-m", "ingest.cli", "build", *map(str, archives), "--db", str(database), *words]
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return {
        "seconds": time.monotonic() - began,
        "processor_seconds": usage.ru_utime + usage.ru_stime,
        "memory_mb": usage.ru_maxrss / 1024,
    }


def _processor_seconds(process: subprocess.Popen[bytes]) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def _rows(database: Path) -> dict[str, int]:
    with closing(sqlite3.connect(database)) as connection:
        readouts, versions, statements = connection.execute(
            "SELECT readouts, versions, statements FROM build"
        ).fetchone()
    return {"readouts": readouts, "versions": versions, "statements": statements, "bytes": database.stat().st_size}


def _walked(archives: Sequence[Path]) -> dict[str, float]:
    """What it takes to walk through archives without reading a text: the price of a place that is streamed to."""
    began = time.process_time()
    found = [len(one.content) for one in documents.find(archives) if isinstance(one, Document)]
    return {"seconds": time.process_time() - began, "documents": len(found), "bytes": sum(found)}


def measure(archives: Sequence[Path], folder: Path) -> dict[str, object]:
    """All figures; the rounds of both ways alternate, so that what else runs on the machine bears on both alike."""
    jobs, dask = [], []
    with Machines(folder) as machines:
        for _ in range(2):
            machines.start_worker()
        for _ in range(2):
            _built([SAMPLE], folder / "warm.db", "--dask", machines.address)
            shutil.rmtree(folder / ".warm.db.shards")
        for _ in range(_ROUNDS):
            shutil.rmtree(folder / ".dask.db.shards", ignore_errors=True)
            jobs.append(_built(archives, folder / "jobs.db", "--jobs", "2"))
            before = sum(map(_processor_seconds, machines.workers))
            one = _built(archives, folder / "dask.db", "--dask", machines.address)
            one["processor_seconds"] += sum(map(_processor_seconds, machines.workers)) - before
            dask.append(one)
        shards = _size(folder / ".dask.db.shards")
        assert (folder / "jobs.db").read_bytes() == (folder / "dask.db").read_bytes()
        again = _built(archives, folder / "dask.db", "--dask", machines.address)
    return {
        "processors": os.cpu_count(),
        "corpus": _rows(folder / "jobs.db"),
        "walk": _walked(archives),
        "jobs": min(jobs, key=lambda one: one["processor_seconds"]),
        "dask": min(dask, key=lambda one: one["processor_seconds"]),
        "overhead": min(one["seconds"] for one in dask) / min(one["seconds"] for one in jobs) - 1,
        "overhead_processor": min(one["processor_seconds"] for one in dask)
        / min(one["processor_seconds"] for one in jobs)
        - 1,
        "again": again,
        "shard_bytes": shards,
    }


def main() -> None:
    archives = [Path(word) for word in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(archives, Path(folder))
    KEPT.write_text(json.dumps(measured, indent=2, default=float) + "\n")
    print(KEPT.read_text())


if __name__ == "__main__":
    main()
