"""Ranked search, with counts by field, against bare tantivy, PostgreSQL and plain FTS5 over the same statements.

python -m tests.benchmarks.search readouts.db [--work FOLDER]
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks.keeping import keep, share
from tests.benchmarks.questions import Question, questions

ENGINES = ("readouts", "bare", "fts5", "postgres")
_NAMES = {"bare": "bare tantivy", "fts5": "FTS5 ORDER BY rank", "postgres": "PostgreSQL GIN"}
_FOLDERS = ("bare", "postgres")


def main() -> None:
    """Ask every engine the same questions, one engine after the other, each in a process of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("database", type=Path)
    parser.add_argument("--work", type=Path, default=Path("/tmp/readouts-benchmarks"))
    given = parser.parse_args()
    with sqlite3.connect(given.database) as connection:
        asked = questions(connection)
        (statements,) = connection.execute("SELECT statements FROM build").fetchone()
    answers = {engine: _answers(engine, given.database, given.work, asked) for engine in ENGINES}
    told = (
        f"{len(asked)} questions over {statements:,} statements; every third narrowed to a speaker; each gives the 20 "
        "best, how many there are, and counts by field (FTS5 and PostgreSQL by three fields, the others by nine). "
        "Milliseconds of one core, the best of three times; in brackets the ratio to this project's search."
    )
    keep("search", "Ranked search", told, [_row(kind, asked, answers) for kind in ("all", *_kinds(asked))])


def _answers(engine: str, database: Path, work: Path, asked: list[Question]) -> list[dict[str, Any]]:
    folder = [str(work / engine)] if engine in _FOLDERS else []
    command = [sys.executable, "-m", f"tests.benchmarks.engines.{engine}", str(database), *folder]
    ended = subprocess.run(
        command, input=json.dumps([asdict(one) for one in asked]), text=True, stdout=subprocess.PIPE, check=True
    )
    answered: list[dict[str, Any]] = json.loads(ended.stdout)
    return answered


def _kinds(asked: list[Question]) -> list[str]:
    return list(dict.fromkeys(question.kind for question in asked))


def _row(kind: str, asked: list[Question], answers: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The times of a kind of question, and how they compare."""
    chosen = {
        engine: [one for question, one in zip(asked, told, strict=True) if kind in ("all", question.kind)]
        for engine, told in answers.items()
    }
    row: dict[str, Any] = {"questions": kind}
    for part in (0.5, 0.95):
        for engine, told in chosen.items():
            value, own = (share([one["cpu"] for one in found], part) for found in (told, chosen["readouts"]))
            column = f"{_NAMES.get(engine, engine)} p{part * 100:.0f}"
            row[column] = f"{value:,.2f}" if engine == "readouts" else f"{value:,.2f} ({value / own:.2f} ×)"
    return row


if __name__ == "__main__":
    main()
