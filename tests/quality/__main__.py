"""Measure again: ``python -m tests.quality`` writes data/quality.json and the table in the README.

It builds every document that was annotated, of archives that lie in ``../shared``, with the rules as they are now.
``--raise-floors`` lifts the floors to the new figures.
Further sets may be named, each a title and a folder that holds ``gold.jsonl`` and its documents:
``python -m tests.quality --further "publishers never seen" ~/others``.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

from ingest.evaluation import Evaluation
from ingest.evaluation.published import Measured, as_json, as_markdown, measured
from tests.quality import floors
from tests.quality.sets import HERE, SAMPLE_SET, SETS, GoldSet, compare, lay_out

QUALITY = HERE.parents[1] / "data" / "quality.json"
README = HERE.parents[1] / "README.md"
MARK = "<!-- quality -->"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--further", nargs=2, action="append", default=[], metavar=("TITLE", "FOLDER"))
    asked.add_argument("--raise-floors", action="store_true")
    given = asked.parse_args()
    further = [(_further(title, Path(folder)), Path(folder)) for title, folder in given.further]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        lay_out(SETS, folder)
        for one, documents in further:
            shutil.copytree(documents, folder / one.name, ignore=shutil.ignore_patterns("gold.jsonl"))
        sets = [_measured(one, folder) for one in (*SETS, *(one for one, _ in further))]
        if given.raise_floors:
            _raise({**{one.name: one.evaluation for one in sets}, "sample": compare(SAMPLE_SET, folder)})
    QUALITY.write_text(as_json(sets), encoding="utf-8")
    README.write_text(with_table(README.read_text(encoding="utf-8"), quality_table()), encoding="utf-8")
    print(quality_table())


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
    return measured(one.name, one.title, one.about, one.gold, compare(one, folder), folder / one.name)


def quality_table() -> str:
    """The README's table, of the figures as they are published."""
    return as_markdown(json.loads(QUALITY.read_text(encoding="utf-8")))


def with_table(readme: str, table: str) -> str:
    """README with TABLE between its two marks."""
    before, _, after = readme.partition(MARK)
    return MARK.join((before, f"\n{table}\n", after.partition(MARK)[2]))


if __name__ == "__main__":
    main()
