"""The Datasette plugin: pages, headers, limits. Datasette finds it by its entry point."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette.hookspecs import hookimpl
from jinja2 import Environment
from markupsafe import Markup

from ingest.publish import rendering
from ingest.publish.databases import build_of
from ingest.publish.gate import gated
from ingest.publish.guard import guard
from ingest.publish.headers import Application, with_headers
from ingest.publish.routes import routes
from ingest.publish.sitemap import block_robots_extra_lines

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

# Datasette asks importlib.resources for ``templates`` and ``static`` beside a plugin. Before Python 3.12 that
# looks beside packages only, so this module says that its folder is searched for what belongs to it.
if __spec__ is not None and __spec__.submodule_search_locations is None:
    __spec__.submodule_search_locations = [str(Path(__file__).parent)]


__all__ = ["block_robots_extra_lines"]


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Every page of the reading room."""
    return routes()


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Hold strangers' SQL to what a reader needs."""
    guard(conn)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """What templates need to speak plainly."""
    rendering.equip(env)


@hookimpl
def render_cell(value: object, column: str, table: str | None) -> Markup | None:
    """In the answer to a query, ids lead to their pages; in a table Datasette links them to their rows."""
    return rendering.linked(value, column) if table is None else None


@hookimpl(tryfirst=True)
def handle_exception(exception: Exception) -> None:
    """What Datasette calls its own failure, a column to sort by that there is not, is a mistake in the address."""
    from datasette.views.base import DatasetteError

    if isinstance(exception, DatasetteError) and exception.status == 500:
        exception.status = 400


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Application], Application]:
    """A gate before everything, security headers on every reply, and an ETag on every page."""

    configured = datasette.plugin_config("readouts") or {}

    def wrap(application: Application) -> Application:
        return with_headers(gated(application, configured.get("origin")), lambda: build_of(datasette))

    return wrap
