"""A file or an archive's member before anybody has looked what it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ingest.documents.files import WHOLE, Range
from ingest.documents.originals import Originals
from ingest.documents.streams import Stream
from ingest.documents.unfolding import Allowance


@dataclass(frozen=True, slots=True)
class Entry:
    """Bytes that wait to be read, under the name they go by.

    size       how many bytes there are; null where only reading them to the end tells
    allowance  what may still be unfolded from the file that all this lies in
    layers     of containers around it
    file       the file itself where it lies on disk: a .zip is read from its end
    path       where the archive lies on disk that this is, compressed perhaps
    url, seen  where and when it was met, where the container says so
    charset    the encoding that the container names
    originals  what records of repetition are looked up in
    among      which members are meant, where it is an archive
    """

    source: str
    stream: Stream
    allowance: Allowance
    size: int | None = None
    layers: int = 0
    file: BinaryIO | None = None
    url: str | None = None
    seen: str | None = None
    charset: str | None = None
    path: Path | None = None
    originals: Originals | None = None
    among: Range = WHOLE
