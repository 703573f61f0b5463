"""Containers made in memory for the tests of ``documents``."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from ingest.documents import find
from ingest.record import Document, Problem


def tarred(members: Mapping[str, bytes], mode: str = "w") -> bytes:
    """An archive of MEMBERS; MODE as tarfile has it: ``w``, ``w:gz``, ``w:bz2``, ``w:xz``."""
    made = BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:
        for name, content in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(content)
            archive.addfile(header, BytesIO(content))
    return made.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def found(folder: Path, name: str, content: bytes, **limits: int) -> list[Document | Problem]:
    """All that lies in a file NAME with this CONTENT."""
    from ingest.documents import Limits

    path = folder / name
    path.write_bytes(content)
    return list(find([path], Limits(**limits)))


def sources(results: list[Document | Problem]) -> list[str]:
    return [result.source for result in results]


def reasons(results: list[Document | Problem]) -> list[str]:
    return [result.reason for result in results if isinstance(result, Problem)]


def texts(results: list[Document | Problem]) -> list[bytes | str]:
    return [result.content for result in results if isinstance(result, Document)]
