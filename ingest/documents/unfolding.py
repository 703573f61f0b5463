"""Compressed streams unfolded as they are read, within what their file may unfold to."""

from __future__ import annotations

from ingest.documents.decompressors import DECOMPRESSORS
from ingest.documents.limits import Limits
from ingest.documents.streams import Stream, Unreadable

_STEP = 1 << 16


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


class _Unfolding:
    """Reads what a compressed stream holds: one run after the other, where several were put together."""

    def __init__(self, stream: Stream, kind: str, allowance: Allowance) -> None:
        self._stream = stream
        self._new = DECOMPRESSORS[kind]
        self._decompressor = self._new()
        self._rest = b""
        self._over = b""
        self._ended = False
        self._allowance = allowance

    def read(self, size: int) -> bytes:
        while not (self._over or self._ended):
            if self._decompressor.eof:
                self._begin_next()
            elif unfolded := self._advance(size):
                self._allowance.spend(len(unfolded))
                self._over = unfolded
        piece, self._over = self._over[:size], self._over[size:]
        return piece

    def _advance(self, size: int) -> bytes:
        wanting = self._decompressor.needs_input
        folded = self._folded() if wanting else b""
        unfolded = self._decompressor.decompress(folded, size)
        if wanting and not (folded or unfolded or self._decompressor.eof):
            raise EOFError("it ends in the middle of its compressed data")
        return unfolded

    def _folded(self) -> bytes:
        rest, self._rest = self._rest, b""
        return rest or self._stream.read(_STEP)

    def _begin_next(self) -> None:
        """Begin the next run; a padding of zeros after the last one is none."""
        rest = self._decompressor.unused_data or self._stream.read(_STEP)
        self._ended = not rest.strip(b"\0")
        self._rest, self._decompressor = rest, self._new()


def unfolded(stream: Stream, kind: str, allowance: Allowance) -> Stream:
    """What STREAM holds compressed as KIND (a key of ``DECOMPRESSORS``), as a stream."""
    return Stream(_Unfolding(stream, kind, allowance).read, stream.longest)
