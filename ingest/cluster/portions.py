"""What one task reads: some files, or a range of the members of one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ingest.documents import WHOLE, File, Range
from ingest.documents.names import is_address

LARGE = 1 << 18
"""Bytes from which on a file is a portion of its own, or several; smaller ones share one up to that size."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Files of which one task reads all, or one file of which it reads the members AMONG a range."""

    files: tuple[File, ...]
    among: Range = WHOLE

    def __str__(self) -> str:
        """As a person is told of it: ``pages.zip, members 2,001 to 4,000``."""
        first, last = self.files[0].source, self.files[-1].source
        if self.among == WHOLE:
            return first if len(self.files) == 1 else f"{first} to {last}"
        end = "the last" if self.among.stop is None else f"{self.among.stop:,}"
        return f"{first}, members {self.among.first + 1:,} to {end}"

    def key(self, code: str) -> str:
        """What its shard goes by: another file, another range or other CODE has another key."""
        told = ((file.source, file.given, identity(file.path)) for file in self.files)
        return hashlib.sha256(repr((code, self.among, *told)).encode("utf-8", "backslashreplace")).hexdigest()[:40]


def identity(path: Path) -> str:
    """What changes when the file at PATH does: where it lies, its size, when it was written; or what a store says."""
    try:
        if is_address(path):
            return f"{path} {path.fs.ukey(path.path)}"  # type: ignore[attr-defined]
        found = path.stat()
    except OSError:
        return f"{path} is not there"
    return f"{path} {found.st_size} {found.st_mtime_ns}"


def gathered(files: Iterable[File]) -> Iterator[tuple[tuple[File, ...], bool]]:
    """Files in their order: each large one alone, the others together up to the size of a large one.

    With them goes whether it is a large one, which may be worth dividing.
    """
    together: list[File] = []
    filled = 0
    for file in files:
        size = _size(file.path)
        if together and filled + size >= LARGE:
            yield tuple(together), _is_large(together, filled)
            together, filled = [], 0
        together.append(file)
        filled += size
    if together:
        yield tuple(together), _is_large(together, filled)


def _is_large(together: list[File], filled: int) -> bool:
    return len(together) == 1 and filled >= LARGE


def ranges(members: int | None, records: int) -> Iterator[Range]:
    """An archive of so many MEMBERS in ranges of about RECORDS; as a whole where the number is not known."""
    count = max(1, round((members or 0) / records))
    if members is None or count == 1:
        yield WHOLE
        return
    bounds = [members * number // count for number in range(count)]
    for first, stop in pairwise([*bounds, None]):
        assert first is not None
        yield Range(first, stop, count)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
