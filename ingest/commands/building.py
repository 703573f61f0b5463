"""Commands that make a database, add to one, copy one."""

from __future__ import annotations

from pathlib import Path

import click

from ingest import vocabulary
from ingest.commands.options import DATABASE, JOBS, PATHS, SOME_PATHS, STRICT, judge


@click.command()
@PATHS
@DATABASE
@JOBS
@STRICT
def build(paths: tuple[Path, ...], database: Path, jobs: int, strict: bool) -> None:
    """Make a fresh database from all PATHS; without any, from the sample."""
    from ingest import pipeline, terminal
    from ingest.terminal.progress import progress

    with progress() as watch:
        tally = pipeline.build(paths or (vocabulary.SAMPLE,), database, jobs, watch)
    click.echo(f"{terminal.sentence(tally)}\nWritten to {database}.")
    judge(strict, tally.rejected)


@click.command()
@SOME_PATHS
@DATABASE
@JOBS
@STRICT
def add(paths: tuple[Path, ...], database: Path, jobs: int, strict: bool) -> None:
    """Take what is new or changed below PATHS into a database."""
    from ingest import pipeline, terminal
    from ingest.terminal.progress import progress

    with progress() as watch:
        tally = pipeline.add(paths, database, jobs, watch)
    click.echo(f"{terminal.sentence(tally)}\nAdded to {database}.")
    judge(strict, tally.rejected)


@click.command()
@click.argument("copy", type=click.Path(path_type=Path, dir_okay=False))
@DATABASE
def backup(copy: Path, database: Path) -> None:
    """Make a whole and checked COPY of a database, while it is served and added to."""
    from ingest import store

    store.back_up(database, copy)
    click.echo(f"Copied to {copy}.")
