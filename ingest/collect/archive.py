"""Web archives written record by record (WARC 1.1, ISO 28500): what is in them is there to stay."""

from __future__ import annotations

import gzip
import os
from base64 import b32encode
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha1
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import WarcRecord, WarcRecordType

from ingest.collect.exchange import Exchange
from ingest.collect.notes import Kept, Original
from ingest.record import ASIDE

_LARGEST = 1 << 30
_HTTP = "application/http; msgtype="
_FIELDS = "application/warc-fields"
_UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/"


class Archive:
    """The archive that a visit writes, in FOLDER; a new one follows when it is full.

    Every record is a run of gzip of its own, and on the disk before anybody is told of it.
    """

    def __init__(self, folder: Path, agent: str, opening: Callable[[str, int], None]) -> None:
        """OPENING is told of each archive before it is there, so that what a crash leaves can be found."""
        self._folder, self._agent, self._opening = folder, agent, opening
        self._stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        self._count = 0
        self._file: BinaryIO | None = None

    def keep(self, exchange: Exchange, again: Original | None, aside: bool, via: str | None) -> Kept:
        """Write an exchange: its answer, unless it is the one of AGAIN unchanged; its request; how it was come upon."""
        file = self._open()
        unchanged = again if again and (exchange.status == 304 or _digest(exchange) == again.digest) else None
        answer = _answer(exchange, unchanged, aside)
        asked = _record(WarcRecordType.request, exchange, {"WARC-Concurrent-To": answer.record_id or ""})
        asked.headers["Content-Type"] = f"{_HTTP}request"
        asked.set_bytes_content(exchange.sent)
        for record in (answer, asked, *_told(exchange, answer, via)):
            _write(file, record)
        file.flush()
        os.fsync(file.fileno())
        name = Path(file.name).name
        own = Original(name, str(answer.record_id), exchange.url, exchange.moment, _digest(exchange))
        return Kept(name, file.tell(), unchanged or own)

    def close(self) -> None:
        """Nothing more is written."""
        if self._file:
            self._file.close()

    def _open(self) -> BinaryIO:
        if self._file and self._file.tell() < _LARGEST:
            return self._file
        self.close()
        self._count += 1
        path = self._folder / f"{self._stamp}-{self._count:04}.warc.gz"
        self._opening(path.name, 0)
        self._file = path.open("xb")
        _write(self._file, _description(path.name, self._agent))
        return self._file


def _answer(exchange: Exchange, unchanged: Original | None, aside: bool) -> WarcRecord:
    """The record of an answer; of one that is the same as before, that it was met again."""
    if unchanged:
        record = _record(WarcRecordType.revisit, exchange, _referring(exchange, unchanged))
    else:
        record = _record(WarcRecordType.response, exchange, {"WARC-Payload-Digest": _digest(exchange)})
    if aside:
        record.headers[ASIDE[0]] = ASIDE[1]
    record.headers["Content-Type"] = f"{_HTTP}response"
    record.set_bytes_content(_head(exchange) if unchanged else exchange.received)
    return record


def _digest(exchange: Exchange) -> str:
    return f"sha1:{b32encode(sha1(exchange.body, usedforsecurity=False).digest()).decode()}"


def _told(exchange: Exchange, answer: WarcRecord, via: str | None) -> Iterator[WarcRecord]:
    """How the address was come upon, where it was: by which list."""
    if via:
        record = _record(WarcRecordType.metadata, exchange, {"WARC-Concurrent-To": answer.record_id or ""})
        record.headers["Content-Type"] = _FIELDS
        record.set_bytes_content(f"via: {via}\r\n".encode())
        yield record


def _referring(exchange: Exchange, again: Original) -> Mapping[str, str]:
    how = "server-not-modified" if exchange.status == 304 else "identical-payload-digest"
    return {
        "WARC-Profile": f"{_UNCHANGED}{how}",
        "WARC-Payload-Digest": again.digest,
        "WARC-Refers-To": again.record,
        "WARC-Refers-To-Target-URI": again.url,
        "WARC-Refers-To-Date": again.moment,
    }


def _head(exchange: Exchange) -> bytes:
    """The head of an answer alone."""
    end = exchange.received.find(b"\r\n\r\n")
    return exchange.received[: end + 4] if end >= 0 else exchange.received


def _record(kind: WarcRecordType, exchange: Exchange, fields: Mapping[str, str]) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(kind)
    record.headers["WARC-Date"] = exchange.moment
    record.headers["WARC-Target-URI"] = exchange.url
    record.headers["WARC-IP-Address"] = exchange.address
    for name, value in fields.items():
        record.headers[name] = value
    return record


def _description(name: str, agent: str) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(WarcRecordType.warcinfo)
    record.headers["WARC-Filename"] = name
    record.headers["Content-Type"] = _FIELDS
    told = f"software: Readouts/{version('readouts')}\r\nformat: WARC File Format 1.1\r\n"
    record.set_bytes_content(f"{told}http-header-user-agent: {agent}\r\nrobots: obey\r\n".encode())
    return record


def _write(file: BinaryIO, record: WarcRecord) -> None:
    written = BytesIO()
    record.write(written, checksum_data=True)
    file.write(gzip.compress(written.getvalue(), mtime=0))
