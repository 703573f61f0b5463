"""docs/scale.md says what the benchmarks have kept, and its examples answer."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from ingest.cli import commands
from tests.benchmarks.scaling import PAGE, kept, written
from tests.conftest import Run

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_figures_are_those_that_were_measured() -> None:
    assert written(TEXT) == TEXT, "python -m tests.benchmarks.scaling writes them anew"


def test_spreading_costs_little() -> None:
    measured = kept("cluster")
    assert measured["overhead"] <= 0.15
    assert measured["overhead_processor"] <= 0.15


def test_the_options_it_names_exist() -> None:
    named = {"build": {"--dask", "--shards", "--records", "--jobs", "--db"}, "export": {"--parquet", "--db"}}
    named |= {"serve": {"--db"}, "search": {"--db"}}
    for name, options in named.items():
        there = {word for one in commands.commands[name].params if isinstance(one, click.Option) for word in one.opts}
        assert options <= there
        assert all(option in TEXT for option in options)


def test_the_question_for_duckdb_is_answered(
    sample: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb = pytest.importorskip("duckdb", reason="SKIPPED LOUDLY: DuckDB is not here")
    monkeypatch.chdir(tmp_path)
    assert run("export", "--parquet", "corpus", "--db", sample).status == 0
    [question] = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)
    with duckdb.connect() as connection:
        answered = connection.execute(question).fetchall()
        columns = {name for name, *_ in connection.execute("DESCRIBE statements").fetchall()}
    assert answered
    assert {"publisher", "year", "speaker_name", "topics", "text"} <= columns
