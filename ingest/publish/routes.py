"""The addresses of the reading room, and what answers each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from datasette.utils.asgi import Request, Response

from ingest.publish import discovery, export, feed, openapi, sitemap
from ingest.publish.corpus import database_of
from ingest.publish.pages import (
    about,
    atlas,
    edits,
    encounter,
    home,
    pair,
    quality,
    readout,
    search,
    speaker,
    statement,
    timeline,
    topic,
    venue,
)  # fmt: skip
from ingest.publish.rendering import at
from ingest.publish.rows import Row

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

Compose = Callable[[sqlite3.Connection, str, Mapping[str, str]], Row | None]
View = Callable[..., Any]


_READING = ("GET", "HEAD")
HTML_TYPE = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Export:
    """A page in a form for programs."""

    media_type: str
    write: Callable[[Row, Mapping[str, str]], str]


JSON = Export("application/json; charset=utf-8", export.json_text)
ATOM_TYPE = "application/atom+xml; charset=utf-8"
ATOM = Export(ATOM_TYPE, feed.of_search)
TEXTS = {"json": JSON, "atom": Export(ATOM_TYPE, feed.of_texts)}
ENCOUNTERS = {"json": JSON, "atom": Export(ATOM_TYPE, feed.of_encounters)}
EDITS = {"json": JSON, "atom": Export(ATOM_TYPE, feed.of_edits)}
CSV = Export("text/csv; charset=utf-8", export.csv_text)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name (the template's, and the first part of its address), and what it says."""

    name: str
    compose: Compose
    by_id: bool = True
    exports: Mapping[str, Export] = field(default_factory=lambda: {"json": JSON})

    @property
    def pattern(self) -> str:
        """The addresses that the page answers to."""
        path = "" if self.name == "home" else self.name
        identity = "/(?P<id>[^/]+?)" if self.by_id else ""
        # The front page has no name that a suffix could be put to, so its JSON is that of ``/home``.
        suffix = "|".join(self.exports)
        return rf"^/{path}{identity}(?:\.(?P<format>{suffix}))?$" if path else rf"^/(?:home\.(?P<format>{suffix}))?$"

    def path(self, identity: str) -> str:
        """Where the page of a record is; of a page without records, where it is."""
        return at(identity, self.name) if self.by_id else "/" if self.name == "home" else f"/{self.name}"


PAGES = (
    Page("home", home.compose, by_id=False),
    Page("search", search.compose, by_id=False, exports={"json": JSON, "csv": CSV, "atom": ATOM}),
    Page("readout", readout.compose),
    Page("statement", statement.compose),
    Page("encounter", encounter.compose),
    Page("speaker", speaker.compose, exports=TEXTS),
    Page("topic", topic.compose, exports=TEXTS),
    Page("venue", venue.compose, exports=TEXTS),
    Page("pair", pair.compose, exports=ENCOUNTERS),
    Page("timeline", timeline.compose, by_id=False),
    Page("map", atlas.compose, by_id=False),
    Page("edits", edits.compose, by_id=False, exports=EDITS),
    Page("about", about.compose, by_id=False),
    Page("quality", quality.compose, by_id=False),
)


def routes() -> list[tuple[str, View]]:
    """Patterns and views, as Datasette takes them."""
    return [
        *((page.pattern, _view(page)) for page in PAGES),
        (r"^/tables$", _tables),
        *discovery.ROUTES,
        *sitemap.ROUTES,
        *openapi.ROUTES,
    ]


def _view(page: Page) -> View:
    async def view(datasette: Datasette, request: Request) -> Response:
        form = request.url_vars.get("format")
        if request.method not in _READING:
            return await _refused(datasette, request, form, 405, "Pages can only be read: ask with GET.")
        identity = unquote(request.url_vars.get("id") or "")
        asked = {name: request.args[name] for name in request.args}
        asked["address"] = datasette.absolute_url(request, page.path(identity))
        found = await database_of(datasette).execute_fn(lambda connection: page.compose(connection, identity, asked))
        if found is None:
            missing = f"There is no {page.name} “{identity}” in this corpus."
            return await _refused(datasette, request, form, 404, missing)
        if form:
            export = page.exports[form]
            return Response(export.write(found, asked), content_type=export.media_type)
        shown = {"page": found, "page_kind": page.name, "address": asked["address"]}
        html = await datasette.render_template(f"{page.name}.html", shown, request=request)
        return Response(html, content_type=HTML_TYPE)

    return view


async def _refused(datasette: Datasette, request: Request, form: str | None, status: int, why: str) -> Response:
    """A refusal in the form that was asked for; Datasette's own would lead ids with odd letters elsewhere first."""
    refusal = {"ok": False, "error": why, "status": status, "title": None}
    allow = {"allow": ", ".join(_READING)} if status == 405 else {}
    if form:
        body, content_type = json.dumps(refusal, ensure_ascii=False), JSON.media_type
    else:
        body, content_type = await datasette.render_template("error.html", refusal, request=request), HTML_TYPE
    return Response(body, status=status, headers=allow, content_type=content_type)


async def _tables(datasette: Datasette, request: Request) -> Response:
    """Datasette's own front page: databases, tables, queries."""
    from datasette.views.index import IndexView

    request.scope["url_route"] = {"kwargs": {"format": None}}
    reply: Response = await IndexView(datasette).get(request)
    return reply
