"""Plain FTS5: ``ORDER BY rank``, a count, and counts by speaker, publisher and year."""

from __future__ import annotations

import sqlite3
import sys

from tests.benchmarks.engines.asking import answer
from tests.benchmarks.questions import Question

_WRITTEN = {"phrase": '"{} {}"', "prefix": "{} *", "and": "{} AND {}", "or": "{} OR {}", "not": "{} NOT {}"}
_FOUND = "FROM statements_fts f JOIN statements s ON s.rowid = f.rowid JOIN readouts r ON r.id = s.readout"


def main(database: str) -> None:
    """Answer the questions over the database at a path."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)

    def ask(question: Question) -> int:
        match = _WRITTEN.get(question.kind, "{}").format(*question.words)
        where, given = "WHERE statements_fts MATCH ?", [match]
        joined = "FROM statements_fts f"
        if question.speaker:
            joined = "FROM statements_fts f JOIN statements s ON s.rowid = f.rowid"
            where, given = f"{where} AND s.speaker = ?", [match, question.speaker]
        connection.execute(f"SELECT f.rowid {joined} {where} ORDER BY rank LIMIT 20", given).fetchall()
        for field in ("s.speaker", "r.publisher", "r.year"):
            counted = f"SELECT {field}, count(*) {_FOUND} {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 8"
            connection.execute(counted, given).fetchall()
        return int(connection.execute(f"SELECT count(*) {joined} {where}", given).fetchone()[0])

    answer(ask)


main(sys.argv[1])
