"""What several commands take, and how they end."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from ingest.refusal import Refusal

DATABASE = click.option(
    "--db",
    "database",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("readouts.db"),
    show_default=True,
    help="The database.",
)


DATABASES = click.option(
    "--db",
    "databases",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    default=[Path("readouts.db")],
    show_default="readouts.db",
    help="The database; several, where a corpus lies in several.",
)


class _Place(click.Path):
    """A path on this machine, or an address that fsspec knows: ``s3://archives/2031``."""

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if "://" not in str(value):
            return super().convert(value, param, ctx)
        with needing("cluster"):
            from upath import UPath
        try:
            place = UPath(str(value))
            there = not self.exists or place.exists()
        except (ImportError, ValueError, OSError) as error:
            self.fail(f"{value} cannot be reached ({error}).", param, ctx)
        if not there:
            self.fail(f"There is nothing at {value}.", param, ctx)
        return place


PLACE = _Place(path_type=Path)
PLACES = click.argument("paths", nargs=-1, type=_Place(path_type=Path, exists=True))
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


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Raises Refusal where a library is missing that the EXTRA of that name brings."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise Refusal(f"{missing.name} is not installed: pip install 'readouts[{extra}]' brings it.") from None


def judge(strict: bool, problems: int) -> None:
    """End with status 1 where problems are to be failures."""
    if strict and problems:
        raise SystemExit(1)
