"""Global Affairs Canada: its news on canada.ca, and pages of international.gc.ca."""

from __future__ import annotations

from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "canada-gac", "Global Affairs Canada", "CA", "government", "https://www.international.gc.ca/", None,
    "America/Toronto", "Ottawa",
)  # fmt: skip
HOSTS = ("international.gc.ca", "canada.ca/en/global-affairs", "canada.ca/fr/affaires-mondiales")
RECOGNISES = "international.gc.ca, and the department's news on canada.ca"
_NEWS = (
    "https://api.io.canada.ca/io-server/gc/news/en/v2?dept=departmentofforeignaffairstradeanddevelopment"
    "&sort=publishedDate&orderBy=desc&pick=100&format=atom&atomtitle=Global%20Affairs%20Canada"
)
SOURCES = (
    Source(_NEWS, "feed", r"https://www\.canada\.ca/en/global-affairs/news/\d{4}/\d\d/[\w.-]+\.html", "not verified"),
)

_LAYOUTS = (Layout("div.cmp-text", "h1"),)


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: its pages are known by their address."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A news release, a statement, a readout."""
    return read_page(document, PUBLISHER, basis, "canada-gac", _LAYOUTS)
