"""European External Action Service: pages of eeas.europa.eu."""

from __future__ import annotations

from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "eeas", "European External Action Service", "EU", "organisation", "https://www.eeas.europa.eu/", None,
    "Europe/Brussels", "Brussels",
)  # fmt: skip
HOSTS = ("eeas.europa.eu",)
RECOGNISES = "eeas.europa.eu"
_PRESS = "https://www.eeas.europa.eu/eeas/press-material_en"
SOURCES = (
    Source(
        _PRESS, "page", r"https://www\.eeas\.europa\.eu/(?:eeas|delegations/[\w-]+)/(?!press-material|tenders|job)[\w%-]{12,}_en",
        "not verified", further=f"{_PRESS}?page={{page}}",
    ),
)  # fmt: skip


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: its pages are known by their address."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A statement, a speech, a press release."""
    return read_page(document, PUBLISHER, basis, "eeas")
