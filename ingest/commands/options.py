"""What several commands take, and how they end."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import click

DATABASE = click.option(
    "--db",
    "database",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("readouts.db"),
    show_default=True,
    help="The database.",
)
PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
SOME_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
JOBS = click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes that read.")
STRICT = click.option("--strict", is_flag=True, help="Exit with status 1 where an input was no readout.")
JSON = click.option("--json", "as_json", is_flag=True, help="For a program to read.")


def opened(database: Path) -> sqlite3.Connection:
    """A database to read from, its rows by name; raises Refusal where there is none."""
    from ingest.store import opened

    connection = opened(database)
    connection.row_factory = sqlite3.Row
    return connection


def judge(strict: bool, problems: int) -> None:
    """End with status 1 where problems are to be failures."""
    if strict and problems:
        raise SystemExit(1)
