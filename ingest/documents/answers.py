"""What a server answered: the head of a kept HTTP response, and whether a page can be behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fastwarc.warc import WarcRecord

from ingest.documents.streams import Stream, Unreadable

_NO_PAGE = re.compile(
    r"(?:image|audio|video|font|model)/|text/(?:css|csv|dns|calendar|vcard|javascript|tab-separated-values)\b"
    r"|application/(?:[\w.-]+\+)?(?:json|javascript|ecmascript|wasm|x-javascript)\b|application/(?:ld\+|x-)?json",
    re.IGNORECASE,
)
_STEP = 1 << 16


class Block:
    """What is left of a RECORD of an ARCHIVE."""

    def __init__(self, record: WarcRecord, archive: Stream) -> None:
        self._record, self._archive = record, archive
        self._missing = record.content_length

    def read(self, size: int) -> bytes:
        """Up to SIZE bytes; raises ``Unreadable`` where the archive ends before the record does."""
        piece = self._record.reader.read(min(size, self._missing)) if self._record.reader and self._missing else b""
        if self._missing and not piece:
            self._archive.broken = True
            raise Unreadable("the archive ends in the middle of it")
        self._missing -= len(piece)
        return piece

    def pass_over(self) -> None:
        """Read on to the end, unless it has been told already that there is none."""
        while self._missing and not self._archive.broken:
            self.read(_STEP)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose body waits to be read.

    status   as the server gave it; null where its first line is no status line; 200 where no server was asked
    charset  the encoding that the head of the answer names
    body     as it was sent: in chunks perhaps, compressed perhaps
    block    the same, as the record holds it
    """

    status: int | None
    fields: Mapping[str, str]
    media_type: str
    charset: str | None
    body: Stream
    block: Block


def fields_of(record: WarcRecord) -> dict[str, str]:
    """The fields of a record, their names in small letters."""
    return {name.lower(): value for name, value in record.headers.items()}


def answer_of(record: WarcRecord, archive: Stream) -> Answer:
    """What RECORD of an ARCHIVE keeps; what a crawler kept without an answer's head counts as a page."""
    status: int | None = 200
    fields: dict[str, str] = {}
    charset = None
    media_type = record.headers.get("Content-Type") or ""
    if record.is_http:
        status, fields = _head(record)
        media_type, charset = record.http_content_type or "", record.http_charset
    block = Block(record, archive)
    return Answer(status, fields, media_type, charset, Stream(block.read, archive.longest), block)


def _head(record: WarcRecord) -> tuple[int | None, dict[str, str]]:
    """The status and the fields, their names in small letters, of an answer; no status where it has no such head."""
    try:
        record.parse_http(quirks_mode=True)
    except OSError:
        return None, {}
    head = record.http_headers
    return (head.status_code, {name.lower(): value for name, value in head}) if head else (None, {})


def no_page(answer: Answer) -> str | None:
    """Why there is no page behind an answer; null where there may be one."""
    if answer.status != 200:
        return f"the server answered {answer.status or 'nothing known'}"
    return f"{answer.media_type}, not a page" if _NO_PAGE.match(answer.media_type) else None
