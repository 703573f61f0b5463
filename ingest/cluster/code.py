"""Which code reads: two machines give the same shard only where it is the same."""

from __future__ import annotations

import hashlib
import platform
import unicodedata
from functools import cache
from importlib import metadata
from pathlib import Path

import ingest
from ingest import vocabulary

_READ_BY = ("*.py", "*.yml", "*.tsv")


@cache
def fingerprint() -> str:
    """A digest of the program, its vocabularies, the libraries that it needs and the Python that runs it."""
    digest = hashlib.sha256(repr((platform.python_version_tuple()[:2], unicodedata.unidata_version)).encode())
    for name in sorted(_needed()):
        digest.update(f"{name} {metadata.version(name)}\n".encode())
    for root in (Path(ingest.__file__).parent, vocabulary.SHIPPED / "data" / "vocabulary"):
        for path in sorted(path for pattern in _READ_BY for path in root.rglob(pattern)):
            digest.update(f"{path.relative_to(root)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _needed() -> set[str]:
    """The distributions that every installation has, extras apart."""
    wanted = (line.partition(";") for line in metadata.requires("readouts") or ())
    return {_name(name) for name, _, condition in wanted if "extra" not in condition}


def _name(requirement: str) -> str:
    name = requirement.strip()
    for sign in "<>=!~[( ":
        name = name.partition(sign)[0]
    return name
