"""NATO: news, and transcripts of its Secretary General, of nato.int."""

from __future__ import annotations

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "nato", "NATO", "NATO", "organisation", "https://www.nato.int/", None, "Europe/Brussels", "Brussels"
)
HOSTS = ("nato.int",)
RECOGNISES = "nato.int"
_SEARCH = (
    "https://www.nato.int/content/nato/en/news-and-events/events/transcripts/jcr:content/root/container/"
    "general_search_copy.search.json?searchText=&searchType=wcm&sortBy=dateDesc&pageSize=15&languages=en&page="
)
SOURCES = (
    Source(
        f"{_SEARCH}1", "json",
        r"https://www\.nato\.int/en/news-and-events/(?:events/transcripts|articles/news)"
        r"/(?P<day>\d{4}/\d\d/\d\d)/[\w%-]+(?:\?.*)?",
        "not verified", further=f"{_SEARCH}{{page}}",
    ),
)  # fmt: skip


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: its pages are known by their address."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A piece of news, a speech, a press conference."""
    return read_page(document, PUBLISHER, basis, "nato")
