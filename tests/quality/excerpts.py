"""Small archives of just the documents that were annotated, under the names of those that hold them."""

from __future__ import annotations

import tarfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from posixpath import normpath


def excerpt(members: Iterable[tuple[str, str]], folder: Path, target: Path) -> None:
    """For each ARCHIVE of FOLDER that MEMBERS name, an archive of that name in TARGET with those members alone.

    MEMBERS are pairs of archive and member. Each archive is read once, to its last wanted member.
    """
    wanted = defaultdict(set)
    for archive, member in members:
        wanted[archive].add(member)
    for archive, names in sorted(wanted.items()):
        with tarfile.open(folder / archive, "r|*") as whole, tarfile.open(target / archive, "w") as part:
            _copy(whole, part, set(names))


def _copy(whole: tarfile.TarFile, part: tarfile.TarFile, wanted: set[str]) -> None:
    for member in whole:
        name = normpath(member.name)
        if name in wanted:
            part.addfile(member, whole.extractfile(member))
            wanted.remove(name)
        if not wanted:
            return
    raise LookupError(f"{whole.name} holds no {', '.join(sorted(wanted))}")
