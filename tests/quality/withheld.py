"""A copy of the project in which nothing was written for one publisher."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ingest import parsers
from ingest.vocabulary import table
from tests.quality.sets import HERE

PROJECT = HERE.parents[1]
_COPIED = ("ingest", "data")
# What a publisher is called where it is not called by its full name.
_SHORT = {"us-state": ("State Department", "Department of State"), "un-general-debate": ("General Debate",)}


@dataclass(frozen=True, slots=True)
class Known:
    """A publisher that something was written for: its id, the module that reads it (empty without one), its names."""

    id: str
    module: str
    names: tuple[str, ...]


def known() -> Iterator[Known]:
    """Those with a module, then those with a line alone."""
    modules = {one.publisher.id: (one.parser, one.publisher.name) for one in parsers.publishers() if one.publisher}
    for identifier, (module, name) in modules.items():
        yield Known(identifier, module, (name, *_SHORT.get(identifier, ())))
    for row in table("publishers"):
        if row["id"] not in modules:
            yield Known(row["id"], "", tuple(filter(None, (row["name"], *row["names"].split(";")))))


def without(publisher: Known, target: Path) -> Path:
    """A copy of the project at TARGET without the publisher's module, its line, every entry that names it."""
    for part in _COPIED:
        shutil.copytree(PROJECT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
    if publisher.module:
        (target / "ingest" / "parsers" / f"{publisher.module}.py").unlink()
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, publisher.names))})(?!\w)", re.IGNORECASE)
    vocabulary = target / "data" / "vocabulary"
    listed = vocabulary / "publishers.tsv"
    rows = listed.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith(f"{publisher.id}\t") and not names.search(row)]
    listed.write_text("".join(kept), encoding="utf-8")
    for path in vocabulary.glob("*.yml"):
        entries = unnamed(yaml.safe_load(path.read_text(encoding="utf-8")), names)
        path.write_text(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target


def unnamed(entry: Any, names: re.Pattern[str]) -> Any:
    """An ENTRY of a vocabulary without what NAMES are found in: items of lists, keys of mappings with their values."""
    if isinstance(entry, list):
        return [unnamed(one, names) for one in entry if not _names(one, names)]
    if isinstance(entry, dict):
        return {key: unnamed(one, names) for key, one in entry.items() if not names.search(str(key))}
    return entry


def _names(entry: Any, names: re.Pattern[str]) -> bool:
    """Whether an item is a text in which NAMES are found, or the post that is titled so."""
    title = entry.get("title", "") if isinstance(entry, dict) else entry
    return isinstance(title, str) and names.search(title) is not None
