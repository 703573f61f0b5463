"""Decompressors of many kinds, one face: fed a little at a time, each gives no more than it is asked for."""

from __future__ import annotations

import zlib
from bz2 import BZ2Decompressor
from collections.abc import Callable
from lzma import LZMADecompressor
from typing import Protocol

import brotli

_XZ_MEMORY = 256 << 20  # xz -9 needs 65 MB; a header may ask for four gigabytes


class Decompressor(Protocol):
    """What those of bz2 and lzma and the two below have in common."""

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


DECOMPRESSORS: dict[str, Callable[[], Decompressor]] = {
    "gzip": _Inflate,
    "zlib": lambda: _Inflate(15),
    "deflate": lambda: _Inflate(-15),
    "brotli": _Brotli,
    "bzip2": BZ2Decompressor,
    "xz": lambda: LZMADecompressor(memlimit=_XZ_MEMORY),
}
