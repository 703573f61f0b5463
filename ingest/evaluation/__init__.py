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
    """Figures over all documents, by publisher, by genre, by the kind of parser; every miss as a line."""

    overall: dict[str, Figure]
    publishers: dict[str, dict[str, Figure]]
    genres: dict[str, dict[str, Figure]]
    parsers: dict[str, dict[str, Figure]]
    misses: tuple[str, ...] = field(default=())


def evaluate(connection: sqlite3.Connection, paths: Iterable[Path], archives: Path | None = None) -> Evaluation:
    """Compare a database with files of gold; raises Refusal where a file holds none.

    ARCHIVES is the folder of the archives that hold the documents annotated without their texts.
    """
    overall = Score()
    groups: dict[str, dict[str, Score]] = {kind: defaultdict(Score) for kind in ("publishers", "genres", "parsers")}
    for gold in read_gold(paths, archives):
        row = _found(connection, gold)
        score = _scored(connection, gold, row)
        overall.take(score)
        groups["publishers"][gold.head.get("publisher") or "none named"].take(score)
        groups["genres"][gold.head.get("genre") or "none given"].take(score)
        groups["parsers"][_parser(row)].take(score)
    named = {kind: {name: scores[name].figures() for name in sorted(scores)} for kind, scores in groups.items()}
    return Evaluation(overall.figures(), **named, misses=tuple(overall.misses))


def _parser(row: sqlite3.Row | None) -> str:
    if row is None:
        return "not found"
    return "read by generic" if row["parser"] == "generic" else "with a parser of its own"


def _scored(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row | None) -> Score:
    """The counts of one document, compared with its readout."""
    score = Score()
    score.count("found", row is not None)
    if row is None:
        score.misses.append(f"{gold.name}\tfound\tno readout")
        return score
    score_head(connection, gold, row, score)
    score_sentences(connection, gold, row, score)
    return score


_BY_SOURCE = "SELECT * FROM readouts WHERE source = ? ORDER BY id"
_BY_URL = "SELECT * FROM readouts WHERE url = ? ORDER BY id"
_BY_NAME = "SELECT * FROM readouts WHERE source = ?1 OR substr(source, -length(?1) - 1) = '/' || ?1 ORDER BY id"


def _found(connection: sqlite3.Connection, gold: GoldDocument) -> sqlite3.Row | None:
    """The readout of a document: by its origin, else by its address, else by the name of its file."""
    for query, known in ((_BY_SOURCE, gold.origin), (_BY_URL, gold.url), (_BY_NAME, gold.file)):
        row = connection.execute(query, (known,)).fetchone() if known else None
        if row:
            return row  # type: ignore[no-any-return]
    return None
