"""Ministry of Foreign Affairs of Belarus: pages of mfa.gov.by."""

from __future__ import annotations

import re

from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher

PUBLISHER = Publisher(
    "belarus-mfa", "Ministry of Foreign Affairs of Belarus", "BY", "government", "https://mfa.gov.by/", None,
    "Europe/Minsk", "Minsk",
)  # fmt: skip
HOSTS = ("mfa.gov.by",)
RECOGNISES = "mfa.gov.by, and pages whose title ends with the ministry's name"

_LAYOUTS = (Layout("section[class*=content-page]", "section[class*=content-page] h1"),)
_SIGNATURE = re.compile(
    r"-\s*Ministry\s+of\s+Foreign\s+Affairs\s+of\s+the\s+Republic\s+of\s+Belarus\s*</title>", re.IGNORECASE
)


def recognise(document: Document) -> str | None:
    """By the end of the page's title."""
    return "signature" if _SIGNATURE.search(str(document.content)[:10_000]) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A statement or a speech on a page of the ministry."""
    return read_page(document, PUBLISHER, basis, "belarus-mfa", _LAYOUTS)
