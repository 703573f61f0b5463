"""The addresses of the reading room, and what answers each."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlencode

from datasette.utils.asgi import Request, Response

from ingest.publish import discovery, openapi, sitemap
from ingest.publish.corpus import Corpus
from ingest.publish.databases import ask, names_of
from ingest.publish.rows import Row
from ingest.publish.site import JSON, PAGES, Page

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

View = Callable[..., Any]

_READING = ("GET", "HEAD")
HTML_TYPE = "text/html; charset=utf-8"


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
        export = page.exports[form] if form else None
        asked = {**(export.usual if export else {}), **{name: request.args[name] for name in request.args}}
        asked["address"] = datasette.absolute_url(request, page.path(identity))
        found, places = await ask(datasette, lambda corpus: _composed(page, corpus, identity, asked))
        if found is None:
            missing = f"There is no {page.name} “{identity}” in this corpus."
            return await _refused(datasette, request, form, 404, missing)
        if export:
            return Response(export.write(found, asked), headers=_link(request, found), content_type=export.media_type)
        names = names_of(datasette)
        databases = [datasette.databases[names[place]].route for place in places]
        shown = {"page": found, "page_kind": page.name, "address": asked["address"], "databases": databases}
        html = await datasette.render_template(f"{page.name}.html", shown, request=request)
        return Response(html, content_type=HTML_TYPE)

    return view


def _link(request: Request, found: Row) -> dict[str, str]:
    """The address of the page that follows (RFC 8288), for programs that read tables and feeds."""
    cursor = found.get("cursor")
    if not cursor:
        return {}
    asked = {name: request.args[name] for name in request.args if name != "from"} | {"after": cursor}
    return {"link": f'<{quote(request.path)}?{urlencode(asked)}>; rel="next"'}


def _composed(page: Page, corpus: Corpus, identity: str, asked: Mapping[str, str]) -> tuple[Row | None, Sequence[int]]:
    """What a page says, and the databases that have rows of it, by their places."""
    found = page.compose(corpus, identity, asked)
    if found is None or page.table is None or len(corpus.parts) == 1:
        return found, range(len(corpus.parts))
    return found, corpus.holding(page.table, identity)


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
