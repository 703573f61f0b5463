"""The full-text indexes inside the database, made after the load: cheaper than row by row with triggers."""

from __future__ import annotations

import sqlite3

from ingest.store import migrations, pairs, schema

# What is held before it is written. With four times as much the load is no faster, nor is the index smaller.
_HASH_BYTES = 16 * 2**20


def index(connection: sqlite3.Connection) -> None:
    """Index every statement and every readout of a fresh database."""
    for statement in migrations.statements(schema.FULL_TEXT):
        connection.execute(statement)
    for table in schema.FULL_TEXT_TABLES:
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', {_HASH_BYTES})")
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
    pairs.index(connection)


def forget(connection: sqlite3.Connection, readout: str) -> None:
    """Take a readout's words out of the indexes; called while its rows still stand."""
    pairs.forget(connection, readout)
    connection.execute(
        "INSERT INTO statements_fts(statements_fts, rowid, text)"
        " SELECT 'delete', rowid, text FROM statements WHERE readout = ?",
        (readout,),
    )
    connection.execute(
        "INSERT INTO readouts_fts(readouts_fts, rowid, title, body)"
        " SELECT 'delete', rowid, title, body FROM readouts WHERE id = ?",
        (readout,),
    )


def learn(connection: sqlite3.Connection, readout: str) -> None:
    """Put a readout's words into the indexes, once its rows stand."""
    pairs.learn(connection, readout)
    connection.execute(
        "INSERT INTO statements_fts(rowid, text) SELECT rowid, text FROM statements WHERE readout = ?",
        (readout,),
    )
    connection.execute(
        "INSERT INTO readouts_fts(rowid, title, body) SELECT rowid, title, body FROM readouts WHERE id = ?",
        (readout,),
    )
