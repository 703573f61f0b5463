"""The figures as they are published: for each set of annotated documents, neither texts nor misses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.evaluation import Evaluation
from ingest.evaluation.figures import LOWER_IS_BETTER, Figure
from ingest.evaluation.gold import read_gold

_TABLE = (
    "date", "venue", "mode", "genre", "participants", "topics", "sentences", "speaker", "wrong_speaker", "joint",
    "false_speaker", "kept", "clean", "confidence_A", "confidence_B", "confidence_C", "confidence_D",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """A set of annotated documents with its figures; ``about`` says where it is from and who had seen it."""

    name: str
    title: str
    about: str
    documents: int
    sentences: int
    evaluation: Evaluation


def measured(name: str, title: str, about: str, gold: Path, evaluation: Evaluation, archives: Path) -> Measured:
    """The figures of one file of gold, with how much was annotated in it."""
    read = list(read_gold([gold], archives))
    return Measured(name, title, about, len(read), sum(len(one.sentences) for one in read), evaluation)


def as_lines(sets: Iterable[Measured]) -> list[dict[str, Any]]:
    """What ``data/quality.json`` holds: a line for each set, each publisher, genre and kind of parser in it."""
    return [line for one in sets for line in _lines(one)]


def lined(records: Iterable[dict[str, Any]]) -> str:
    """RECORDS as JSON, each on a line."""
    return "[\n" + ",\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n]\n"


def _lines(one: Measured) -> Iterator[dict[str, Any]]:
    compared = one.evaluation
    about = {"title": one.title, "about": one.about, "documents": one.documents, "sentences": one.sentences}
    yield {"set": one.name, "by": "all", **about, "figures": plain_figures(compared.overall)}
    for by, groups in (("publisher", compared.publishers), ("genre", compared.genres), ("parser", compared.parsers)):
        for group, figures in groups.items():
            yield {"set": one.name, "by": by, "of": group, "figures": plain_figures(figures)}


def plain_figures(figures: dict[str, Figure]) -> dict[str, dict[str, float]]:
    """Figures by name as they stand in ``data/quality.json``: shares to four places, and the counts."""
    return {
        name: {
            "value": round(figure.value, 4),
            "low": round(figure.low, 4),
            "high": round(figure.high, 4),
            "right": figure.right,
            "of": figure.of,
        }
        for name, figure in figures.items()
    }


def as_markdown(lines: Sequence[dict[str, Any]]) -> str:
    """The table of the README: a row for each figure, a column for each set of what ``data/quality.json`` holds."""
    sets = [line for line in lines if line["by"] == "all"]
    head = ["figure", *(one["title"] for one in sets)]
    size = ["documents, sentences", *(f"{one['documents']}, {one['sentences']:,}" for one in sets)]
    body = [[_named(name), *(_share(one["figures"].get(name)) for one in sets)] for name in _TABLE]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), size, *body))


def _named(name: str) -> str:
    return f"`{name}` ↓" if name in LOWER_IS_BETTER else f"`{name}`"


def _share(figure: dict[str, float] | None) -> str:
    """A share with its interval; nothing was counted for a dash."""
    return f"{figure['value']:.3f} ({figure['low']:.2f}–{figure['high']:.2f})" if figure else "–"
