"""Ministry of Foreign Affairs of Japan: pages of mofa.go.jp."""

from __future__ import annotations

from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "japan-mofa", "Ministry of Foreign Affairs of Japan", "JP", "government", "https://www.mofa.go.jp/", None,
    "Asia/Tokyo", "Tokyo",
)  # fmt: skip
HOSTS = ("mofa.go.jp",)
RECOGNISES = "mofa.go.jp"
# Those who collect from here report that the server turns many programs away: then that is what a run says.
SOURCES = (
    Source(
        "https://www.mofa.go.jp/press/release/index.html", "page",
        r"https://www\.mofa\.go\.jp/(?:press/(?:release|kaiken)|[a-z_]+(?:/[a-z_0-9-]+)+)/[a-z]+\d{0,4}[a-z]{0,4}(?:_\d{1,9}){1,2}\.html",
        "not verified",
    ),
)  # fmt: skip

_LAYOUTS = (Layout("div.main-section", "h1.title2, h1.title, #main h1, h1", "div.rightalign"),)


def recognise(document: Document) -> str | None:  # noqa: ARG001
    """Never: its pages are known by their address."""
    return None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A press release, or the record of a press conference."""
    return read_page(document, PUBLISHER, basis, "japan-mofa", _LAYOUTS)
