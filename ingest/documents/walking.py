"""Every document below the paths: folders, archives and feeds walked in order, one document in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from ingest.documents import archives, feeds, kinds, warc
from ingest.documents.entries import Entry
from ingest.documents.limits import DEFAULT, Limits, megabytes
from ingest.documents.names import joined, names_in, roots, stamp
from ingest.documents.originals import Originals
from ingest.documents.streams import Stream, Unreadable, chained, reason
from ingest.documents.unfolding import Allowance, unfolded
from ingest.record import Document, Problem

_ARCHIVES = {"tar": archives.tar_members, "zip": archives.zip_members, "warc": warc.warc_members}


def find(paths: Iterable[Path], limits: Limits = DEFAULT) -> Iterator[Document | Problem]:
    """Every document below PATHS, sorted; contents stay bytes, but for the items of feeds.

    Each file and each member of an archive gives one document or one problem; a feed gives its items. What
    can be read of a damaged container is given, then one problem for the rest.
    """
    with closing(Originals()) as originals:
        for root in roots(paths):
            for path, name in _below(root.path):
                yield from _documents_of(path, joined(root.prefix, name), path == root.path, limits, originals)


def _below(root: Path) -> Iterator[tuple[Path, str]]:
    """The files below ROOT with their names from there on; what is neither file nor folder, too."""
    waiting = [(root, "")]
    while waiting:
        path, name = waiting.pop()
        names = names_in(path) if path == root or not path.is_symlink() else None
        if names is None:
            yield path, name or root.name
        else:
            waiting += ((path / below, joined(name, below)) for below in sorted(names, reverse=True))


def _documents_of(
    path: Path, source: str, given: bool, limits: Limits, originals: Originals
) -> Iterator[Document | Problem]:
    try:
        if refused := _refused(path, given):
            yield Problem(source, "documents", refused)
            return
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            stream = Stream(file.read, limits.piece)
            allowance = Allowance(size, limits)
            entry = Entry(source, stream, allowance, size, file=file, path=path, originals=originals)
            yield from _documents_in(entry, limits)
    except OSError as failure:
        yield Problem(source, "documents", f"cannot be read: {reason(failure)}")


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
    if container in _ARCHIVES:
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
    for member in _ARCHIVES[container](entry, limits):
        empty = False
        if isinstance(member, Problem):
            yield member
        else:
            yield from _documents_in(member, limits)
    if empty and container != "warc":  # which may well hold nothing but lists and rules for robots
        yield Problem(entry.source, "documents", "an archive without members")


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
