"""The body of an answer as it was sent, put together: chunks joined, compression undone within its allowance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.documents.streams import Stream, Unreadable, part
from ingest.documents.unfolding import Allowance, unfolded

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r\n")
# Many crawlers undo a compression and leave the field that tells of it: a page that begins as text is text.
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<|%PDF-)")
_CODINGS = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate", "br": "brotli"}


def whole(body: Stream, fields: Mapping[str, str], allowance: Allowance) -> Stream:
    """The page that BODY holds, as the FIELDS of its answer say that it was sent.

    Raises ``Unreadable`` where it was compressed in a way that is not read.
    """
    if fields.get("transfer-encoding", "").strip().lower() == "chunked" and _CHUNK.match(body.peek(128)):
        body = _joined(body)
    codings = [coding.strip().lower() for coding in fields.get("content-encoding", "").split(",")]
    for coding in reversed([one for one in codings if one not in ("", "identity")]):
        body = _decoded(body, coding, allowance)
    return body


def _decoded(body: Stream, coding: str, allowance: Allowance) -> Stream:
    start = body.peek(256)
    if not start or _TEXT.match(start) or (_CODINGS.get(coding) == "gzip" and not start.startswith(b"\x1f\x8b")):
        return body
    if coding not in _CODINGS:
        raise Unreadable(f"compressed in a way that is not read ({coding[:20]})")
    kind = "zlib" if coding == "deflate" and _is_zlib(start) else _CODINGS[coding]
    return unfolded(body, kind, allowance)


def _is_zlib(start: bytes) -> bool:
    """Whether what is called deflate has zlib's head, as the standard wants it; many servers leave it off."""
    return len(start) > 1 and start[0] & 15 == 8 and int.from_bytes(start[:2]) % 31 == 0


def _joined(body: Stream) -> Stream:
    """A BODY that was sent in chunks."""
    chunks = _chunks(body)
    held = Stream(lambda _: b"", body.longest)

    def read(size: int) -> bytes:
        nonlocal held
        while not (piece := held.read(size)):
            following = next(chunks, None)
            if following is None:
                return b""
            held = following
        return piece

    return Stream(read, body.longest)


def _chunks(body: Stream) -> Iterator[Stream]:
    while (line := _CHUNK.match(body.peek(128))) and (size := int(line[1], 16)):
        body.read(line.end())
        yield part(body, size)
        body.read(2)
