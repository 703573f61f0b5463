"""What is exported says what the database says, to the engines that the documentation names."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest import pipeline
from tests.cluster.corpus import pages
from tests.conftest import Run

duckdb = pytest.importorskip("duckdb", reason="SKIPPED LOUDLY: DuckDB is not here to read what is exported")
dataset = pytest.importorskip("pyarrow.dataset", reason="SKIPPED LOUDLY: pip install 'readouts[export]'")

# Of the same rows, in the words of SQLite and of DuckDB.
QUESTIONS = {
    "SELECT publisher, year, count(*) FROM readouts GROUP BY 1, 2":
        "SELECT publisher, year, count(*) FROM {readouts} GROUP BY 1, 2",
    "SELECT publisher, year, id, text, speaker, attribution, start FROM statements JOIN (SELECT id AS r, publisher,"
    " year FROM readouts) ON r = readout":
        "SELECT publisher, year, id, text, speaker, attribution, start FROM {statements}",
    "SELECT statement FROM statement_topics WHERE topic = 'taiwan'":
        "SELECT id FROM {statements} WHERE list_contains(topics, 'taiwan')",
    "SELECT readout, speaker FROM participants": "SELECT id, unnest(speakers) FROM {readouts}",
    "SELECT speaker, count(*) FROM statements JOIN speakers ON speakers.id = speaker GROUP BY 1":
        "SELECT speaker, count(speaker_name) FROM {statements} WHERE speaker IS NOT NULL GROUP BY 1",
    "SELECT id, name, country FROM speakers": "SELECT id, name, country FROM '{folder}/speakers.parquet'",
}  # fmt: skip


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Thirty calls in ten databases."""
    folder = tmp_path_factory.mktemp("shards")
    for number in range(10):
        (folder / str(number)).mkdir()
        for name, content in pages(range(3 * number, 3 * number + 3)).items():
            (folder / str(number) / name).write_bytes(content)
        pipeline.build([folder / str(number)], folder / f"{number}.db", 1, lambda *_: None)
    return sorted(folder.glob("*.db"))


def asked(database: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def read(folder: Path, query: str) -> list[tuple[object, ...]]:
    tables = {
        name: f"read_parquet('{folder}/{name}/**/*.parquet', hive_partitioning = true)"
        for name in ("statements", "readouts")
    }
    with duckdb.connect() as connection:
        return connection.execute(query.format(folder=folder, **tables)).fetchall()  # type: ignore[no-any-return]


@pytest.mark.parametrize("question", QUESTIONS)
def test_duckdb_is_told_what_sqlite_is(sample: Path, tmp_path: Path, run: Run, question: str) -> None:
    ended = run("export", "--parquet", tmp_path / "out", "--db", sample)
    assert (ended.status, ended.err) == (0, "")
    expected = asked(sample, question)
    assert expected
    assert sorted(read(tmp_path / "out", QUESTIONS[question]), key=repr) == sorted(expected, key=repr)


def test_ten_databases_are_one_corpus(shards: list[Path], tmp_path: Path, run: Run) -> None:
    ended = run("export", "--parquet", tmp_path / "out", *(word for one in shards for word in ("--db", one)))
    assert ended.status == 0
    expected = [row for one in shards for row in asked(one, "SELECT id, text, speaker FROM statements")]
    assert len(expected) > 100
    assert sorted(read(tmp_path / "out", "SELECT id, text, speaker FROM {statements}"), key=repr) == sorted(
        expected, key=repr
    )
    ids = read(tmp_path / "out", "SELECT id FROM '{folder}/speakers.parquet'")
    assert sorted(ids) == asked(shards[0], "SELECT id FROM speakers ORDER BY id"), "whoever is in all of them is once"


def test_arrow_finds_publisher_and_year_in_the_names_of_folders(sample: Path, tmp_path: Path, run: Run) -> None:
    assert run("export", "--parquet", tmp_path / "out", "--db", sample).status == 0
    [(publisher, year)] = asked(sample, "SELECT publisher, year FROM readouts ORDER BY date DESC LIMIT 1")
    found = dataset.dataset(tmp_path / "out" / "readouts", partitioning="hive")
    part = found.to_table(filter=(dataset.field("publisher") == publisher) & (dataset.field("year") == year))
    counting = f"SELECT count(*) FROM readouts WHERE publisher = '{publisher}' AND year = {year}"
    assert asked(sample, counting) == [(part.num_rows,)]


def test_the_same_database_gives_the_same_files(sample: Path, tmp_path: Path, run: Run) -> None:
    for name in ("one", "two"):
        assert run("export", "--parquet", tmp_path / name, "--db", sample).status == 0
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.parquet")}
        for name in ("one", "two")
    )
    assert one == two


def test_a_folder_that_is_there_stays_as_it_is(sample: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "out").mkdir()
    ended = run("export", "--parquet", tmp_path / "out", "--db", sample)
    assert (ended.status, ended.out) == (2, "")
    assert "is there already" in ended.err
    assert list(tmp_path.rglob("*")) == [tmp_path / "out"]
