"""The pages that a crawler kept: records of a WARC file (ISO 28500), with their address and day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.documents.entries import Entry
from ingest.documents.limits import Limits
from ingest.documents.names import Members, stamp
from ingest.documents.streams import Stream, Unreadable, part
from ingest.record import Problem

_HEAD = 1 << 16
_BLANK = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(r"^([\w-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_STATUS = re.compile(r"HTTP/[\d.]+ (\d{3})")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r\n")
_KEPT = ("response", "resource", "conversion")


def warc_members(archive: Entry, limits: Limits) -> Iterator[Entry | Problem]:
    """Each kept page; requests, descriptions and mere repetitions are no pages and passed over.

    Raises ``Unreadable`` where the file breaks off or a record has no readable head.
    """
    members = Members(archive.source, "!/")
    kept = (record for record in _records(archive.stream) if record[0].get("warc-type") in _KEPT)
    for count, (fields, block) in enumerate(kept, 1):
        if count > limits.members:
            raise Unreadable(f"more than {limits.members} members: the rest was not read")
        address = fields.get("warc-target-uri", "").strip("<>")
        yield _page(archive, members.source(address or str(count)), address or None, fields, block)


def _records(stream: Stream) -> Iterator[tuple[Mapping[str, str], Stream]]:
    """The fields of each record and its block, which is passed over where nobody has read it."""
    while not stream.broken and (head := _head(stream)):
        fields = _fields(head)
        length = fields.get("content-length", "")
        if not head.startswith("WARC/") or not length.isascii() or not length.isdigit():
            raise Unreadable("a record without a readable head: the rest was not read")
        end = stream.tell() + int(length)
        yield fields, part(stream, int(length))
        if not stream.broken:
            stream.seek(end)


def _head(stream: Stream) -> str:
    """The lines up to the next blank one; nothing at the end of the stream."""
    while (ahead := stream.peek(1)) and not ahead.strip():
        stream.read(1)
    found = _BLANK.search(stream.peek(_HEAD))
    return stream.read(found.end() if found else len(stream.peek(_HEAD))).decode("utf-8", "replace")


def _fields(head: str) -> dict[str, str]:
    return {name.lower(): value for name, value in _FIELD.findall(head.replace("\r\n", "\n"))}


def _page(archive: Entry, source: str, url: str | None, fields: Mapping[str, str], block: Stream) -> Entry | Problem:
    seen = stamp(fields.get("warc-date", ""))
    if fields["warc-type"] == "response" and fields.get("content-type", "").startswith("application/http"):
        answer = _head(block)
        status = _STATUS.match(answer)
        if not status or status[1] != "200":
            return Problem(source, "documents", f"the server answered {status[1] if status else 'nothing known'}")
        block = _whole(block, _fields(answer))
    return Entry(source, block, archive.allowance, layers=archive.layers + 1, url=url, seen=seen)


def _whole(body: Stream, fields: Mapping[str, str]) -> Stream:
    """A BODY that was sent in chunks, put together; many crawlers have done so already."""
    if fields.get("transfer-encoding", "").lower() != "chunked" or not _CHUNK.match(body.peek(128)):
        return body
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
