"""What the one process that gathers shards holds in memory for each readout.

``python -m tests.benchmarks.memory ARCHIVE`` reads its first members and keeps the figures in ``results/memory.json``.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tracemalloc
from pathlib import Path

from ingest import documents
from ingest.census import Census
from ingest.cluster import building, tasks
from ingest.cluster.code import fingerprint
from ingest.cluster.portions import Portion
from ingest.cluster.shards import Shelf
from ingest.harvest import Harvest
from ingest.link import link
from ingest.store.spool import Spool

KEPT = Path(__file__).parent / "results" / "memory.json"
_MEMBERS = 300


def measure(archive: Path, folder: Path) -> dict[str, float]:
    """Bytes for each readout: what is held once all shards are poured, and the most while they are linked."""
    portion = Portion(tuple(documents.files([archive])), documents.Range(0, _MEMBERS, 2))
    tasks.read(portion, folder, fingerprint())
    with Spool(folder) as spool:
        harvest = Harvest(Census(), spool)
        tracemalloc.start()
        building.pour(Shelf(folder), portion, harvest)
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        link(harvest.accounts())
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return {"readouts": len(harvest), "held": held / len(harvest), "linking": most / len(harvest)}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(Path(sys.argv[1]), Path(folder))
    KEPT.write_text(json.dumps(measured, indent=2) + "\n")
    print(KEPT.read_text())


if __name__ == "__main__":
    main()
