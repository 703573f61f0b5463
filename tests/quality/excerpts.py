"""Small archives of just the documents that were annotated, under the names of those that hold them."""

from __future__ import annotations

import tarfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from posixpath import normpath
from typing import NamedTuple


class Wanted(NamedTuple):
    """A member of an archive, and the folder in which an archive of the same name is to hold it."""

    archive: Path
    member: str
    target: Path


def excerpt(wanted: Iterable[Wanted]) -> None:
    """Copy every member that is wanted; each archive is read once, to the last of them."""
    by_archive: dict[Path, dict[str, set[Path]]] = defaultdict(lambda: defaultdict(set))
    for archive, member, target in wanted:
        by_archive[archive][normpath(member)].add(target)
    for archive, members in sorted(by_archive.items()):
        _copy(archive, members)


def _copy(archive: Path, members: dict[str, set[Path]]) -> None:
    with ExitStack() as opened:
        whole = opened.enter_context(tarfile.open(archive, "r|*"))
        targets = sorted(set().union(*members.values()))
        parts = {target: opened.enter_context(tarfile.open(target / archive.name, "w")) for target in targets}
        for member in whole:
            into = members.pop(normpath(member.name), None)
            if into:
                content = whole.extractfile(member).read()  # type: ignore[union-attr]
                for target in into:
                    parts[target].addfile(member, BytesIO(content))
            if not members:
                return
    raise LookupError(f"{archive} holds no {', '.join(sorted(members))}")
