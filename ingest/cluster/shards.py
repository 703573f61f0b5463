"""What a task leaves behind: a file of readings, with a checksum, on a shelf that every machine can reach."""

from __future__ import annotations

import hashlib
import pickle
import struct
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from ingest.census import Census
from ingest.documents.names import is_address
from ingest.harvest import Reading, Rejection

_OPENING = b"readouts shard 1\n"
_CLOSING = struct.Struct(">Q32s")
_PIECE = 1 << 20


class Damaged(Exception):
    """A shard that is not as its task left it, or is not there."""


@dataclass(slots=True)
class Shard:
    """A shard that is being written: outcomes one by one, in the end the census they belong to."""

    _file: IO[bytes]
    _digest: hashlib._Hash = field(default_factory=hashlib.sha256)
    _written: int = 0

    def put(self, outcome: Reading | Rejection) -> None:
        """Add what became of one content."""
        self.write(pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))

    def end(self, census: Census) -> None:
        """Add where everything was met, and close with the checksum."""
        place = self._written
        self.write(pickle.dumps(census, pickle.HIGHEST_PROTOCOL))
        self._file.write(_CLOSING.pack(place, self._digest.digest()))

    def write(self, piece: bytes) -> None:
        self._file.write(piece)
        self._digest.update(piece)
        self._written += len(piece)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of all shards; each goes by the key of its portion.

    Shards are unpickled: whoever can write to the folder can run code on whoever builds from it, as whoever can
    reach the scheduler can on its workers.
    """

    folder: Path

    @contextmanager
    def writing(self, key: str) -> Iterator[Shard]:
        """A shard to fill, which appears on the shelf when it is whole."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self._place(key)
        # A store behind an address shows a file when it is closed; a folder shows it at once, under another name.
        beside = place if is_address(place) else place.with_name(f".{key}.{uuid.uuid4().hex}")
        try:
            with beside.open("wb") as file:
                shard = Shard(file)
                shard.write(_OPENING)
                yield shard
            if beside != place:
                beside.replace(place)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise

    def is_whole(self, key: str) -> bool:
        """Whether the shard is there and as it was left; one that is not so is taken away."""
        try:
            with self._opened(key):
                return True
        except Damaged:
            self._place(key).unlink(missing_ok=True)
            return False

    @contextmanager
    def opened(self, key: str) -> Iterator[tuple[Census, Iterator[Reading | Rejection]]]:
        """Where everything in a shard was met, and what became of each content; raises ``Damaged``."""
        with self._opened(key) as (file, place):
            file.seek(place)
            census = pickle.load(file)
            assert isinstance(census, Census)
            yield census, _outcomes(file, place)

    @contextmanager
    def _opened(self, key: str) -> Iterator[tuple[IO[bytes], int]]:
        """A shard whose checksum is right, and the place of its census; raises ``Damaged``."""
        try:
            file = self._place(key).open("rb")
        except FileNotFoundError:
            raise Damaged(key) from None
        with file:
            yield file, _checked(file, key)

    def _place(self, key: str) -> Path:
        return self.folder / f"{key}.shard"


def _outcomes(file: IO[bytes], end: int) -> Iterator[Reading | Rejection]:
    file.seek(len(_OPENING))
    while file.tell() < end:
        yield pickle.load(file)


def _checked(file: IO[bytes], key: str) -> int:
    """The place of the census in a shard, read to its end; raises ``Damaged``."""
    left = file.seek(0, 2) - _CLOSING.size
    file.seek(0)
    digest = hashlib.sha256()
    while left > 0 and (piece := file.read(min(_PIECE, left))):
        digest.update(piece)
        left -= len(piece)
    closing = file.read()
    if left or len(closing) != _CLOSING.size:
        raise Damaged(key)
    place, checksum = _CLOSING.unpack(closing)
    if checksum != digest.digest():
        raise Damaged(key)
    return int(place)
