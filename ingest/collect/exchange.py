"""One request and its answer, byte for byte as they went over the line."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import h11

from ingest.collect.gate import Target

_PIECE = 1 << 16
_HEAD = 1 << 16


class Broken(Exception):
    """An exchange that failed in a way that may pass; the message is the reason."""


class TooLong(Exception):
    """An answer of more bytes than are taken."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request with its answer.

    moment    when it was asked, ISO 8601, UTC
    address   whom we were connected to
    sent      the bytes of the request
    received  the bytes of the answer, in chunks and compressed where it was sent so
    body      its body, chunks joined, still compressed
    """

    url: str
    moment: str
    address: str
    sent: bytes
    received: bytes
    status: int
    fields: tuple[tuple[bytes, bytes], ...]
    body: bytes


async def exchange(
    url: str, target: Target, addresses: Sequence[str], fields: Sequence[tuple[str, str]], timeout: float, most: int
) -> Exchange:
    """Ask TARGET, at one of the ADDRESSES that were checked; the answer has TIMEOUT seconds and MOST bytes.

    Raises ``Broken`` where the line or the answer is, ``TooLong`` where the answer goes on.
    """
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        async with asyncio.timeout(timeout):
            address, reader, writer = await _connected(target, addresses)
            try:
                sent, line = _request(target, fields)
                writer.write(sent)
                received, answer, body = await _answer(line, reader, most)
            finally:
                writer.close()
    except TimeoutError:
        raise Broken(f"no whole answer within {timeout:g} seconds") from None
    except h11.RemoteProtocolError as failure:
        raise Broken(f"an answer that breaks off or is none of HTTP ({failure})") from failure
    except OSError as failure:
        raise Broken(f"no connection ({failure.strerror or failure})") from failure
    return Exchange(url, moment, address, sent, received, answer.status_code, tuple(answer.headers.raw_items()), body)


async def _connected(
    target: Target, addresses: Sequence[str]
) -> tuple[str, asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection to the first of ADDRESSES that takes one; the certificate has to be the host's."""
    context = ssl.create_default_context() if target.tls else None
    name = target.host if target.tls else None
    failure: OSError = OSError("no address")
    for address in addresses:
        try:
            reader, writer = await asyncio.open_connection(address, target.port, ssl=context, server_hostname=name)
        except OSError as refused:
            failure = refused
        else:
            return address, reader, writer
    raise failure


def _request(target: Target, fields: Sequence[tuple[str, str]]) -> tuple[bytes, h11.Connection]:
    line = h11.Connection(h11.CLIENT, max_incomplete_event_size=_HEAD)
    headers = [("Host", target.authority), *fields, ("Connection", "close")]
    asked = line.send(h11.Request(method="GET", target=target.path, headers=headers)) or b""
    return asked + (line.send(h11.EndOfMessage()) or b""), line


async def _answer(line: h11.Connection, reader: asyncio.StreamReader, most: int) -> tuple[bytes, h11.Response, bytes]:
    """The bytes of an answer, its head, its body; what a server says beforehand (status 1xx) left off."""
    received, body = bytearray(), bytearray()
    answer: h11.Response | None = None
    while not isinstance(event := line.next_event(), h11.EndOfMessage):
        if event is h11.NEED_DATA:
            piece = await reader.read(_PIECE)
            received += piece
            if len(received) > most:
                raise TooLong(f"an answer of more than {most:,} bytes")
            line.receive_data(piece)
        elif isinstance(event, h11.InformationalResponse):
            del received[: len(received) - len(line.trailing_data[0])]
        elif isinstance(event, h11.Response):
            answer = event
        elif isinstance(event, h11.Data):
            body += event.data
        else:
            raise h11.RemoteProtocolError("it ends before it begins")
    assert answer is not None
    with contextlib.suppress(IndexError):
        del received[len(received) - len(line.trailing_data[0]) :]
    return bytes(received), answer, bytes(body)
