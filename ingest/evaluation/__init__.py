"""How good the records are: a database against documents that careful readers annotated."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.evaluation.figures import LOWER_IS_BETTER, Figure, Score
from ingest.evaluation.gold import GoldDocument, read_gold
from ingest.evaluation.heads import score_head
from ingest.evaluation.sentences import score_sentences

__all__ = ["LOWER_IS_BETTER", "Evaluation", "Figure", "evaluate"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures over all documents, by publisher, by genre; every miss as a line."""

    overall: dict[str, Figure]
    publishers: dict[str, dict[str, Figure]]
    genres: dict[str, dict[str, Figure]]
    misses: tuple[str, ...] = field(default=())


def evaluate(connection: sqlite3.Connection, paths: Iterable[Path], archives: Path | None = None) -> Evaluation:
    """Compare a database with files of gold; raises Refusal where a file holds none.

    ARCHIVES is the folder of the archives that hold the documents annotated without their texts.
    """
    overall = Score()
    publishers: dict[str, Score] = defaultdict(Score)
    genres: dict[str, Score] = defaultdict(Score)
    for gold in read_gold(paths, archives):
        score = _scored(connection, gold)
        overall.take(score)
        publishers[gold.head.get("publisher") or "none named"].take(score)
        genres[gold.head.get("genre") or "none given"].take(score)
    return Evaluation(
        overall.figures(),
        {name: publishers[name].figures() for name in sorted(publishers)},
        {name: genres[name].figures() for name in sorted(genres)},
        tuple(overall.misses),
    )


def _scored(connection: sqlite3.Connection, gold: GoldDocument) -> Score:
    """The counts of one document."""
    score = Score()
    row = _found(connection, gold)
    score.count("found", row is not None)
    if row is None:
        score.misses.append(f"{gold.name}\tfound\tno readout")
        return score
    score_head(connection, gold, row, score)
    score_sentences(connection, gold, row, score)
    return score


def _found(connection: sqlite3.Connection, gold: GoldDocument) -> sqlite3.Row | None:
    """The readout of a document, by its address, else by the name of its file."""
    by_url = connection.execute("SELECT * FROM readouts WHERE url = ? ORDER BY id", (gold.url,)).fetchone()
    if by_url or not gold.file:
        return by_url  # type: ignore[no-any-return]
    named = connection.execute(
        "SELECT * FROM readouts WHERE source = ?1 OR substr(source, -length(?1) - 1) = '/' || ?1 ORDER BY id",
        (gold.file,),
    )
    return named.fetchone()  # type: ignore[no-any-return]
