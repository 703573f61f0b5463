"""Foreign, Commonwealth & Development Office of the United Kingdom: its pages on GOV.UK."""

from __future__ import annotations

import re

from ingest.parsers.layout.address import address_of, belongs
from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "uk-fcdo", "Foreign, Commonwealth & Development Office", "GB", "government",
    "https://www.gov.uk/government/organisations/foreign-commonwealth-development-office", "OGL-UK-3.0",
    "Europe/London", "London",
)  # fmt: skip
HOSTS = ("fcdo.gov.uk",)
RECOGNISES = "pages of GOV.UK that say they are from the office"
_SEARCH = (
    "https://www.gov.uk/api/search.json?filter_organisations=foreign-commonwealth-development-office"
    "&order=-public_timestamp&count=100&fields=link&fields=title&fields=public_timestamp"
)
# The interface is described by those who publish it; it answers with 422 to what it does not know.
SOURCES = (
    Source(
        _SEARCH, "json", r"https://www\.gov\.uk/government/(?:news|speeches)/[\w-]+", "in documentation",
        further=f"{_SEARCH}&start={{start}}", step=100,
    ),
)  # fmt: skip

_LAYOUTS = (Layout("div.gem-c-govspeak, div.govspeak", "h1"),)
_FROM = re.compile(r"/government/organisations/foreign-(?:and-)?commonwealth-(?:development-)?office\b")
_HEAD = 60_000


def recognise(document: Document) -> str | None:
    """By the office among those that a page of GOV.UK is from."""
    if document.media_type != "text/html" or not belongs(address_of(document), ("gov.uk/government",)):
        return None
    return "signature" if _FROM.search(str(document.content)[:_HEAD]) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A piece of news, a speech, a statement."""
    return read_page(document, PUBLISHER, basis, "uk-fcdo", _LAYOUTS)
