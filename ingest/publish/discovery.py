"""How programs find their way in: robots, search description, a note for language models."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from datasette.utils.asgi import Request, Response

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

_OPENSEARCH = """<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Readouts</ShortName>
<Description>Search diplomatic statements: who said what, and who says that they said it</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template={html}/>
<Url type="application/atom+xml" template={atom}/>
</OpenSearchDescription>
"""
_LLMS = """# Readouts

> A corpus of diplomatic statements: who said what, when, where, about what, and who says that they said it.

Every page gives JSON at the same address with `.json`.

- [Search]({root}search.json?q=): `q` takes words, "phrases", OR, NOT, prefix*, speaker: country: counterpart: topic:
  venue: publisher: genre: act: side:own|counterpart since: until:. Also `.csv` and `.atom`.
- A text with its statements: {root}readout/ID.json
- One statement with its context and citations: {root}statement/ID.json
- One encounter, the accounts side by side: {root}encounter/ID.json
- Every address with its fields, as OpenAPI: {root}openapi.json
- Encounters by month: {root}timeline.json?year=, venues: {root}map.json
- What publishers changed after a text was out: {root}edits.json?change=&publisher=, also `.atom`
- Tables and SQL: {root}tables
- Tools for language models, where the server has them: {root}-/mcp (Model Context Protocol)
- [About the data]({root}about.json)

Words with `side` = `counterpart` are one side's account of the other: never cite them as the other's own words.
"""


async def opensearch(datasette: Datasette, request: Request) -> Response:
    """The OpenSearch description: browsers offer the search box as a search engine."""
    root = datasette.absolute_url(request, "/")
    body = _OPENSEARCH.format(
        html=quoteattr(f"{root}search?q={{searchTerms}}"), atom=quoteattr(f"{root}search.atom?q={{searchTerms}}")
    )
    return Response(body, content_type="application/opensearchdescription+xml; charset=utf-8")


async def llms(datasette: Datasette, request: Request) -> Response:
    """What a language model needs to know to ask well."""
    reply: Response = Response.text(_LLMS.format(root=datasette.absolute_url(request, "/")))
    return reply


async def databases(datasette: Datasette) -> Response:
    """Datasette's list of databases, without the paths of their files."""
    names = [name for name in datasette.databases if not name.startswith("_")]
    reply: Response = Response.json([{"name": name, "route": datasette.databases[name].route} for name in names])
    return reply


ROUTES: tuple[tuple[str, Callable[..., Any]], ...] = (
    (r"^/opensearch\.xml$", opensearch),
    (r"^/llms\.txt$", llms),
    (r"^/-/databases(?:\.json)?$", databases),
)
