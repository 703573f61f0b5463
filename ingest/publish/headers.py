"""Headers that every reply carries, and replies that need not be made twice."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

# Styles may stand in a page: Datasette's tables carry some. Scripts may not.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ALWAYS: Headers = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
# Seconds that a proxy may give a page to others before it asks again.
SHARED = 10
_SHOWN = frozenset({".py", ".html", ".css", ".js", ".svg", ".yml"})
_OWN = {name for name, _ in _ALWAYS} | {b"etag", b"cache-control"}


def code_version() -> str:
    """A digest of everything here that a page is made of."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for path in sorted(path for path in here.rglob("*") if path.suffix in _SHOWN):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def with_headers(application: Application, build: Callable[[], Awaitable[str | None]]) -> Application:
    """The application with security headers, and an ETag made of the build and the code.

    A page is wholly made of its address, the database and the code; so a browser that holds the same two need
    not be sent it again. ``build`` names the present database, or null where there is nothing to hold on to.
    """
    code = code_version()

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        tag = await _tag(scope, build, code)
        if tag and tag in _asked(scope):
            await send({"type": "http.response.start", "status": 304, "headers": [*_ALWAYS, *_caching(tag)]})
            await send({"type": "http.response.body", "body": b""})
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                caching = (_lasting(scope) or (_caching(tag) if tag else [])) if message["status"] == 200 else []
                message = {**message, "headers": _merged(message.get("headers", []), caching)}
            await send(message)

        await application(scope, receive, send_with_headers)

    return wrapped


async def _tag(scope: Scope, build: Callable[[], Awaitable[str | None]], code: str) -> bytes | None:
    """The page's tag; Datasette's own pages under ``/-/`` depend on more than the database."""
    if scope["method"] not in ("GET", "HEAD") or scope["path"].startswith("/-/"):
        return None
    present = await build()
    return f'W/"{present}-{code}"'.encode() if present else None


def _asked(scope: Scope) -> list[bytes]:
    values = [value for name, value in scope["headers"] if name == b"if-none-match"]
    return [tag.strip() for value in values for tag in value.split(b",")]


def _caching(tag: bytes) -> Headers:
    """A browser asks each time whether it still holds, and sees a new build at once; a proxy asks for many."""
    return [(b"etag", tag), (b"cache-control", f"public, max-age=0, must-revalidate, s-maxage={SHARED}".encode())]


def _lasting(scope: Scope) -> Headers:
    """Styles and scripts are asked for by the version of the code, so what has come once never changes."""
    static = scope["path"].startswith("/-/static-plugins/readouts/") and scope["query_string"]
    return [(b"cache-control", b"public, max-age=31536000, immutable")] if static else []


def _merged(present: Headers, caching: Headers) -> Headers:
    private = any(name.lower() == b"set-cookie" for name, _ in present)
    replaced = _OWN if caching and not private else {name for name, _ in _ALWAYS}
    kept = [(name, value) for name, value in present if name.lower() not in replaced]
    return [*kept, *_ALWAYS, *([] if private else caching)]
