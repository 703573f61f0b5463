"""The files below the paths that were given, and a range of the members that one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.documents.names import joined, names_in, roots


@dataclass(frozen=True, slots=True)
class File:
    """A file below a PATH, or what stands in the place of one.

    path    where it lies: on this machine, or anywhere an address of fsspec reaches
    source  what it is called in the records
    given   whether it is itself the PATH that was given
    """

    path: Path
    source: str
    given: bool


@dataclass(frozen=True, slots=True)
class Range:
    """Members of an archive, counted from 0: from FIRST on, up to STOP, which is not among them.

    stop  null for all that follow
    of    how many ranges the archive is divided into
    """

    first: int = 0
    stop: int | None = None
    of: int = 1

    def __contains__(self, index: int) -> bool:
        return self.first <= index and (self.stop is None or index < self.stop)


WHOLE = Range()


def files(paths: Iterable[Path]) -> Iterator[File]:
    """Every file below PATHS, sorted; what is neither file nor folder, too."""
    for root in roots(paths):
        for path, name in _below(root.path):
            yield File(path, joined(root.prefix, name), path == root.path)


def _below(root: Path) -> Iterator[tuple[Path, str]]:
    """The files below ROOT with their names from there on."""
    waiting = [(root, "")]
    while waiting:
        path, name = waiting.pop()
        names = names_in(path) if path == root or not path.is_symlink() else None
        if names is None:
            yield path, name or root.name
        else:
            waiting += ((path / below, joined(name, below)) for below in sorted(names, reverse=True))
