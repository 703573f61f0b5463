"""Measure again: ``python -m tests.quality`` writes data/quality.json and the tables in the README.

It builds every document that was annotated, of archives that lie in ``../shared``, with the rules as they are now.
``--raise-floors`` lifts the floors to the new figures.
Further sets may be named, each a title and a folder that holds ``gold.jsonl`` and its documents:
``python -m tests.quality --further "publishers never seen" ~/others``.

``python -m tests.quality --leave-one-out`` measures something else: each publisher with and without what was written
for it (``left_out.py`` says what that tells). What one of the two does not measure stays as it was published.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ingest.evaluation import Evaluation
from ingest.evaluation.published import Measured, as_lines, as_markdown, lined, measured
from tests.quality import floors, left_out
from tests.quality.sets import BESIDE, HERE, SAMPLE_SET, SETS, GoldSet, compare, lay_out

QUALITY = HERE.parents[1] / "data" / "quality.json"
README = HERE.parents[1] / "README.md"
MARK = "<!-- quality -->"
LEFT_OUT_MARK = "<!-- left out -->"


def main() -> None:
    """Measure what is asked for, publish it and print it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--further", nargs=2, action="append", default=[], metavar=("TITLE", "FOLDER"))
    asked.add_argument("--raise-floors", action="store_true")
    asked.add_argument("--leave-one-out", action="store_true")
    given = asked.parse_args()
    kept = [line for line in published() if (line["by"] == left_out.BY) is not given.leave_one_out]
    if given.leave_one_out:
        publish([*kept, *left_out.leave_one_out()])
        print(left_out.as_markdown(published()))
    else:
        publish([*_compared(given.further, given.raise_floors), *kept])
        print(as_markdown(published()))


def published() -> list[dict[str, Any]]:
    """The lines of data/quality.json."""
    lines: list[dict[str, Any]] = json.loads(QUALITY.read_text(encoding="utf-8"))
    return lines


def publish(lines: Sequence[dict[str, Any]]) -> None:
    """Put LINES into data/quality.json, and what they say into the README."""
    QUALITY.write_text(lined(lines), encoding="utf-8")
    README.write_text(with_tables(README.read_text(encoding="utf-8"), lines), encoding="utf-8")


def with_tables(readme: str, lines: Sequence[dict[str, Any]]) -> str:
    """README with the tables of LINES between their marks."""
    for mark, table in ((MARK, as_markdown(lines)), (LEFT_OUT_MARK, left_out.as_markdown(lines))):
        before, _, after = readme.partition(mark)
        readme = mark.join((before, f"\n{table}\n", after.partition(mark)[2]))
    return readme


def _compared(further: Sequence[tuple[str, str]], raise_floors: bool) -> list[dict[str, Any]]:
    """The lines of all sets, and of FURTHER ones, as they are read now."""
    more = [(_further(title, Path(folder)), Path(folder)) for title, folder in further]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        lay_out(BESIDE, folder)
        for one, documents in more:
            shutil.copytree(documents, folder / one.name, ignore=shutil.ignore_patterns("gold.jsonl"))
        sets = [_measured(one, folder) for one in (*SETS, *(one for one, _ in more))]
        if raise_floors:
            _raise({**{one.name: one.evaluation for one in sets}, "sample": compare(SAMPLE_SET, folder)})
    return as_lines(sets)


def _raise(compared: dict[str, Evaluation]) -> None:
    """Lift every committed floor to what was measured."""
    shares = {
        name: {figure: one.value for figure, one in evaluation.overall.items()} for name, evaluation in compared.items()
    }
    floors.write({name: floors.raised(shares[name], least) for name, least in floors.committed().items()})


def _further(title: str, folder: Path) -> GoldSet:
    about = "annotated by hand; their texts are not published with the project"
    return GoldSet(title.replace(" ", "-"), title, about, folder / "gold.jsonl")


def _measured(one: GoldSet, folder: Path) -> Measured:
    return measured(one.name, one.title, one.about, one.gold, compare(one, folder), one.documents or folder / one.name)


if __name__ == "__main__":
    main()
