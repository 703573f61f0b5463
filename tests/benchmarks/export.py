"""What an export to Parquet costs: ``python -m tests.benchmarks.export DATABASE`` keeps it."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import duckdb

from ingest.parquet import export

KEPT = Path(__file__).parent / "results" / "export.json"
_QUESTION = "SELECT year, speaker, count(*) FROM {statements} WHERE text ILIKE '%security%' GROUP BY 1, 2"


def measure(database: Path, folder: Path) -> dict[str, float]:
    """Seconds of processor and bytes for DATABASE, and what one question over all statements takes DuckDB."""
    began = time.process_time()
    rows = export([database], folder)
    exported = time.process_time() - began
    statements = f"read_parquet('{folder}/statements/**/*.parquet', hive_partitioning = true)"
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        began = time.process_time()
        connection.execute(_QUESTION.format(statements=statements)).fetchall()
    with closing(sqlite3.connect(database)) as connection:
        [(in_database,)] = connection.execute("SELECT count(*) FROM statements")
    assert in_database == rows["statements"]
    return {
        "statements": rows["statements"],
        "seconds": exported,
        "bytes": sum(path.stat().st_size for path in folder.rglob("*.parquet")),
        "question_seconds": time.process_time() - began,
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(Path(sys.argv[1]), Path(folder) / "out")
    KEPT.write_text(json.dumps(measured, indent=2) + "\n")
    print(KEPT.read_text())


if __name__ == "__main__":
    main()
