"""What is taken down of a visit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """A record that holds a page, as another refers to it: its archive and id, the address, the moment, the digest."""

    archive: str
    record: str
    url: str
    moment: str
    digest: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an exchange was written: the archive's name, its length from then on, the record that holds the page."""

    archive: str
    length: int
    original: Original


@dataclass(frozen=True, slots=True)
class Expected:
    """A list, or a further part of one, that is to be asked for."""

    url: str
    source: int
    page: int


@dataclass(frozen=True, slots=True)
class Event:
    """What became of a request: its kind is one of ``tally.KINDS``."""

    outlet: str
    kind: str
    url: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """By what a server knows again what it sent from an address."""

    url: str
    modified: str | None
    etag: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of an address from the last time that it answered.

    original  the record that holds its page; null where it has none
    """

    status: int
    etag: str | None
    modified: str | None
    original: Original | None
