"""Every publisher without a module of its own: who it is comes from what its page says."""

from __future__ import annotations

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher

PUBLISHER: Publisher | None = None
HOSTS: tuple[str, ...] = ()
RECOGNISES = "any other page, HTML or plain text"


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: it reads what no other module recognises."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A page by the rules that hold for all publishers."""
    return read_page(document, PUBLISHER, basis, "generic")
