"""What a stranger's request may ask for, decided before Datasette spends anything on it."""

from __future__ import annotations

from contextvars import ContextVar
from urllib.parse import parse_qsl, urlsplit

from ingest.publish.headers import Application, Receive, Scope, Send

# Every facet is a count over the whole table: a thousand of them in one address took over two minutes.
MOST_FACETS = 8
# Datasette's own pages tell of its versions, settings and threads; a reader needs none of them but these.
_OPEN = ("/-/static/", "/-/static-plugins/", "/-/databases", "/-/mcp")
# With these a stranger writes SQL, which may take all the time that there is.
_OWN_WORDS = frozenset({"sql", "_where"})

#: Whether the request at hand carries SQL of a stranger's own; it then waits in a queue of its own.
written_by_stranger: ContextVar[bool] = ContextVar("written_by_stranger", default=False)


def gated(application: Application, origin: str | None = None) -> Application:
    """The application behind the gate: what is closed or too much is answered in a sentence.

    ORIGIN (``https://readouts.example``) is the address that pages and feeds give as their own; without it they
    give the one that the request names, which anybody can forge.
    """

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        asked = [name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)]
        refusal = _refusal(scope["path"], asked)
        if refusal:
            await _answer(send, *refusal)
            return
        written_by_stranger.set(not _OWN_WORDS.isdisjoint(asked))
        await application(_at(origin, scope) if origin else scope, receive, send)

    return wrapped


def _refusal(path: str, asked: list[str]) -> tuple[int, str] | None:
    """The status and the sentence for a request that goes no further; null where it may."""
    if path.startswith("/-/") and not path.startswith(_OPEN):
        return 404, "Nothing is published at this address."
    facets = sum(name.startswith("_facet") for name in asked)
    if facets > MOST_FACETS:
        return 400, f"This address asks for {facets} facets: ask for {MOST_FACETS} at most."
    return None


def _at(origin: str, scope: Scope) -> Scope:
    """The request as if it had been sent to ORIGIN."""
    named = urlsplit(origin)
    others = [(name, value) for name, value in scope["headers"] if name != b"host"]
    return {**scope, "scheme": named.scheme, "headers": [*others, (b"host", named.netloc.encode())]}


async def _answer(send: Send, status: int, sentence: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{sentence}\n".encode()})
