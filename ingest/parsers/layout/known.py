"""Layouts that a publisher's module knows: where on its pages the title, the stamp, the text stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html

from ingest.parsers.layout.lines import tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.reading import Page, read_lines
from ingest.parsers.layout.stamps import stamp_of
from ingest.parsers.layout.trees import without_unseen

_BELOW = 0.15


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of a page, as XPath: ``text`` must be found for the layout to be this one."""

    text: str
    title: str
    stamp: str | None = None


def read_known(root: html.HtmlElement, layouts: Sequence[Layout]) -> Page | None:
    """The page below ROOT by the first of LAYOUTS that it has; null where it has none of them."""
    for layout in layouts:
        found = root.xpath(layout.text)
        title = _text_at(root, layout.title)
        if found and title:
            read = read_lines(lines_of(without_unseen(found[0])), title, _BELOW)
            stamp = stamp_of(_text_at(root, layout.stamp) or "") if layout.stamp else None
            stamps = tuple(dict.fromkeys([stamp, *read.stamps] if stamp else read.stamps))
            return Page(title, read.lines, stamps, read.names, read.language, read.author)
    return None


def _text_at(root: html.HtmlElement, path: str) -> str | None:
    found = root.xpath(path)
    return tidy(found[0].text_content()) or None if found else None
