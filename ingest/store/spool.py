"""Where readouts wait on disk until all are read: memory stays flat however many there are."""

from __future__ import annotations

import copyreg
import pickle
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from ingest.record import Evidence, Participant, Person, Readout, Statement, TopicMention
from ingest.refusal import Refusal

_FAST = 1


def _as_call(record: type) -> Callable[[Any], tuple[type, tuple[object, ...]]]:
    """How a record of many fields is packed: as its class, called with their values.

    A dataclass with slots says its fields by name, one at a time, to pack and to unpack: thrice as long.
    """
    values = attrgetter(*(one.name for one in fields(record)))
    return lambda packed: (record, values(packed))


_RECORDS = (Evidence, Participant, Person, Statement, TopicMention)


class _Pickler(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table | {record: _as_call(record) for record in _RECORDS}


def pack(readout: Readout) -> bytes:
    """A readout as bytes that only this process and its workers read again."""
    whole = BytesIO()
    _Pickler(whole, pickle.HIGHEST_PROTOCOL).dump(readout)
    return zlib.compress(whole.getbuffer(), _FAST)


def unpack(packed: bytes) -> Readout:
    """The readout that ``pack`` was given."""
    readout = pickle.loads(zlib.decompress(packed))
    assert isinstance(readout, Readout)
    return readout


@dataclass(slots=True)
class Spool:
    """Packed readouts in a file without a name: it is gone with the process, however that ends."""

    folder: Path
    _file: IO[bytes] = field(init=False)

    def __enter__(self) -> Self:
        """Raises Refusal where nothing can be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = tempfile.TemporaryFile(dir=self.folder)
        except OSError as error:
            raise Refusal(f"Nothing can be written in {self.folder} ({error.strerror}): choose another --db.") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, packed: bytes) -> tuple[int, int]:
        """Keep a packed readout; gives its place."""
        place = self._file.seek(0, 2)
        self._file.write(packed)
        return place, len(packed)

    def get(self, place: tuple[int, int]) -> Readout:
        """The readout at a place."""
        self._file.seek(place[0])
        return unpack(self._file.read(place[1]))
