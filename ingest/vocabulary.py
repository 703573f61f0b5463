"""What the project ships beside its code: vocabularies, the sample, the metadata of the published database."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "shipped"
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
SAMPLE = SHIPPED / "data" / "sample"
METADATA = SHIPPED / "metadata.yml"
QUALITY = SHIPPED / "data" / "quality.json"
_VOCABULARY = SHIPPED / "data" / "vocabulary"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def entries(name: str) -> Any:
    """The vocabulary ``data/vocabulary/NAME.yml``, as the lists and mappings that it is written in."""
    with (_VOCABULARY / f"{name}.yml").open(encoding="utf-8") as lines:
        return yaml.load(lines, Loader=_LOADER)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The vocabulary ``data/vocabulary/NAME.tsv``: a mapping a row, keyed by its header line."""
    with (_VOCABULARY / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def words(name: str) -> frozenset[str]:
    """The vocabulary ``data/vocabulary/NAME.txt``: its words, of all lines that are no comment."""
    lines = (_VOCABULARY / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
