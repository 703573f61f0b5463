"""Every publisher without a module of its own: who it is, its page's address says, or the names that it prints."""

from __future__ import annotations

from ingest.parsers.layout.address import address_of
from ingest.parsers.layout.drafting import problem
from ingest.parsers.layout.institutions import identified, subject_of
from ingest.parsers.layout.pages import draft_of, page_of
from ingest.parsers.layout.surroundings import at_home, country_around, host_in
from ingest.record import Document, Draft, Problem, Publisher

PUBLISHER: Publisher | None = None
HOSTS: tuple[str, ...] = ()
RECOGNISES = "any other page, HTML or plain text"


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: it reads what no other module recognises."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A page by the rules that hold for all publishers."""
    page = page_of(document)
    if page is None:
        return problem(document, "there is no element in this HTML or XML")
    found = identified(
        address_of(document), page.names, country_around(page.around) or host_in(page.title)
    ) or subject_of(page.title)
    publisher, told = (at_home(found.publisher, page.around), found.basis) if found else (None, basis)
    return draft_of(document, page, publisher, told, "generic")
