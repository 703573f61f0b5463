"""Commands that make a database, add to one, copy one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ingest import vocabulary
from ingest.commands.options import DATABASE, JOBS, PLACE, PLACES, SOME_PATHS, STRICT, judge, needing
from ingest.refusal import Refusal

if TYPE_CHECKING:
    from ingest.harvest import Tally
    from ingest.pipeline import Watch


@click.command()
@PLACES
@DATABASE
@JOBS
@click.option("--dask", "scheduler", metavar="ADDRESS", help="Read by the workers behind this scheduler of Dask.")
@click.option("--shards", type=PLACE, help="Where they leave what they read.  [default: beside the database]")
@click.option("--records", type=click.IntRange(1), help="Members of an archive in one task, of whatever kind it is.")
@STRICT
def build(
    paths: tuple[Path, ...],
    database: Path,
    jobs: int,
    scheduler: str | None,
    shards: Path | None,
    records: int | None,
    strict: bool,
) -> None:
    """Make a fresh database from all PATHS; without any, from the sample."""
    from ingest import pipeline, terminal
    from ingest.terminal.progress import progress

    paths = paths or (vocabulary.SAMPLE,)
    if not scheduler and (shards or records):
        raise Refusal("--shards and --records are for a build with --dask ADDRESS.")
    with progress() as watch:
        if scheduler:
            tally = _spread(paths, database, scheduler, shards, records, watch)
        else:
            tally = pipeline.build(paths, database, jobs, watch)
    click.echo(f"{terminal.sentence(tally)}\nWritten to {database}.")
    judge(strict, tally.rejected)


def _spread(
    paths: tuple[Path, ...], database: Path, scheduler: str, shards: Path | None, records: int | None, watch: Watch
) -> Tally:
    """A build by the workers of a cluster."""
    with needing("cluster"):
        from ingest.cluster import building
    shelf = shards or database.absolute().with_name(f".{database.name}.shards")
    return building.build(paths, database, building.Cluster(scheduler, shelf, records), watch)


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
