"""How much of anything is read: what is over goes to ``problems`` instead of into memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The caps, in one place.

    document_bytes   of one document as stored
    document_tags    opening brackets in one document: a tree costs hundreds of times its text
    item_bytes       of one item of a feed
    archive_bytes    of a .zip that lies in another container: it has to be held to be read
    directory_bytes  of the list of members of a .zip
    members          of one archive
    items            of one feed
    layers           of containers in containers; a .tar.gz is two
    unfolding        times its own size that a file may unfold to, ``document_bytes`` apart
    pages            of one PDF
    front_matter     characters of it
    """

    document_bytes: int = 16 << 20
    document_tags: int = 200_000
    item_bytes: int = 4 << 20
    archive_bytes: int = 64 << 20
    directory_bytes: int = 64 << 20
    members: int = 1_000_000
    items: int = 100_000
    layers: int = 6
    unfolding: int = 300
    pages: int = 1_000
    front_matter: int = 16 << 10

    @property
    def piece(self) -> int:
        """Bytes of the longest single read: a document, or what a reader takes in one step."""
        return max(self.document_bytes, 1 << 20)


DEFAULT = Limits()


def megabytes(size: int) -> str:
    """A number of bytes as people say it."""
    return f"{size / (1 << 20):.3g} MB"
