"""What each page costs the server, in a large corpus and in one of some ten thousand statements.

python -m tests.benchmarks.pages large.db small.db
"""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from ingest.publish.serve import publish
from tests.benchmarks.addresses import ROW, addresses
from tests.benchmarks.keeping import keep, share

TIMES = 3
# Its counts are kept for the next page and other orders of the same question: the first answer has none yet.
FIRST = ("search, common word",)


def main(large: str, small: str) -> None:
    """Measure both in processes of their own, and tell how they compare."""
    of_large, of_small = _measured(large), _measured(small)
    row = share(of_large[ROW], 0.5)
    told = (
        f"Milliseconds of one core for a page, the best of {TIMES} times, among {_statements(large):,} statements, in "
        f"brackets among {_statements(small):,}. × small compares the medians of the two, × row the median to that of "
        "Datasette's own page of a readout's row."
    )
    keep("pages", "Pages", told, [_told(name, times, of_small.get(name, []), row) for name, times in of_large.items()])


def _told(name: str, times: list[float], small: list[float], row: float) -> dict[str, Any]:
    parts = {f"p{part * 100:.0f}": (share(times, part), share(small, part) if small else None) for part in (0.5, 0.95)}
    cells = {part: f"{large:.1f} ({few:.1f})" if few else f"{large:.1f}" for part, (large, few) in parts.items()}
    large, few = parts["p50"]
    return {"page": name, **cells, "× small": large / few if few else None, "× row": large / row}


def _measured(database: str) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.benchmarks.pages", database]
    ended = subprocess.run(command, text=True, stdout=subprocess.PIPE, check=True)
    found: dict[str, list[float]] = json.loads(ended.stdout)
    return found


def _statements(database: str) -> int:
    with sqlite3.connect(database) as connection:
        return int(connection.execute("SELECT statements FROM build").fetchone()[0])


async def measure(database: Path) -> dict[str, list[float]]:
    """For each kind of page the cost of some of them, through the whole application."""
    logging.disable(logging.CRITICAL)
    datasette = publish(database)
    await datasette.invoke_startup()
    with sqlite3.connect(database) as connection:
        asked = list(addresses(connection))
    found: dict[str, list[float]] = {}
    for name, some in asked:
        taken = [await costs(datasette, address) for address in some]
        if name in FIRST:
            found[f"{name}, asked first"] = [one[0] for one in taken]
        found[name] = [min(one) for one in taken]
    return found


async def cost(datasette: Datasette, address: str, times: int = TIMES) -> float:
    """Milliseconds of processor that an answer takes, the best of some times."""
    return min(await costs(datasette, address, times))


async def costs(datasette: Datasette, address: str, times: int = TIMES) -> list[float]:
    """Milliseconds of processor that each of some answers takes, one after the other."""
    found = []
    for _ in range(times):
        start = time.process_time()
        answer = await datasette.client.get(address)
        found.append((time.process_time() - start) * 1_000)
        assert answer.status_code in (200, 404), f"{address} answered {answer.status_code}"
    return found


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(json.dumps(asyncio.run(measure(Path(sys.argv[1])))))
    else:
        main(*sys.argv[1:])
