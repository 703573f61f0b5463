"""Compressed streams unfolded as they are read, within what their file may unfold to."""

from __future__ import annotations

import zlib
from bz2 import BZ2Decompressor
from collections.abc import Callable
from lzma import LZMADecompressor
from typing import Protocol

import brotli

from ingest.documents.limits import Limits
from ingest.documents.streams import Stream, Unreadable

_STEP = 1 << 16
_XZ_MEMORY = 256 << 20  # xz -9 needs 65 MB; a header may ask for four gigabytes


class Indivisible(Exception):
    """A range of an archive that unfolds to more than its share: whoever reads the whole can tell if that is much."""


class Allowance:
    """How many bytes one file may still unfold to, over all containers inside it."""

    def __init__(self, size: int, limits: Limits) -> None:
        self._left = limits.document_bytes + size * limits.unfolding
        self._whole = self._left
        self._times = limits.unfolding
        self._shared = False

    def share(self, among: int) -> None:
        """From here on a part of the file is read, one of AMONG, and has its part of what the whole had."""
        self._left = self._whole // among
        self._shared = True

    def spend(self, size: int) -> None:
        """Take SIZE bytes off; raises ``Unreadable`` when nothing is left, ``Indivisible`` where it was shared."""
        self._left -= size
        if self._left < 0 and self._shared:
            raise Indivisible
        if self._left < 0:
            raise Unreadable(f"unfolds to more than {self._times} times its size: the rest was not read")


class _Engine(Protocol):
    """What the decompressors of bz2 and lzma and the two below have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Inflate:
    """zlib's decompressor, with the face of the other two."""

    def __init__(self, wbits: int = 31) -> None:
        self._zlib = zlib.decompressobj(wbits=wbits)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


class _Brotli:
    """Brotli's decompressor, with the same face."""

    def __init__(self) -> None:
        self._brotli = brotli.Decompressor()

    @property
    def eof(self) -> bool:
        return bool(self._brotli.is_finished())

    @property
    def needs_input(self) -> bool:
        return bool(self._brotli.can_accept_more_data())

    @property
    def unused_data(self) -> bytes:
        return b""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return bytes(self._brotli.process(data, output_buffer_limit=max_length))


_ENGINES: dict[str, Callable[[], _Engine]] = {
    "gzip": _Inflate,
    "zlib": lambda: _Inflate(15),
    "deflate": lambda: _Inflate(-15),
    "brotli": _Brotli,
    "bzip2": BZ2Decompressor,
    "xz": lambda: LZMADecompressor(memlimit=_XZ_MEMORY),
}


class _Unfolding:
    """Reads what a compressed stream holds: one run after the other, where several were put together."""

    def __init__(self, stream: Stream, kind: str, allowance: Allowance) -> None:
        self._stream = stream
        self._new = _ENGINES[kind]
        self._engine = self._new()
        self._rest = b""
        self._over = b""
        self._ended = False
        self._allowance = allowance

    def read(self, size: int) -> bytes:
        while not (self._over or self._ended):
            if self._engine.eof:
                self._begin_next()
            elif unfolded := self._advance(size):
                self._allowance.spend(len(unfolded))
                self._over = unfolded
        piece, self._over = self._over[:size], self._over[size:]
        return piece

    def _advance(self, size: int) -> bytes:
        wanting = self._engine.needs_input
        folded = self._folded() if wanting else b""
        unfolded = self._engine.decompress(folded, size)
        if wanting and not (folded or unfolded or self._engine.eof):
            raise EOFError("it ends in the middle of its compressed data")
        return unfolded

    def _folded(self) -> bytes:
        rest, self._rest = self._rest, b""
        return rest or self._stream.read(_STEP)

    def _begin_next(self) -> None:
        """Begin the next run; a padding of zeros after the last one is none."""
        rest = self._engine.unused_data or self._stream.read(_STEP)
        self._ended = not rest.strip(b"\0")
        self._rest, self._engine = rest, self._new()


def unfolded(stream: Stream, kind: str, allowance: Allowance) -> Stream:
    """What STREAM holds compressed as KIND (a key of ``_ENGINES``), as a stream."""
    return Stream(_Unfolding(stream, kind, allowance).read, stream.longest)
