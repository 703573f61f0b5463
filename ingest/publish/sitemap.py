"""Where every page is, for crawlers (sitemaps.org 0.9): an index of lists, each of one kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from datasette.hookspecs import hookimpl
from datasette.utils.asgi import NotFound, Request, Response

from ingest.publish.corpus import Corpus
from ingest.publish.databases import ask
from ingest.publish.rendering import at

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

# The norm allows 50,000 addresses in a list; fewer make each list quick.
MOST = 10_000
_KINDS = {
    "readout": "readouts", "encounter": "encounters", "speaker": "speakers", "topic": "topics", "venue": "venues",
}  # fmt: skip
_PAGES = ("/", "/timeline", "/map", "/edits", "/about")
_NORM = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


async def index(datasette: Datasette, request: Request) -> Response:
    """The index: the fixed pages, then lists of each kind."""
    counts = await ask(datasette, _counts)
    lists = [
        f"/sitemap-{kind}-{part}.xml" for kind, count in counts.items() for part in range(1, -(-count // MOST) + 1)
    ]
    paths = ["/sitemap-page-1.xml", *lists]
    return _xml("sitemapindex", "sitemap", _addresses(datasette, request, paths))


def _counts(corpus: Corpus) -> dict[str, int]:
    return {kind: corpus.count(table) for kind, table in _KINDS.items()}


async def listing(datasette: Datasette, request: Request) -> Response:
    """One list."""
    kind, part = request.url_vars["kind"], int(request.url_vars["part"])
    if kind == "page" and part == 1:
        return _xml("urlset", "url", _addresses(datasette, request, _PAGES))
    if kind not in _KINDS:
        raise NotFound(f"There is no list of “{kind}”.")
    found = await ask(datasette, lambda corpus: corpus.ids(_KINDS[kind], MOST * (part - 1), MOST))
    if not found:
        raise NotFound(f"The list of “{kind}” has no part {part}.")
    return _xml("urlset", "url", _addresses(datasette, request, [at(identity, kind) for identity in found]))


@hookimpl
def block_robots_extra_lines(datasette: Datasette, request: Request) -> list[str]:
    """Tell crawlers in ``robots.txt`` where the index is."""
    return [f"Sitemap: {datasette.absolute_url(request, '/sitemap.xml')}"]


def _addresses(datasette: Datasette, request: Request, paths: Iterable[str]) -> list[str]:
    site = datasette.absolute_url(request, "/").rstrip("/")
    return [f"{site}{path}" for path in paths]


def _xml(whole: str, part: str, addresses: Iterable[str]) -> Response:
    lines = [f"<{part}><loc>{escape(address)}</loc></{part}>" for address in addresses]
    body = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<{whole} {_NORM}>", *lines, f"</{whole}>"])
    return Response(body, content_type="application/xml; charset=utf-8")


ROUTES: tuple[tuple[str, Callable[..., Any]], ...] = (
    (r"^/sitemap\.xml$", index),
    (r"^/sitemap-(?P<kind>[a-z]+)-(?P<part>[1-9][0-9]{0,5})\.xml$", listing),
)
