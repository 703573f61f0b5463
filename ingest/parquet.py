"""Databases as Parquet, for what no longer fits one file: columns that DuckDB, Spark and Arrow read in place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import pyarrow
from pyarrow import parquet

from ingest import store
from ingest.refusal import Refusal

_ROWS = 20_000
_TYPES = {"INTEGER": pyarrow.int64(), "REAL": pyarrow.float64()}
_LIST = pyarrow.list_(pyarrow.string())
_PARTS = "SELECT DISTINCT publisher, year FROM readouts ORDER BY publisher, year"
_IN_PART = "WHERE readouts.publisher IS ? AND readouts.year IS ?"
# The name of a folder whose rows have no value, as Hive writes it and all others read it.
_NOBODY = "__HIVE_DEFAULT_PARTITION__"
# What lists hold lies in the database as ids between commas; no id has one.
_LISTS = {"topics", "speakers"}

_PARTITIONED = {
    "statements": f"""
SELECT statements.*, speakers.name AS speaker_name, speakers.country AS speaker_country,
    readouts.date, readouts.date_edtf, readouts.genre, readouts.language,
    readouts.encounter,
    (SELECT group_concat(topic) FROM (SELECT topic FROM statement_topics WHERE statement = statements.id)) AS topics
FROM readouts CROSS JOIN statements ON statements.readout = readouts.id
LEFT JOIN speakers ON speakers.id = statements.speaker {_IN_PART} ORDER BY readouts.rowid, statements.position
""",
    "readouts": f"""
SELECT readouts.id, readouts.title, readouts.url, readouts.genre, readouts.date, readouts.date_edtf,
    readouts.date_basis, readouts.published, readouts.venue, readouts.occasion, readouts.requested_by,
    readouts.encounter, readouts.language, readouts.body, readouts.source, readouts.sha256, readouts.parser,
    (SELECT group_concat(topic) FROM (SELECT topic FROM readout_topics WHERE readout = readouts.id ORDER BY topic))
        AS topics,
    (SELECT group_concat(speaker) FROM (SELECT speaker FROM participants WHERE readout = readouts.id ORDER BY rowid))
        AS speakers
FROM readouts {_IN_PART} ORDER BY readouts.rowid
""",
    "participants": f"""
SELECT participants.*
FROM readouts CROSS JOIN participants ON participants.readout = readouts.id {_IN_PART} ORDER BY participants.rowid
""",
}
_SHARED = ("publishers", "speakers", "speaker_names", "posts", "venues", "topics", "encounters")


def export(databases: Sequence[Path], folder: Path) -> dict[str, int]:
    """Write DATABASES into a new FOLDER; gives the rows of each table.

    Raises Refusal where there is a folder already: parts of another build would be read along with these.
    """
    if folder.exists():
        raise Refusal(f"{folder} is there already: choose another folder, or take that one away first.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as beside:
        written = _written(databases, Path(beside) / folder.name)
        (Path(beside) / folder.name).replace(folder)
    return written


def _written(databases: Sequence[Path], folder: Path) -> dict[str, int]:
    counts = dict.fromkeys((*_PARTITIONED, *_SHARED), 0)
    shared: dict[str, dict[tuple[object, ...], None]] = {table: {} for table in _SHARED}
    for number, database in enumerate(databases):
        with closing(store.opened(database)) as connection:
            for table, query in _PARTITIONED.items():
                counts[table] += _partitioned(connection, query, folder / table, f"{number:04}.parquet")
            for table in _SHARED:
                shared[table] |= dict.fromkeys(connection.execute(f"SELECT * FROM {table}"))
            shapes = {table: _columns(connection, f"SELECT * FROM {table}") for table in _SHARED}
    for table, rows in shared.items():
        whole = shapes[table].filled(sorted(rows, key=repr))
        parquet.write_table(whole, folder / f"{table}.parquet", compression="zstd")
        counts[table] = len(rows)
    return counts


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a query, as Arrow has them."""

    schema: pyarrow.Schema

    def filled(self, rows: Sequence[tuple[object, ...]]) -> pyarrow.Table:
        """ROWS by columns, what stands between commas as lists."""
        columns = zip(*rows, strict=True) if rows else [()] * len(self.schema)
        cells = [
            [cell.split(",") if cell else [] for cell in column] if field.type == _LIST else column
            for field, column in zip(self.schema, map(list, columns), strict=True)
        ]
        return pyarrow.table(cells, schema=self.schema)


def _columns(connection: sqlite3.Connection, query: str) -> _Columns:
    """The names and types of a query's columns: a view for a moment tells what its tables declare."""
    connection.execute(f"CREATE TEMP VIEW asked AS {query}")
    declared = connection.execute("SELECT name, type FROM pragma_table_info('asked')").fetchall()
    connection.execute("DROP VIEW temp.asked")
    return _Columns(pyarrow.schema([(name, _LIST if name in _LISTS else _type(kind)) for name, kind in declared]))


def _type(declared: str) -> pyarrow.DataType:
    return _TYPES.get(declared, pyarrow.string())


def _partitioned(connection: sqlite3.Connection, query: str, folder: Path, name: str) -> int:
    """One database's rows of a table, a file for each publisher and year; gives how many there are."""
    columns = _columns(connection, query.replace(_IN_PART, ""))
    written = 0
    for publisher, year in connection.execute(_PARTS).fetchall():
        part = folder / f"publisher={_folder(publisher)}" / f"year={_folder(year)}"
        part.mkdir(parents=True, exist_ok=True)
        with parquet.ParquetWriter(part / name, columns.schema, compression="zstd") as file:
            for rows in _batched(connection.execute(query, (publisher, year))):
                file.write_table(columns.filled(rows))
                written += len(rows)
    return written


def _folder(value: object) -> str:
    return _NOBODY if value is None else quote(str(value))


def _batched(rows: sqlite3.Cursor) -> Iterator[list[tuple[object, ...]]]:
    while batch := rows.fetchmany(_ROWS):
        yield batch
