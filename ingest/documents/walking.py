"""Every document below the paths: folders, archives and feeds walked in order, one document in memory at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ingest.documents import archives, feeds, kinds, warc
from ingest.documents.entries import Entry
from ingest.documents.files import WHOLE, File, Range, files
from ingest.documents.limits import DEFAULT, Limits, megabytes
from ingest.documents.names import stamp
from ingest.documents.originals import Originals
from ingest.documents.streams import Stream, Unreadable, chained, reason
from ingest.documents.unfolding import Allowance, unfolded
from ingest.record import Document, Problem

ARCHIVES = {"tar": archives.tar_members, "zip": archives.zip_members, "warc": warc.warc_members}


def find(paths: Iterable[Path], limits: Limits = DEFAULT) -> Iterator[Document | Problem]:
    """Every document below PATHS, sorted; contents stay bytes, but for the items of feeds.

    Each file and each member of an archive gives one document or one problem; a feed gives its items. What
    can be read of a damaged container is given, then one problem for the rest.
    """
    with closing(Originals()) as originals:
        for file in files(paths):
            yield from read(file, WHOLE, originals, limits)


def read(file: File, among: Range, originals: Originals, limits: Limits = DEFAULT) -> Iterator[Document | Problem]:
    """What FILE holds; of an archive only the members AMONG that range.

    Raises ``Indivisible`` where a range unfolds to more than its share: the archive is to be read as a whole then.
    """
    try:
        if refused := _refused(file.path, file.given):
            yield Problem(file.source, "documents", refused)
            return
        with file.path.open("rb") as opened:
            yield from _documents_in(entered(file, opened, among, limits, originals), limits)
    except OSError as failure:
        yield Problem(file.source, "documents", f"cannot be read: {reason(failure)}")


def entered(file: File, opened: BinaryIO, among: Range, limits: Limits, originals: Originals | None) -> Entry:
    """FILE, which is OPENED, before anybody has looked what it is."""
    size = opened.seek(0, 2)
    opened.seek(0)
    stream = Stream(opened.read, limits.piece, opened.seek)
    allowance = Allowance(size, limits)
    return Entry(file.source, stream, allowance, size, file=opened, path=file.path, originals=originals, among=among)


def _refused(path: Path, given: bool) -> str | None:
    if path.is_symlink() and not given:
        return "a symbolic link, not followed: give what it points to as a path of its own"
    if path.is_dir():
        return "a folder that cannot be read"
    if not path.exists():
        return "no such file or folder"
    return None if path.is_file() else "a device or pipe, not a document"


def _documents_in(entry: Entry, limits: Limits) -> Iterator[Document | Problem]:
    """What ENTRY holds; the one place where a failure to read becomes a problem."""
    try:
        yield from _opened(entry, limits)
    except Unreadable as unreadable:
        yield Problem(entry.source, "documents", str(unreadable))


def _opened(entry: Entry, limits: Limits) -> Iterator[Document | Problem]:
    head = entry.stream.peek(kinds.HEAD)
    container = kinds.container(entry.source, head)
    if container and entry.layers >= limits.layers:
        raise Unreadable(f"{limits.layers} containers around it: no more are opened")
    if container in ARCHIVES:
        yield from _members(entry, container, limits)
    elif container:
        stream = unfolded(entry.stream, container, entry.allowance)
        yield from _opened(replace(entry, stream=stream, size=None, layers=entry.layers + 1, file=None), limits)
    elif feeds.is_feed(head):
        yield from _items(entry, limits)
    else:
        yield _document(entry, limits)


def _members(entry: Entry, container: str, limits: Limits) -> Iterator[Document | Problem]:
    empty = True
    for index, member in _among(ARCHIVES[container](entry, limits), entry):
        empty = False
        if index not in entry.among:
            continue
        if isinstance(member, Problem):
            yield member
        else:
            yield from _documents_in(member, limits)
    if empty and container != "warc":  # which may well hold nothing but lists and rules for robots
        yield Problem(entry.source, "documents", "an archive without members")


def _among(members: Iterable[Entry | Problem], entry: Entry) -> Iterator[tuple[int, Entry | Problem]]:
    """The members of an archive, counted, up to the end of the range that is meant."""
    for index, member in enumerate(members):
        if index == entry.among.first and entry.among.of > 1:
            entry.allowance.share(entry.among.of)
        yield index, member
        if index + 1 == entry.among.stop:
            return


def _items(entry: Entry, limits: Limits) -> Iterator[Document | Problem]:
    """A feed's items: of one that is held whole where it is short enough, else as it is read."""
    start = entry.stream.read(limits.document_bytes)
    if entry.stream.peek(1):
        items = feeds.streamed(entry.source, chained(start, entry.stream), limits)
    else:
        items = feeds.held(entry.source, start, limits, entry.charset)
    for item in items:
        yield replace(item, seen=entry.seen) if entry.seen and isinstance(item, Document) else item


def _document(entry: Entry, limits: Limits) -> Document:
    seen = entry.seen or stamp(entry.source)
    header = {"charset": entry.charset} if entry.charset else {}
    return Document(entry.source, _content(entry, limits), kinds.named(entry.source), entry.url, header, seen)


def _content(entry: Entry, limits: Limits) -> bytes:
    """All bytes of ENTRY; raises ``Unreadable`` where they are too many, before they are read where that is known."""
    if (entry.size or 0) <= limits.document_bytes:
        content = entry.stream.read(limits.document_bytes)
        if not entry.stream.peek(1):
            return content
    raise Unreadable(f"more than {megabytes(limits.document_bytes)}: too long for a document")
