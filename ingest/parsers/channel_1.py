"""Channel 1: news pages saved from a browser."""

from __future__ import annotations

import re

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher

PUBLISHER = Publisher("channel-1", "Channel 1", None, "media")
HOSTS = ()
RECOGNISES = "texts with Channel 1 alone on a line"

_SIGNATURE = re.compile(r"^Channel 1$", re.MULTILINE)


def recognise(document: Document) -> str | None:
    """By the name alone on a line."""
    content = str(document.content)
    return "signature" if "Channel 1" in content and _SIGNATURE.search(content) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A news page."""
    return read_page(document, PUBLISHER, basis, "channel-1")
