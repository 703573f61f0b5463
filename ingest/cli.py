"""The command ``readouts``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ingest import vocabulary
from ingest.refusal import Refusal

_DATABASE = click.option(
    "--db", "database", type=click.Path(path_type=Path, dir_okay=False), default=Path("readouts.db"),
    show_default=True, help="The database.",
)  # fmt: skip
_PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
_JOBS = click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes that read.")
_STRICT = click.option("--strict", is_flag=True, help="Exit with status 1 where an input was no readout.")


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
    """Make a fresh database from all PATHS (without any: the sample)."""
    from ingest import pipeline
    from ingest.terminal import progress, sentence

    with progress() as watch:
        tally = pipeline.build(paths or (vocabulary.SAMPLE,), database, jobs, watch)
    click.echo(sentence(tally))
    click.echo(f"Written to {database}.")
    _judge(strict, tally.rejected)


@commands.command()
@_DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
def serve(database: Path, host: str, port: int) -> None:
    """Publish a database as pages, SQL and JSON; builds the sample first where there is none."""
    from ingest import pipeline
    from ingest.publish.serve import serve as publish
    from ingest.terminal import progress

    if not database.exists():
        with progress() as watch:
            pipeline.build((vocabulary.SAMPLE,), database, 1, watch)
    publish(database, host, port)


@commands.command()
@click.option("--json", "as_json", is_flag=True)
def publishers(as_json: bool) -> None:
    """List the publishers whose layout is known."""
    from ingest.terminal import publishers_table

    click.echo(publishers_table(as_json))


def _judge(strict: bool, problems: int) -> None:
    """End with status 1 where problems are to be failures."""
    if strict and problems:
        raise SystemExit(1)


def main() -> None:
    """Run a command; whatever ends it is one sentence on standard error and an exit status."""
    try:
        commands(standalone_mode=False)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.Abort:
        sys.exit(130)
    except (Refusal, click.ClickException) as refusal:
        message = refusal.format_message() if isinstance(refusal, click.ClickException) else str(refusal)
        click.echo(message, err=True)
        sys.exit(2)
