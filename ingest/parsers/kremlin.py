"""President of Russia: pages and feeds of kremlin.ru, in English and in Russian."""

from __future__ import annotations

import re

from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "kremlin", "President of Russia", "RU", "government", "http://en.kremlin.ru/", "CC-BY-4.0", "Europe/Moscow",
    "Moscow",
)  # fmt: skip
HOSTS = ("kremlin.ru",)
RECOGNISES = "kremlin.ru, and items of its feeds"
_LINKS = r"https?://(?:en\.)?kremlin\.ru/events/president/(?:news|transcripts|transcripts/\w+)/\d+"
SOURCES = (
    Source("http://en.kremlin.ru/events/president/news/feed", "feed", _LINKS, "not verified", whole=True),
    Source("http://en.kremlin.ru/events/president/transcripts/feed", "feed", _LINKS, "not verified", whole=True),
)

_LAYOUTS = (Layout("div.read__internal_content", "h1.entry-title", "time.read__published"),)
_FEED = re.compile(r"\bPresident of Russia\b|\bПрезидент России\b")


def recognise(document: Document) -> str | None:
    """By the title of the feed."""
    return "container" if _FEED.search(document.header.get("feed", "")) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A page of the president's site, or an item of its feeds."""
    return read_page(document, PUBLISHER, basis, "kremlin", _LAYOUTS)
