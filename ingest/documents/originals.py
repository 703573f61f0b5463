"""Pages met again unchanged: a record that only refers to an earlier one is given that one's words."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from ingest.documents.answers import answer_of, fields_of, no_page
from ingest.documents.bodies import whole
from ingest.documents.limits import Limits
from ingest.documents.streams import Stream, Unreadable
from ingest.documents.unfolding import Allowance

_KEPT = WarcRecordType.response | WarcRecordType.resource
_NAMES = ("*.warc", "*.warc.gz")

Page = tuple[BytesIO, str | None]


class Originals:
    """Where the records lie that others refer to: in their own archive, or in one beside it.

    An archive is looked through once, and only when something refers to what none before it holds. The places
    wait in a file that SQLite makes and takes away, so that memory does not grow with the archives.
    """

    def __init__(self) -> None:
        self._places = sqlite3.connect("")
        self._places.execute("CREATE TABLE places (key TEXT, archive TEXT, offset INTEGER)")
        self._places.execute("CREATE INDEX by_key ON places (key, archive)")
        self._looked: set[Path] = set()
        self._beside: dict[Path, list[Path]] = {}

    def close(self) -> None:
        """Nothing is looked up any more."""
        self._places.close()

    def content_of(self, fields: Mapping[str, str], path: Path | None, limits: Limits) -> Page | None:
        """The page that a record with FIELDS (names in small letters) in the archive at PATH refers to."""
        for archive in self._near(path):
            if archive not in self._looked:
                self._look_through(archive, limits)
            for key in _referred(fields):
                if (offset := self._at(archive, key)) is not None:
                    return _content(archive, offset, limits)
        return None

    def _near(self, path: Path | None) -> Iterator[Path]:
        """The archive at PATH, then those beside it."""
        if path is None:
            return
        if path.parent not in self._beside:
            self._beside[path.parent] = _archives_in(path.parent)
        yield path
        yield from (archive for archive in self._beside[path.parent] if archive != path)

    def _at(self, archive: Path, key: str) -> int | None:
        query = "SELECT offset FROM places WHERE key = ? AND archive = ? ORDER BY offset LIMIT 1"
        row = self._places.execute(query, (key, str(archive))).fetchone()
        return None if row is None else int(row[0])

    def _look_through(self, archive: Path, limits: Limits) -> None:
        """Take down what an archive holds, as far as it can be read: whoever reads it itself is told the rest."""
        self._looked.add(archive)
        with contextlib.suppress(OSError), archive.open("rb") as file:
            for offset, key in _keys(file, limits):
                self._places.execute("INSERT INTO places VALUES (?, ?, ?)", (key, str(archive), offset))


def _archives_in(folder: Path) -> list[Path]:
    """The archives of a folder, from the last name to the first."""
    found = (path for name in _NAMES for path in folder.glob(name))
    return sorted((path for path in found if path.is_file() and not path.is_symlink()), reverse=True)


def _referred(fields: Mapping[str, str]) -> Iterator[str]:
    """By what the record that is referred to may be known, the surest first."""
    if named := fields.get("warc-refers-to"):
        yield named
    if address := fields.get("warc-refers-to-target-uri"):
        yield f"{address.strip('<>')} {fields.get('warc-refers-to-date')}"
    if digest := fields.get("warc-payload-digest"):
        yield digest


def _keys(file: BinaryIO, limits: Limits) -> Iterator[tuple[int, str]]:
    """Where each record of an archive begins, with all it may be known by; ends before what unfolds without end."""
    size = file.seek(0, 2)
    file.seek(0)
    left = limits.document_bytes + size * limits.unfolding
    for record in ArchiveIterator(file, record_types=_KEPT, parse_http=False):
        if (left := left - record.content_length) < 0:
            return
        yield from ((record.stream_pos, key) for key in _known_by(fields_of(record)))


def _known_by(fields: Mapping[str, str]) -> Iterator[str]:
    """All that may stand in another record for this one."""
    yield f"{fields.get('warc-target-uri', '').strip('<>')} {fields.get('warc-date')}"
    yield from (fields[name] for name in ("warc-record-id", "warc-payload-digest") if name in fields)


def _content(archive: Path, offset: int, limits: Limits) -> Page | None:
    """The page that begins at OFFSET of ARCHIVE; null where it is none, or too long for a document."""
    with archive.open("rb") as file:
        file.seek(offset)
        stream = Stream(lambda _: b"", limits.piece)
        try:
            record = next(ArchiveIterator(file, record_types=_KEPT, parse_http=False))
            answer = answer_of(record, stream)
            if no_page(answer):
                return None
            body = whole(answer.body, answer.fields, Allowance(record.content_length, limits))
            content = body.read(limits.document_bytes)
            return None if body.peek(1) else (BytesIO(content), answer.charset)
        except (OSError, StopIteration, Unreadable):
            return None
