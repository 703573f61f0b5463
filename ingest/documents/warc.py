"""The pages that a crawler kept: records of a WARC file (ISO 28500), with their address and day."""

from __future__ import annotations

from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ingest.documents.answers import Answer, Block, answer_of, fields_of, no_page
from ingest.documents.bodies import whole
from ingest.documents.entries import Entry
from ingest.documents.limits import Limits
from ingest.documents.names import Members, stamp
from ingest.documents.streams import Stream, Unreadable
from ingest.record import ASIDE, Problem

_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion | WarcRecordType.revisit
_KNOWN = _PAGES | WarcRecordType.warcinfo | WarcRecordType.request | WarcRecordType.metadata
_LOST = "a page met again unchanged, whose first record lies in no archive beside this one"


def warc_members(archive: Entry, limits: Limits) -> Iterator[Entry | Problem]:
    """Each kept page, one met again unchanged with the words it had; requests and descriptions are passed over.

    Raises ``Unreadable`` where the file breaks off or a record has no readable head.
    """
    members = Members(archive.source, "!/")
    for count, record in enumerate(_pages(archive.stream), 1):
        if count > limits.members:
            raise Unreadable(f"more than {limits.members} members: the rest was not read")
        address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
        answer = answer_of(record, archive.stream)
        yield _page(archive, members.source(address or str(count)), address or None, record, answer, limits)
        answer.block.pass_over()


def _pages(stream: Stream) -> Iterator[WarcRecord]:
    """The records that may be pages; each has to be read before the next is asked for."""
    found = ArchiveIterator(stream, parse_http=False, stream_detect=False)
    empty = True
    while not stream.broken and (record := _next(found)):
        if not (record.headers.get("Content-Length") or "").isdecimal():
            raise Unreadable("a record without a readable head: the rest was not read")
        empty = empty and not record.record_type & _KNOWN
        if record.record_type & _PAGES and record.headers.get(ASIDE[0]) != ASIDE[1]:
            yield record
        else:
            Block(record, stream).pass_over()
    if empty:
        raise Unreadable("an archive without members")


def _next(found: ArchiveIterator) -> WarcRecord | None:
    try:
        return next(found, None)
    except OSError as failure:
        raise Unreadable("a record without a readable head: the rest was not read") from failure


def _page(
    archive: Entry, source: str, url: str | None, record: WarcRecord, answer: Answer, limits: Limits
) -> Entry | Problem:
    """A record as a page that waits to be read, or why it is none."""
    again = record.record_type == WarcRecordType.revisit
    read = _again(archive, record, limits) if again else _first(archive, answer)
    if isinstance(read, str):
        return Problem(source, "documents", read)
    stream, charset = read
    seen = stamp(record.headers.get("WARC-Date") or "")
    layers = archive.layers + 1
    return Entry(source, stream, archive.allowance, layers=layers, url=url, seen=seen, charset=charset)


def _first(archive: Entry, answer: Answer) -> tuple[Stream, str | None] | str:
    """The page behind an ANSWER, and its charset; or why there is none."""
    if refused := no_page(answer):
        return refused
    try:
        return whole(answer.body, answer.fields, archive.allowance), answer.charset
    except Unreadable as unreadable:
        return str(unreadable)


def _again(archive: Entry, record: WarcRecord, limits: Limits) -> tuple[Stream, str | None] | str:
    """The page that RECORD says was met again; or why it is not to be had."""
    held = archive.originals.content_of(fields_of(record), archive.path, limits) if archive.originals else None
    return (Stream(held[0].read, archive.stream.longest), held[1]) if held else _LOST
