"""A web page: what it says of itself in its head, and the lines of the part that holds the text."""

from __future__ import annotations

from lxml import html

from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.reading import Page, read_lines


def read_tree(root: html.HtmlElement, title: str | None = None) -> Page:
    """The page below ROOT."""
    return read_lines(lines_of(root), title)
