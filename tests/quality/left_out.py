"""Leave one publisher out: how its documents are read when nothing was written for it.

For each publisher that has a module of its own, or a line among the publishers, the project is copied; the module, the
line and every entry of a vocabulary that names the publisher are taken out of the copy; and the copy reads all that was
annotated of that publisher. So it is read by ``generic`` and by the rules that hold for all, as the first page of a
publisher is that nobody has met.

What it measures: how much the figures owe to what was written for that one publisher. What it cannot measure: that the
general rules, the site furniture and the people that are known were written by those who had seen these documents, so
what they learnt there stays in. Figures of publishers never seen (``--further``) are lower, and say more. Many a
publisher has only a document or two here; the intervals say what that is worth.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from ingest.evaluation import LOWER_IS_BETTER, Figure, evaluate
from ingest.evaluation.published import plain_figures
from tests.quality.sets import BESIDE, GoldSet, lay_out
from tests.quality.withheld import PROJECT, Known, known, without

BY = "left-out"
_TABLE = (
    "date", "venue", "genre", "participants", "topics", "sentences", "speaker", "wrong_speaker", "joint",
    "false_speaker", "clean",
)  # fmt: skip


def leave_one_out() -> Iterator[dict[str, Any]]:
    """For each publisher that something was written for its figures on all that was annotated of it.

    They are lines of ``data/quality.json``: ``figures`` with what was written for it, ``without`` without.
    """
    annotated: dict[str, list[str]] = defaultdict(list)
    for line in (line for one in BESIDE for line in one.gold.read_text(encoding="utf-8").splitlines()):
        annotated[json.loads(line)["meta"].get("publisher")].append(line)
    for publisher in known():
        own = [line for name in publisher.names for line in annotated.get(name, ())]
        if own:
            with tempfile.TemporaryDirectory() as folder:
                yield _left_out(publisher, own, Path(folder))


def as_markdown(lines: Iterable[dict[str, Any]]) -> str:
    """The README's table: a row for each publisher, each figure as it is and as it would be."""
    head = ["publisher", "documents", *(f"`{name}`{' ↓' * (name in LOWER_IS_BETTER)}" for name in _TABLE)]
    rows = [
        [line["of"], str(line["documents"]), *(_both(line, name) for name in _TABLE)]
        for line in lines
        if line["by"] == BY
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _both(line: dict[str, Any], name: str) -> str:
    """A figure with and without; one number where they are the same, a dash where nothing was counted."""
    shares = [f"{line[which][name]['value']:.2f}" for which in ("figures", "without") if name in line[which]]
    return " → ".join(dict.fromkeys(shares)) or "–"


def _left_out(publisher: Known, gold: list[str], folder: Path) -> dict[str, Any]:
    annotated = GoldSet("annotated", "", "", folder / "gold.jsonl")
    annotated.gold.write_text("\n".join(gold), encoding="utf-8")
    lay_out([annotated], folder)
    withheld = without(publisher, folder / "copy")
    documents = folder / annotated.name
    have, lack = (plain_figures(_read(project, documents, annotated.gold)) for project in (PROJECT, withheld))
    return {"set": BY, "by": BY, "of": publisher.names[0], "documents": len(gold), "figures": have, "without": lack}


def _read(project: Path, documents: Path, gold: Path) -> dict[str, Figure]:
    """The figures of DOCUMENTS as the PROJECT at that path reads them."""
    database = documents.with_suffix(".db")
    build = ["-m", "ingest.cli", "build", str(documents), "--db", str(database), "--jobs", "1"]
    subprocess.run([sys.executable, *build], cwd=project, check=True, capture_output=True)
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return evaluate(connection, [gold], documents).overall
