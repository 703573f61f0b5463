"""Requests a second with a caching proxy in front of the server, and without one.

python -m tests.benchmarks.proxy readouts.db
"""

from __future__ import annotations

import asyncio
import getpass
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.keeping import keep

_PROXY = """
user {user}; worker_processes 1; pid {folder}/pid; error_log {folder}/errors; daemon off;
events {{ worker_connections 256; }}
http {{
    access_log off; keepalive_requests 1000000;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/temp; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    proxy_cache_path {folder}/kept keys_zone=kept:10m;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{behind};
            proxy_cache kept; proxy_cache_key $request_uri; proxy_cache_revalidate on; proxy_cache_lock on;
        }}
    }}
}}
"""
SERVER, PROXY = 8771, 8772
SECONDS = 5.0
PAGE = b"HTTP/1.1 200 OK\r\n"
CONNECTIONS, AT_ONCE = 4, 25


def main(database: str) -> None:
    """Ask for pages through both doors for some seconds each."""
    with _served(database):
        rows = [_row(name, address) for name, address in _pages(database)]
    told = (
        f"Requests a second over {CONNECTIONS} connections for {SECONDS:.0f} seconds, the same page again and again: "
        "compressed as a browser asks for it; from the server itself, and through nginx with a cache of ten seconds."
    )
    keep("proxy", "Behind a caching proxy", told, rows)


_MIDDLING = "SELECT id FROM readouts ORDER BY length(body) LIMIT 1 OFFSET (SELECT count(*) / 2 FROM readouts)"
_MOST_TOLD = "SELECT encounter FROM readouts WHERE encounter IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_MOST_QUOTED = "SELECT value FROM _value_counts WHERE of = 'statements' AND field = 'speaker' LIMIT 1"


def _pages(database: str) -> Iterator[tuple[str, str]]:
    with sqlite3.connect(database) as connection:
        for name, sql in (("readout", _MIDDLING), ("encounter", _MOST_TOLD), ("speaker", _MOST_QUOTED)):
            yield name, f"/{name}/{connection.execute(sql).fetchone()[0]}"
    yield "home", "/"
    yield "search", "/search?q=government"
    yield "table with three facets", "/readouts/statements?_facet=speaker&_facet=attribution&_facet=act"


def _row(name: str, address: str) -> dict[str, Any]:
    direct, behind = (asyncio.run(_rate(port, address)) for port in (SERVER, PROXY))
    return {"page": name, "server": direct, "behind nginx": behind, "×": behind / direct}


async def _rate(port: int, address: str) -> float:
    """Answers a second, when the cache is filled."""
    request = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    await _ask(port, request, time.monotonic() + 1)
    start = time.monotonic()
    answers = await asyncio.gather(*(_ask(port, request, start + SECONDS) for _ in range(CONNECTIONS)))
    return sum(answers) / (time.monotonic() - start)


async def _ask(port: int, request: bytes, until: float) -> int:
    """Ask over one connection, of the proxy without waiting for each answer; gives how many pages came."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**22)
    waiting = AT_ONCE if port == PROXY else 1
    asked = answers = 0
    end = b""
    while time.monotonic() < until:
        if asked - answers < waiting:
            writer.write(request * waiting)
            asked += waiting
        came = end + await reader.read(2**22)
        answers += came.count(PAGE)
        end = came[-len(PAGE) + 1 :]  # A page's first words may lie on both sides of what came at once.
    writer.close()
    return answers


@contextmanager
def _served(database: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder, "nginx.conf")
        plan.write_text(
            _PROXY.format(user=getpass.getuser(), folder=folder, port=PROXY, behind=SERVER), encoding="utf-8"
        )
        serve = [sys.executable, "-m", "ingest.cli", "serve", "--db", database, "--port", str(SERVER)]
        server = subprocess.Popen(serve, stdout=subprocess.PIPE)
        assert server.stdout
        server.stdout.readline()
        proxy = subprocess.Popen(["nginx", "-p", folder, "-c", str(plan)])
        time.sleep(1)
        try:
            yield
        finally:
            proxy.terminate()
            server.terminate()
            proxy.wait()
            server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
