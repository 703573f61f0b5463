"""Layouts that a publisher's module knows: where on its pages the title, the stamp, the text stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.metadata import metadata_of
from ingest.parsers.layout.reading import Page, read_lines
from ingest.parsers.layout.stamps import stamp_of
from ingest.parsers.layout.trees import tree_of, without_unseen
from ingest.record import Stamp

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_BELOW = 0.15


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of a page, as CSS selectors: ``text`` must be found for the layout to be this one."""

    text: str
    title: str
    stamp: str | None = None


def read_known(content: str, layouts: Sequence[Layout]) -> Page | None:
    """The page by the first of LAYOUTS that it has; null where it has none of them."""
    if not layouts:
        return None
    # Costs a tenth of a second, and most texts are of nobody whose layout is known.
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(content, "lxml")
    pages = (_read(soup, layout, content) for layout in layouts)
    return next((page for page in pages if page is not None), None)


def _read(soup: BeautifulSoup, layout: Layout, content: str) -> Page | None:
    lines, title = _lines_at(soup, layout.text), _text_at(soup, layout.title)
    if not lines or not title:
        return None
    read = read_lines(lines, title, _BELOW)
    stamp = stamp_of(_text_at(soup, layout.stamp) or "") if layout.stamp else None
    stamps = tuple(dict.fromkeys([stamp, *read.stamps] if stamp else read.stamps)) or _stamps_in_head(content)
    return Page(title, read.lines, stamps, read.names, read.language, read.author, read.beside)


def _stamps_in_head(content: str) -> tuple[Stamp, ...]:
    """What the head of a page says of its day, where the page itself prints none."""
    root = tree_of(content)
    return metadata_of(root).stamps if root is not None else ()


def _lines_at(soup: BeautifulSoup, selector: str) -> list[Line]:
    found = soup.select_one(selector)
    tree = tree_of(str(found)) if found else None
    return [] if tree is None else lines_of(without_unseen(tree))


def _text_at(soup: BeautifulSoup, selector: str) -> str | None:
    found = soup.select_one(selector)
    return tidy(found.get_text()) or None if found else None
