"""Commands that tell what a database holds, and how well it was read."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path

import click

from ingest.commands.options import DATABASE, DATABASES, FOLDER, JSON, opened


@click.command()
@click.argument("query")
@DATABASES
@click.option("--speaker", help="Only this speaker's words.")
@click.option("--topic", help="Only on this topic.")
@click.option("--publisher", help="Only as this publisher tells it.")
@click.option("--since", help="Not before this year, month or day.")
@click.option("--until", help="Not after this year, month or day.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@JSON
def search(query: str, databases: tuple[Path, ...], limit: int, as_json: bool, **narrowed: str | None) -> None:
    """Find statements, as the page /search does."""
    from ingest import terminal
    from ingest.publish.corpus import Corpus
    from ingest.publish.search import Wanted
    from ingest.publish.search import search as find

    filters = " ".join(f"{field}:{_quoted(value)}" for field, value in narrowed.items() if value)
    with ExitStack() as open_:
        parts = tuple(open_.enter_context(closing(opened(database))) for database in databases)
        results = find(Corpus(parts), f"{query} {filters}".strip(), Wanted(limit=limit))
    click.echo(terminal.as_json(results) if as_json else terminal.results(results))


@click.command()
@click.argument("readout")
@DATABASE
@JSON
def show(readout: str, database: Path, as_json: bool) -> None:
    """Show one READOUT, its records and who says what."""
    from ingest import terminal
    from ingest.terminal.text import show as draw

    with closing(opened(database)) as connection:
        told = terminal.told(connection, readout)
    if as_json:
        click.echo(terminal.as_json(told))
    else:
        draw(told)


@click.command()
@DATABASE
@JSON
def report(database: Path, as_json: bool) -> None:
    """For each publisher the readouts, the share of each field filled, the problems."""
    from ingest import terminal
    from ingest.report import report as measure

    with closing(opened(database)) as connection:
        measured = measure(connection)
    click.echo(terminal.as_json(measured) if as_json else terminal.report(measured))


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@DATABASE
@click.option("--texts", type=FOLDER, help="Where the archives lie whose documents GOLD annotates by offsets alone.")
@click.option("--misses", is_flag=True, help="List every miss.")
@JSON
def evaluate(gold: tuple[Path, ...], database: Path, texts: Path | None, misses: bool, as_json: bool) -> None:
    """Compare a database with documents that careful readers annotated, files of GOLD."""
    from ingest import terminal
    from ingest.evaluation import evaluate as compare

    with closing(opened(database)) as connection:
        compared = compare(connection, gold, texts)
    click.echo(terminal.as_json(compared) if as_json else terminal.evaluation(compared, misses))


@click.command()
@JSON
def publishers(as_json: bool) -> None:
    """List the publishers whose layout is known."""
    from ingest import terminal
    from ingest.parsers import publishers as known

    click.echo(terminal.as_json(known()) if as_json else terminal.publishers(known()))


def _quoted(value: str) -> str:
    """A value as the search's grammar takes it: a phrase has no quotation mark in it."""
    return '"' + value.replace('"', " ") + '"'
