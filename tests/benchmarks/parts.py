"""A corpus in ten databases against the same in one: what each page costs the server.

python -m tests.benchmarks.parts ../shared/corpus
"""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from ingest import documents, pipeline, store
from ingest.census import Census
from ingest.harvest import Harvest
from ingest.link import Account, link
from ingest.publish.serve import publish
from ingest.record import Document, Entry, Problem
from ingest.store.spool import Spool
from tests.benchmarks.addresses import addresses
from tests.benchmarks.keeping import keep, share
from tests.benchmarks.pages import TIMES, cost

PARTS = 10
# Of each archive every so manieth document: some hundred thousand statements together.
_EVERY = {
    "state-feed-2021-05-to-2022-04.tar.xz": 24,
    "whitehouse-2021-2023.tar.xz": 12,
    "un-general-debate-1946-2022.tar.xz": 120,
    "australia-pm-to-2015.tar.xz": 120,
}
_SHOWN = ("search", "speaker", "topic", "venue", "pair", "encounter", "readout", "statement", "home", "timeline", "map")


def main(corpus: Path) -> None:
    """Build both, ask each in a process of its own, and tell how they compare."""
    with tempfile.TemporaryDirectory() as scratch:
        whole, parts = built(corpus, Path(scratch))
        one, several = _measured(whole, [whole]), _measured(whole, parts)
        with closing(sqlite3.connect(whole)) as connection:
            (statements,) = connection.execute("SELECT statements FROM build").fetchone()
        indexed = sum(path.is_dir() for path in Path(scratch).glob("part-*.index"))
    told = (
        f"{statements:,} statements, the texts dealt out to {PARTS} databases as cards are, so that no question is one "
        f"database's alone; {indexed} of the {PARTS} are large enough to have a search index. Milliseconds of one core "
        f"for a page, the best of {TIMES} times."
    )
    keep("parts", "Several databases", told, [_row(name, one[name], several[name]) for name in one])


def built(corpus: Path, folder: Path) -> tuple[Path, list[Path]]:
    """The same texts in one database and in ten, read once."""
    with Spool(folder) as spool:
        harvest = Harvest(Census(), spool)
        for digest, document in harvest.census.fresh(_documents(corpus)):
            harvest.take(pipeline.outcome_of(digest, document))
        entries, accounts = list(harvest.entries()), list(harvest.accounts())
    whole = folder / "whole.db"
    store.build(whole, entries, link(accounts), [])
    return whole, [_part(folder / f"part-{number}.db", own, accounts) for number, own in enumerate(dealt(entries))]


def _part(target: Path, entries: list[Entry], accounts: list[Account]) -> Path:
    own = {entry.id for entry in entries}
    store.build(target, entries, link(account for account in accounts if account.readout in own), [])
    return target


def dealt(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The texts in ten parts, in turn of their days: each goes to the part that has the fewest statements so far."""
    parts: list[list[Entry]] = [[] for _ in range(PARTS)]
    sizes = [0] * PARTS
    for entry in entries:
        number = sizes.index(min(sizes))
        parts[number].append(entry)
        sizes[number] += len(entry.readout.statements)
    return parts


def _documents(corpus: Path) -> Iterator[Document | Problem]:
    for name, every in _EVERY.items():
        yield from islice(documents.find([corpus / name]), 0, None, every)


def _measured(whole: Path, databases: list[Path]) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "tests.benchmarks.parts", "--ask", str(whole), *map(str, databases)]
    ended = subprocess.run(command, text=True, stdout=subprocess.PIPE, check=True)
    found: dict[str, list[float]] = json.loads(ended.stdout)
    return found


async def measure(whole: Path, databases: list[Path]) -> dict[str, list[float]]:
    """For each kind of page the cost of some of them, first of all the front page that nobody has asked for yet."""
    logging.disable(logging.CRITICAL)
    datasette = publish(*databases)
    await datasette.invoke_startup()
    with closing(sqlite3.connect(whole)) as connection:
        asked = [(name, some) for name, some in addresses(connection) if name.split(",")[0] in _SHOWN]
    first = {"home, first after a build": [await cost(datasette, "/", times=1)]}
    return first | {name: [await cost(datasette, address) for address in some] for name, some in asked}


def _row(name: str, one: list[float], several: list[float]) -> dict[str, Any]:
    """The times of a kind of page in one database and in ten, and how they compare."""
    row: dict[str, Any] = {"page": name}
    for part in (0.5, 0.95):
        row[f"one, p{part * 100:.0f}"], row[f"ten, p{part * 100:.0f}"] = share(one, part), share(several, part)
    return {**row, "× one": row["ten, p50"] / row["one, p50"]}


if __name__ == "__main__":
    if sys.argv[1] == "--ask":
        print(json.dumps(asyncio.run(measure(Path(sys.argv[2]), [Path(one) for one in sys.argv[3:]]))))
    else:
        main(Path(sys.argv[1]))
