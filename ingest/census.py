"""Every document met, counted: which text it is, when it was seen, what became of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from ingest.record import Document, Problem


@dataclass(slots=True)
class Sighting:
    """One content, however often it was met.

    first, last  when the containers say that they saw it
    sources      everywhere it was met, ``source`` where it was seen last
    """

    first: str | None
    last: str | None
    source: str
    sources: list[str]

    def again(self, other: Sighting) -> None:
        """The same content met once more."""
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last, self.source = max((self.last, self.source), (other.last, other.source), key=_latest)
        self.sources.extend(other.sources)


def merged(sightings: Sequence[Sighting]) -> Sighting:
    """Several contents that say the same words, as if they were one."""
    whole = replace(sightings[0], sources=list(sightings[0].sources))
    for sighting in sightings[1:]:
        whole.again(sighting)
    return whole


def _latest(seen: tuple[str | None, str]) -> tuple[str, str]:
    return seen[0] or "", seen[1]


@dataclass(slots=True)
class Census:
    """Sightings by digest of the content; problems of what never became a document; how many of both were met."""

    sightings: dict[bytes, Sighting] = field(default_factory=dict)
    unreadable: list[Problem] = field(default_factory=list)
    documents: int = 0

    def fresh(self, found: Iterable[Document | Problem]) -> Iterator[tuple[bytes, Document]]:
        """Documents whose content was not met before, each with its digest."""
        for thing in found:
            self.documents += 1
            if isinstance(thing, Problem):
                self.unreadable.append(thing)
                continue
            key = digest(thing)
            if self._is_first(key, Sighting(thing.seen, thing.seen, thing.source, [thing.source])):
                yield key, thing

    def join(self, other: Census) -> set[bytes]:
        """Take in what was met elsewhere; gives the contents among it that were not met before."""
        self.documents += other.documents
        self.unreadable.extend(other.unreadable)
        return {key for key, sighting in other.sightings.items() if self._is_first(key, sighting)}

    def _is_first(self, key: bytes, sighting: Sighting) -> bool:
        if key in self.sightings:
            self.sightings[key].again(sighting)
            return False
        self.sightings[key] = sighting
        return True


def digest(document: Document) -> bytes:
    """What tells one content from another: the words, and all beside them that a reading may rest on."""
    beside = (_name(document), document.url, document.media_type, sorted(document.header.items()))
    return hashlib.sha256(content_bytes(document) + repr(beside).encode("utf-8", "backslashreplace")).digest()


def _name(document: Document) -> str:
    """The name of a document's own file, of which a publisher may make use; an item of a feed has none."""
    return "" if "#" in document.source else PurePosixPath(document.source).name


def content_bytes(document: Document) -> bytes:
    """The content as bytes, as stored or as decoded."""
    content = document.content
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
