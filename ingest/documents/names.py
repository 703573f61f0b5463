"""How a source is called: below the PATH that was given, never absolute, no two alike."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_STAMP = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)T(\d\d)[:-]?(\d\d)[:-]?(\d\d)Z")
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Root:
    """A PATH that was given, and what its sources begin with: nothing, unless another PATH holds the like."""

    path: Path
    prefix: str


def roots(paths: Iterable[Path]) -> list[Root]:
    """The PATHs in order, none twice and none inside another.

    Where two of them hold something of the same name, all carry as many of their last folders as tell them apart.
    """
    given = {_real(path): _as_given(path) for path in sorted(paths, key=lambda path: path.parts)}
    folders = {real for real in given if is_folder(real)}
    kept = sorted(path for real, path in given.items() if folders.isdisjoint(real.parents))
    firsts = Counter(name for path in kept for name in _first_names(path))
    if max(firsts.values(), default=0) < 2:
        return [Root(path, "") for path in kept]
    return [Root(path, prefix) for path, prefix in zip(kept, _told_apart(kept), strict=True)]


def is_address(path: Path) -> bool:
    """Whether PATH leads by an address of fsspec to where this machine has no path of its own."""
    return "://" in str(path)


def _real(path: Path) -> Path:
    return path if is_address(path) else Path(os.path.realpath(path))


def _as_given(path: Path) -> Path:
    """PATH in full under the name it was given by, even where that is a link."""
    return path if is_address(path) else Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow the link)


def is_folder(path: Path) -> bool:
    """Whether PATH is a folder, as far as anybody is allowed to know."""
    try:
        return path.is_dir()
    except OSError:
        return False


def names_in(path: Path) -> list[str] | None:
    """The names in a folder; null for what is none, or cannot be read."""
    try:
        return [below.name for below in path.iterdir()]
    except OSError:
        return None


def _first_names(path: Path) -> list[str]:
    names = names_in(path)
    return [path.name] if names is None else names


def _told_apart(paths: list[Path]) -> list[str]:
    """For each path its shortest ending, of one length for all, that no other has; a file's name left off."""
    depth = 1
    while len({path.parts[-depth:] for path in paths}) < len(paths):
        depth += 1
    endings = (path.relative_to(path.anchor).parts[-depth:] for path in paths)
    files = (not is_folder(path) for path in paths)
    return ["/".join(ending[:-1] if file else ending) for ending, file in zip(endings, files, strict=True)]


def joined(prefix: str, name: str) -> str:
    """NAME below PREFIX, as text fit to store and to print: other bytes and control characters are written out."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    name = _CONTROL.sub(lambda control: f"\\x{ord(control[0]):02x}", name)
    return f"{prefix}/{name}" if prefix else name


class Members:
    """The names within one container: each is given once, a name that comes again is numbered."""

    def __init__(self, container: str, sign: str) -> None:
        self._start = f"{container}{sign}"
        self._times: Counter[str] = Counter()
        self._given: set[str] = set()

    def source(self, name: str) -> str:
        """The source of the member NAME; of a name longer than any, its end."""
        first = source = self._start + joined("", name.lstrip("/")[-_LONGEST:])
        while source in self._given:
            self._times[first] += 1
            source = f"{first} ({self._times[first] + 1})"
        self._given.add(source)
        return source


def strays(name: str) -> bool:
    """Whether the NAME of an archive's member points out of the archive."""
    return name.startswith(("/", "\\")) or bool(_DRIVE.match(name)) or ".." in re.split(r"[/\\]", name)


def stamp(source: str) -> str | None:
    """The last stamp such as 20210523T151029Z in a source, as ISO 8601."""
    return next(_moments(source), None)


def _moments(source: str) -> Iterator[str]:
    for found in reversed(_STAMP.findall(source)):
        try:
            moment = datetime(*map(int, found), tzinfo=UTC)  # type: ignore[misc, arg-type]
        except ValueError:
            continue
        yield moment.strftime("%Y-%m-%dT%H:%M:%SZ")
