"""Publishes a corpus: Datasette in this process, with its settings and the project's metadata."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click
import uvicorn
import yaml
from datasette.app import Datasette

from ingest.naming import slug
from ingest.publish.live import LiveDatabase
from ingest.publish.search.beside import beside
from ingest.publish.site import PAGES
from ingest.refusal import Refusal
from ingest.vocabulary import METADATA

NAME = "readouts"
SETTINGS = {
    "truncate_cells_html": 400,
    "suggest_facets": False,  # at a million rows it takes a second for each table page
    "allow_download": False,
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "sql_time_limit_ms": 1000,
    "facet_time_limit_ms": 60,  # what a build has not counted: the pages of search count anything
    "max_csv_mb": 100,
    "num_sql_threads": 4,
}


# What databases of earlier versions have not.
_NEEDED = "SELECT count(*) FROM sqlite_master WHERE name IN ('edits', '_row_counts')"


def publish(*databases: Path, origin: str | None = None) -> Datasette:
    """Datasette over the databases of one corpus, each of which may be replaced while it is read.

    ORIGIN is the address that pages and feeds give as their own; null takes the one that each request names.
    """
    names = named(databases)
    for database in databases:
        _refuse_what_is_no_corpus(database)
        _say_what_is_slower(database)
    _print_no_variables()
    datasette = Datasette(metadata=_metadata(names, origin), settings=SETTINGS)
    datasette.remove_database("_memory")
    for name, database in names.items():
        datasette.add_database(LiveDatabase(datasette, database), name=name)
    return datasette


def named(databases: Sequence[Path]) -> dict[str, Path]:
    """The databases by the names in their addresses: one alone is ``readouts``, of several each is called as its file.

    Raises Refusal where two would have the same name, or one that of a page.
    """
    if len(databases) == 1:
        return {NAME: databases[0]}
    names: dict[str, Path] = {}
    pages = {"tables", *(page.name for page in PAGES)}
    for database in databases:
        name = slug(database.stem)
        if name in names:
            raise Refusal(f"{names[name]} and {database} would both be called {name}: name each file once, and apart.")
        if name in pages:
            raise Refusal(f"The tables of {database} would lie at the address of a page, /{name}: rename the file.")
        names[name] = database
    return names


def _metadata(names: Iterable[str], origin: str | None) -> dict[str, Any]:
    """What is said of tables and questions, the same of each database."""
    with METADATA.open(encoding="utf-8") as lines:
        metadata: dict[str, Any] = yaml.safe_load(lines)
    told = metadata["databases"].pop(NAME)
    metadata["databases"] = {name: {**told, "title": told["title"] if name == NAME else name} for name in names}
    metadata.setdefault("plugins", {})["readouts"] = {"origin": origin, "databases": list(names)}
    return metadata


def _print_no_variables() -> None:
    """Keep Datasette from printing all variables of every request that fails, an address that leads nowhere among them.

    It does so where rich is installed, which outside of an ``except`` block itself fails. Imported before the rest of
    Datasette, its handler would never be registered.
    """
    from datasette import handle_exception

    vars(handle_exception)["rich"] = None


def serve(*databases: Path, host: str = "127.0.0.1", port: int = 8001, origin: str | None = None) -> None:
    """Publish a corpus until the process is stopped; prints the address. Port 0 takes a free one."""
    application = publish(*databases, origin=origin).app()
    server = uvicorn.Server(uvicorn.Config(application, host=host, port=port, log_level="warning", lifespan="on"))
    listening = server.config.bind_socket()
    bound = listening.getsockname()[1]
    listening.listen()  # Whoever asks as soon as the address is printed waits, and is not refused.
    click.echo(f"Readouts at http://{host}:{bound}/ (stop with Ctrl-C)")
    server.run(sockets=[listening])


def _say_what_is_slower(database: Path) -> None:
    """Open the search index, or say why a database that should have one has none."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        why = beside(connection).why
    if why:
        click.echo(f"{why} `readouts add PATH… --db {database}` makes it.", err=True)


def _refuse_what_is_no_corpus(database: Path) -> None:
    if not database.exists():
        raise Refusal(f"There is no database {database}: make it with `readouts build PATH… --db {database}`.")
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("SELECT id FROM build").fetchone()
            (present,) = connection.execute(_NEEDED).fetchone()
    except sqlite3.Error as error:
        raise Refusal(f"{database} is no database of readouts ({error}): make one with `readouts build`.") from None
    if present < 2:
        raise Refusal(
            f"{database} was made by an earlier version: bring it forward with `readouts add PATH… --db {database}`, "
            "or make it anew with `readouts build`."
        )
