"""How many members an archive has, so that several readers can share it."""

from __future__ import annotations

from dataclasses import replace

from ingest.documents import kinds
from ingest.documents.entries import Entry
from ingest.documents.files import WHOLE, File
from ingest.documents.limits import DEFAULT, Limits
from ingest.documents.streams import Unreadable
from ingest.documents.unfolding import unfolded
from ingest.documents.walking import ARCHIVES, entered

_AT_ANY_PLACE = {"zip", "tar"}


def members_in(file: File, streamed: bool, limits: Limits = DEFAULT) -> int | None:
    """The number of members of an archive; null for what is none, or is damaged and better read as one.

    An archive that has to be read from its beginning to reach any place of it (compressed as a whole, or a WARC)
    is counted only where STREAMED says so.
    """
    with file.path.open("rb") as opened:
        entry = entered(file, opened, WHOLE, limits, None)
        try:
            container, entry = _archive(entry)
            if container not in ARCHIVES or not (streamed or (entry.file and container in _AT_ANY_PLACE)):
                return None
            count = sum(1 for _ in ARCHIVES[container](entry, limits))
        except Unreadable:
            return None
        return None if entry.stream.broken else count


def _archive(entry: Entry) -> tuple[str | None, Entry]:
    """What kind of archive a file is, once what is compressed around it is unfolded."""
    container = kinds.container(entry.source, entry.stream.peek(kinds.HEAD))
    if container is None or container in ARCHIVES:
        return container, entry
    stream = unfolded(entry.stream, container, entry.allowance)
    return _archive(replace(entry, stream=stream, size=None, file=None))
