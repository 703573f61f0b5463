"""Bytes that are read once, from front to back: members of archives, compressed files, feeds.

Whatever goes wrong while reading surfaces as ``Unreadable``, whose text is the reason a person is given.
"""

from __future__ import annotations

import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from lzma import LZMAError

import brotli

_BROKEN = (
    OSError, EOFError, RuntimeError, ValueError, struct.error, zlib.error, LZMAError, brotli.error, zipfile.BadZipFile,
    tarfile.TarError,
)  # fmt: skip
_STEP = 1 << 16
_FAR = 1 << 12


class Unreadable(Exception):
    """A container or document that cannot be read further; the message is the reason."""


class Stream:
    """A forward-only reader over READ; ``broken`` once reading has failed.

    A single read of more than LONGEST bytes is refused: no header of an archive is that long. LEAP, where there
    is one, goes to a place without reading what lies before it.
    """

    def __init__(self, read: Callable[[int], bytes], longest: int, leap: Callable[[int], object] | None = None) -> None:
        self._source = read
        self._leap = leap
        self.longest = longest
        self._ahead = b""
        self._position = 0
        self.broken = False

    def peek(self, size: int) -> bytes:
        """The next SIZE bytes, or what there is of them, without moving on."""
        while len(self._ahead) < size and (more := self._pull(size - len(self._ahead))):
            self._ahead += more
        return self._ahead[:size]

    def read(self, size: int = -1) -> bytes:
        """The next SIZE bytes, fewer only at the end."""
        if not 0 <= size <= self.longest:
            raise Unreadable(f"asks for {size} bytes in one piece, where {self.longest} are allowed")
        parts = [self._ahead[:size]]
        self._ahead = self._ahead[size:]
        missing = size - len(parts[0])
        while missing and (more := self._pull(missing)):
            parts.append(more)
            missing -= len(more)
        self._position += size - missing
        return b"".join(parts)

    def tell(self) -> int:
        """How many bytes have been read."""
        return self._position

    def close(self) -> None:
        """Nothing: whoever opened what is read closes it."""

    def seek(self, position: int, whence: int = 0) -> int:
        """Move on to POSITION; there is no way back."""
        if whence or position < self._position:
            raise Unreadable("its parts lie in no order that can be read from front to back")
        if self._leap and position - self._position > _FAR:
            self._leap(position)
            self._ahead, self._position = b"", position
        while self._position < position and self.read(min(_STEP, position - self._position)):
            pass
        return self._position

    def _pull(self, size: int) -> bytes:
        try:
            return self._source(size)
        except Unreadable:
            self.broken = True
            raise
        except _BROKEN as failure:
            self.broken = True
            raise Unreadable(f"cannot be read: {reason(failure)}") from failure


def reason(failure: BaseException) -> str:
    """What a failure says, without the path of a file on this machine."""
    if isinstance(failure, OSError) and failure.strerror:
        return failure.strerror.lower()
    return str(failure).lower() or type(failure).__name__


def part(stream: Stream, size: int) -> Stream:
    """The next SIZE bytes of STREAM as a stream of their own."""
    end = stream.tell() + size

    def read(wanted: int) -> bytes:
        piece = stream.read(min(wanted, max(0, end - stream.tell())))
        if not piece and stream.tell() < end:
            stream.broken = True
            raise Unreadable("the archive ends in the middle of it")
        return piece

    return Stream(read, stream.longest)


def chained(start: bytes, stream: Stream) -> Stream:
    """START, which has been read already, and then the rest of STREAM."""
    first = BytesIO(start)
    return Stream(lambda size: first.read(size) or stream.read(size), stream.longest)
