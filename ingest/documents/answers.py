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
_CUT = "the archive ends in the middle of it"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose body waits to be read.

    status   as the server gave it; null where its first line is no status line; 200 where no server was asked
    charset  the encoding that the head of the answer names
    body     as it was sent: in chunks perhaps, compressed perhaps
    """

    status: int | None
    fields: Mapping[str, str]
    media_type: str
    charset: str | None
    body: Stream


def fields_of(record: WarcRecord) -> dict[str, str]:
    """The fields of a record, their names in small letters."""
    return {name.lower(): value for name, value in record.headers.items()}


def answer_of(record: WarcRecord, archive: Stream) -> Answer:
    """What RECORD of an ARCHIVE keeps; what a crawler kept without an answer's head counts as a page."""
    if not record.is_http:
        return Answer(200, {}, record.headers.get("Content-Type") or "", None, _block(record, archive))
    try:
        record.parse_http(quirks_mode=True)
    except OSError:
        return Answer(None, {}, "", None, _block(record, archive))
    head = record.http_headers
    fields = {name.lower(): value for name, value in head} if head else {}
    status = head.status_code if head else None
    return Answer(status, fields, record.http_content_type or "", record.http_charset, _block(record, archive))


def no_page(answer: Answer) -> str | None:
    """Why there is no page behind an answer; null where there may be one."""
    if answer.status != 200:
        return f"the server answered {answer.status or 'nothing known'}"
    return f"{answer.media_type}, not a page" if _NO_PAGE.match(answer.media_type) else None


def _block(record: WarcRecord, archive: Stream) -> Stream:
    """What is left of a record; raises ``Unreadable`` on reading where the archive ends before it does."""
    missing = record.content_length

    def read(size: int) -> bytes:
        nonlocal missing
        piece = record.reader.read(min(size, missing)) if record.reader and missing else b""
        if missing and not piece:
            archive.broken = True
            raise Unreadable(_CUT)
        missing -= len(piece)
        return piece

    return Stream(read, archive.longest)
