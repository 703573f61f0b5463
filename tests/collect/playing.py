"""A server of our own on the loopback that plays publishers, well and badly behaved."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Part = Callable[["Line"], None]


@dataclass
class Playhouse:
    """What is played at which path, and who came: how often each path was asked for, with which fields."""

    parts: dict[str, Part] = field(default_factory=dict)
    visits: Counter[str] = field(default_factory=Counter)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    at: str = ""

    def plays(self, path: str, part: Part) -> None:
        self.parts[path] = part

    def fields(self, path: str) -> dict[str, str]:
        """The fields of the last request for PATH, their names in small letters."""
        return next(fields for asked, fields in reversed(self.asked) if asked == path)


class Line(BaseHTTPRequestHandler):
    """One connection."""

    house: Playhouse
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.house.visits[self.path] += 1
        self.house.moments.append(time.monotonic())
        self.house.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        self.house.parts.get(self.path, missing)(self)
        self.close_connection = True

    def answer(self, body: bytes, status: int = 200, kind: str = "text/html; charset=utf-8", **fields: str) -> None:
        """A whole answer; in names of fields ``_`` stands for ``-``."""
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **fields}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quietly."""


def missing(line: Line) -> None:
    line.answer(b"<p>Nothing here.</p>", 404)


def says(body: bytes | str, kind: str = "text/html; charset=utf-8", **fields: str) -> Part:
    content = body.encode() if isinstance(body, str) else body
    return lambda line: line.answer(content, kind=kind, **fields)


def status(number: int, **fields: str) -> Part:
    return lambda line: line.answer(b"<p>No.</p>", number, **fields)


def raw(*pieces: bytes, pause: float = 0.0) -> Part:
    """Bytes that are no library's idea of an answer; the line is cut after them."""

    def play(line: Line) -> None:
        for piece in pieces:
            try:
                line.wfile.write(piece)
                line.wfile.flush()
            except OSError:
                return
            time.sleep(pause)
        line.connection.shutdown(socket.SHUT_RDWR)

    return play


def endless(line: Line) -> None:
    """A body that never ends."""
    line.send_response(200)
    line.send_header("Content-Type", "text/html")
    line.end_headers()
    try:
        while True:
            line.wfile.write(b"<p>And another thing.</p>" * 1000)
    except OSError:
        return


def in_turn(*parts: Part) -> Part:
    """Each time the next part, the last one for ever."""
    waiting = list(parts)
    return lambda line: (waiting.pop(0) if len(waiting) > 1 else waiting[0])(line)


def conditional(body: bytes | str, etag: str) -> Part:
    """A page that is sent only to whom does not have it yet."""

    def play(line: Line) -> None:
        if line.headers.get("If-None-Match") == etag:
            line.send_response(304)
            line.send_header("ETag", etag)
            line.end_headers()
        else:
            says(body, ETag=etag)(line)

    return play


class House(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Whoever hangs up may."""


@contextmanager
def playing() -> Iterator[Playhouse]:
    """The house, open at ``at``."""
    house = Playhouse()
    server = House(("127.0.0.1", 0), type("Line", (Line,), {"house": house}))
    house.at = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()
