"""United Nations Secretary-General: statements, readouts and press encounters of un.org/sg."""

from __future__ import annotations

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "un-secretary-general", "United Nations Secretary-General", "UN", "organisation", "https://www.un.org/sg/", None,
    "America/New_York", "New York",
)  # fmt: skip
HOSTS = ("un.org/sg",)
RECOGNISES = "un.org/sg"
_LINKS = r"https://www\.un\.org/sg/en/content/sg/[\w-]+/(?P<day>\d{4}-\d\d-\d\d)/[\w%-]+"
SOURCES = (
    Source("https://www.un.org/sg/en/rss.xml", "feed", _LINKS, "not verified"),
    Source(
        "https://www.un.org/sg/en/latest/sg/statement", "page", _LINKS, "not verified",
        further="https://www.un.org/sg/en/latest/sg/statement?page={page}",
    ),
)  # fmt: skip


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: its pages are known by their address."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A statement, a readout, a press encounter."""
    return read_page(document, PUBLISHER, basis, "un-secretary-general")
