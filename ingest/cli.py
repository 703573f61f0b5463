"""The command ``readouts``: each command is a docstring and the call that does it."""

from __future__ import annotations

import os
import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import click

from ingest import vocabulary
from ingest.refusal import Refusal

_DATABASE = click.option(
    "--db",
    "database",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("readouts.db"),
    show_default=True,
    help="The database.",
)
_PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
_SOME_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_JOBS = click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes that read.")
_STRICT = click.option("--strict", is_flag=True, help="Exit with status 1 where an input was no readout.")
_JSON = click.option("--json", "as_json", is_flag=True, help="For a program to read.")


@click.group()
@click.version_option(package_name="readouts")
def commands() -> None:
    """Diplomatic readouts as a corpus: who said what, when, where, about what, and who says so."""


@commands.command()
@_PATHS
@_DATABASE
@_JOBS
@_STRICT
def build(paths: tuple[Path, ...], database: Path, jobs: int, strict: bool) -> None:
    """Make a fresh database from all PATHS; without any, from the sample."""
    from ingest import pipeline, terminal
    from ingest.terminal.progress import progress

    with progress() as watch:
        tally = pipeline.build(paths or (vocabulary.SAMPLE,), database, jobs, watch)
    click.echo(f"{terminal.sentence(tally)}\nWritten to {database}.")
    _judge(strict, tally.rejected)


@commands.command()
@_SOME_PATHS
@_DATABASE
@_JOBS
@_STRICT
def add(paths: tuple[Path, ...], database: Path, jobs: int, strict: bool) -> None:
    """Take what is new or changed below PATHS into a database."""
    from ingest import pipeline, terminal
    from ingest.terminal.progress import progress

    with progress() as watch:
        tally = pipeline.add(paths, database, jobs, watch)
    click.echo(f"{terminal.sentence(tally)}\nAdded to {database}.")
    _judge(strict, tally.rejected)


@commands.command()
@click.argument("copy", type=click.Path(path_type=Path, dir_okay=False))
@_DATABASE
def backup(copy: Path, database: Path) -> None:
    """Make a whole and checked COPY of a database, while it is served and added to."""
    from ingest import store

    store.back_up(database, copy)
    click.echo(f"Copied to {copy}.")


@commands.command()
@_DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--origin", help="The address that the world knows it by, as https://readouts.example.")
def serve(database: Path, host: str, port: int, origin: str | None) -> None:
    """Publish a database as pages, SQL and JSON; builds the sample first where there is none."""
    from ingest import pipeline
    from ingest.publish.serve import serve as publish
    from ingest.terminal.progress import progress

    _refuse_taken(host, port)
    if not database.exists():
        with progress() as watch:
            pipeline.build((vocabulary.SAMPLE,), database, 1, watch)
    publish(database, host, port, origin)


@commands.command()
@click.argument("query")
@_DATABASE
@click.option("--speaker", help="Only this speaker's words.")
@click.option("--topic", help="Only on this topic.")
@click.option("--publisher", help="Only as this publisher tells it.")
@click.option("--since", help="Not before this year, month or day.")
@click.option("--until", help="Not after this year, month or day.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@_JSON
def search(query: str, database: Path, limit: int, as_json: bool, **narrowed: str | None) -> None:
    """Find statements, as the page /search does."""
    from ingest import terminal
    from ingest.publish.search import search as find

    filters = " ".join(f"{field}:{_quoted(value)}" for field, value in narrowed.items() if value)
    with closing(_opened(database)) as connection:
        results = find(connection, f"{query} {filters}".strip(), limit=limit)
    click.echo(terminal.as_json(results) if as_json else terminal.results(results))


@commands.command()
@click.argument("readout")
@_DATABASE
@_JSON
def show(readout: str, database: Path, as_json: bool) -> None:
    """Show one READOUT, its records and who says what."""
    from ingest import terminal
    from ingest.terminal.text import show as draw

    with closing(_opened(database)) as connection:
        told = terminal.told(connection, readout)
    if as_json:
        click.echo(terminal.as_json(told))
    else:
        draw(told)


@commands.command()
@_DATABASE
@_JSON
def report(database: Path, as_json: bool) -> None:
    """For each publisher the readouts, the share of each field filled, the problems."""
    from ingest import terminal
    from ingest.report import report as measure

    with closing(_opened(database)) as connection:
        measured = measure(connection)
    click.echo(terminal.as_json(measured) if as_json else terminal.report(measured))


@commands.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_DATABASE
@click.option("--texts", type=_FOLDER, help="Where the archives lie whose documents GOLD annotates by offsets alone.")
@click.option("--misses", is_flag=True, help="List every miss.")
@_JSON
def evaluate(gold: tuple[Path, ...], database: Path, texts: Path | None, misses: bool, as_json: bool) -> None:
    """Compare a database with documents that careful readers annotated, files of GOLD."""
    from ingest import terminal
    from ingest.evaluation import evaluate as compare

    with closing(_opened(database)) as connection:
        compared = compare(connection, gold, texts)
    click.echo(terminal.as_json(compared) if as_json else terminal.evaluation(compared, misses))


@commands.command()
@_JSON
def publishers(as_json: bool) -> None:
    """List the publishers whose layout is known."""
    from ingest import terminal
    from ingest.parsers import publishers as known

    click.echo(terminal.as_json(known()) if as_json else terminal.publishers(known()))


def _opened(database: Path) -> sqlite3.Connection:
    """A database to read from, its rows by name; raises Refusal where there is none."""
    from ingest.store import opened

    connection = opened(database)
    connection.row_factory = sqlite3.Row
    return connection


def _refuse_taken(host: str, port: int) -> None:
    """Raises Refusal where nothing can listen at an address, before anything is built for it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise Refusal(
            f"Nothing can be served at {host}:{port} ({error.strerror}): choose another --port, 0 for any that is free."
        ) from None


def _quoted(value: str) -> str:
    """A value as the search's grammar takes it: a phrase has no quotation mark in it."""
    return '"' + value.replace('"', " ") + '"'


def _judge(strict: bool, problems: int) -> None:
    """End with status 1 where problems are to be failures."""
    if strict and problems:
        raise SystemExit(1)


def main() -> None:
    """Run a command; what ends it badly is one sentence on standard error and an exit status."""
    try:
        status = commands(standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        sys.exit(130)
    except click.ClickException as refused:
        _end(refused.format_message())
    except Refusal as refusal:
        _end(str(refusal))
    except BrokenPipeError:
        # Whoever read the output has had enough of it; Python is not to complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _end(f"{error.filename or 'A file'} cannot be used ({error.strerror}): see that it is there and can be read.")
    sys.exit(status if isinstance(status, int) else 0)


def _end(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(2)


if __name__ == "__main__":
    main()
