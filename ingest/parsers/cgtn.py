"""CGTN: news pages, as HTML or as text saved from a browser."""

from __future__ import annotations

import re

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher

PUBLISHER = Publisher("cgtn", "CGTN", "CN", "media", "https://www.cgtn.com/", None, "Asia/Shanghai", "Beijing")
HOSTS = ("cgtn.com",)
RECOGNISES = "cgtn.com, and texts with CGTN alone on a line beside their stamp"

_SIGNATURE = re.compile(r"^(?:By )?CGTN$", re.MULTILINE)
_START = 800


def recognise(document: Document) -> str | None:
    """By the name alone on a line at the head."""
    return "signature" if _SIGNATURE.search(str(document.content)[:_START]) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A news page."""
    return read_page(document, PUBLISHER, basis, "cgtn")
