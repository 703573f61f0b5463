"""The sets of annotated documents, and how each is built and compared."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ingest.evaluation import Evaluation, evaluate
from ingest.pipeline import build
from ingest.vocabulary import SAMPLE
from tests.quality.excerpts import Wanted, excerpt

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1].parent / "shared"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A file of gold; ``documents`` is where in the project they lie, null where they lie beside it."""

    name: str
    title: str
    about: str
    gold: Path
    documents: Path | None = None


BESIDE = (
    GoldSet(
        "shared",
        "annotated by others",
        "annotated by hand by others; looked at while the rules were written",
        SHARED / "gold" / "dev.jsonl",
    ),
    GoldSet(
        "corpus-read",
        "random, looked at",
        "drawn at random over publishers, genres and years, annotated by hand; looked at while the rules were written",
        HERE / "corpus-read.jsonl",
    ),
    GoldSet(
        "corpus-aside",
        "random, kept aside",
        "drawn at random in the same way, annotated by hand; kept aside while the rules were written",
        HERE / "corpus-aside.jsonl",
    ),
    GoldSet(
        "corpus-kinds-read",
        "by kind, looked at",
        "drawn at random so that every kind of document has its turn, annotated by hand before anything had read them; "
        "looked at since",
        HERE / "corpus-kinds-read.jsonl",
    ),
    GoldSet(
        "corpus-kinds-aside",
        "by kind, kept aside",
        "drawn at random so that every kind of document has its turn, annotated by hand before anything had read them; "
        "kept aside",
        HERE / "corpus-kinds-aside.jsonl",
    ),
)
# Texts that were written for this: pages as publishers make them, of people and events that there never were.
MANNERS = (
    GoldSet(
        "manners-read",
        "manners, looked at",
        "written in the manner of as many publishers, people and events invented, and annotated by a reader who had "
        "not seen the rules; looked at since",
        HERE / "manners" / "read" / "gold.jsonl",
        HERE / "manners" / "read" / "documents",
    ),
    GoldSet(
        "manners-aside",
        "manners, kept aside",
        "written and annotated in the same way, in the manner of other publishers; kept aside while the rules were "
        "written",
        HERE / "manners" / "aside" / "gold.jsonl",
        HERE / "manners" / "aside" / "documents",
    ),
    GoldSet(
        "manners-blind",
        "manners, blind",
        "written and annotated in the same way, in the manner of further publishers; nobody looks at it while rules "
        "are written",
        HERE / "manners" / "blind" / "gold.jsonl",
        HERE / "manners" / "blind" / "documents",
    ),
)
SETS = (*BESIDE, *MANNERS)
SAMPLE_SET = GoldSet("sample", "sample", "the project's own abstracts", HERE / "sample.jsonl", SAMPLE)


def available() -> bool:
    """Whether the documents that were annotated lie beside the project."""
    return (SHARED / "corpus").is_dir() and (SHARED / "gold").is_dir()


def lay_out(sets: Iterable[GoldSet], folder: Path) -> None:
    """The documents of each set in a folder of its name below FOLDER."""
    wanted: list[Wanted] = []
    for one in sets:
        target = folder / one.name
        target.mkdir()
        for place, member in set(_places(one.gold)):
            if member:
                wanted.append(Wanted(SHARED / place, member, target))
            else:
                shutil.copy(SHARED / place, target)
    excerpt(wanted)


def _places(gold: Path) -> Iterator[tuple[str, str]]:
    """For each document the file beside the project that it is, or the archive and the member that it lies in."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        annotated = json.loads(line)
        if "input" in annotated:
            place, _, member = annotated["input"].partition(":")
        else:
            archive, _, inside = annotated["origin"].partition("!/")
            place, member = f"corpus/{archive}", inside.partition("#")[0]
        yield place, member


def compare(one: GoldSet, folder: Path) -> Evaluation:
    """Build a set's documents, below FOLDER unless they lie in the project, and compare them with its gold."""
    documents = one.documents or folder / one.name
    database = folder / f"{one.name}.db"
    build([documents], database, 1, lambda *_: None)
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return evaluate(connection, [one.gold], documents)
