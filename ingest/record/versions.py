"""A readout among the others: its id, and every form in which its words were met."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.record.readouts import Readout


@dataclass(frozen=True, slots=True)
class Version:
    """The words of a readout at one time.

    sha256      of the title, the letterhead where there is one, the body, with line feeds between
    letterhead  null where none was kept
    """

    sha256: str
    first_seen: str | None
    last_seen: str | None
    published: str | None
    title: str | None
    body: str
    letterhead: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A readout with its id, the source of its present version, every version met."""

    id: str
    sha256: str
    source: str
    readout: Readout
    versions: tuple[Version, ...]


def recency(last_seen: str | None, published: str | None, sha256: str) -> tuple[str, str, str]:
    """Orders versions: the present one was seen last, then published last; the digest decides where nothing does."""
    return last_seen or "", published or "", sha256
