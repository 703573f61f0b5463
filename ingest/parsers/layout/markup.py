"""Lines out of HTML, as a reader of the page sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import html

from ingest.parsers.layout.lines import Line, Mark, ends_sentence, tidy
from ingest.parsers.layout.trees import walk

_BLOCK_ELEMENTS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul caption"
)
_BLOCKS = frozenset(_BLOCK_ELEMENTS.split())
_MARKS: dict[str, Mark] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "figcaption": "caption",
}
_BOLD = frozenset(("b", "strong"))
_PICTURED = re.compile(
    r"(?:^|[\s_-])(?:(?:image|img|photo|picture|media|figure|wp)[_-]?(?:caption|credit|annotation|text|description)|"
    r"caption|bildunterschrift)(?:$|[\s_-])",
    re.IGNORECASE,
)


def lines_of(root: html.HtmlElement) -> list[Line]:
    """The lines that ROOT shows, in their order: one for each block, and one for each ``br`` in a block."""
    page = _Page()
    for event, element in walk(root):
        page.take(event, element)
    page.close()
    return page.lines


def _mark_for(element: html.HtmlElement, tag: str) -> Mark | None:
    """The mark that a block gives to the lines in it; a picture's words are often told by a class alone."""
    name = element.get("class")
    if name and _PICTURED.search(name):
        return "caption"
    return _MARKS.get(tag)


class _Piece(NamedTuple):
    """A piece of the open line, or the ``br`` that parts it."""

    text: str
    bold: bool = False
    link: bool = False
    parts: bool = False


_BREAK = _Piece("", parts=True)


class _Page:
    """What has been read of a page: its finished lines, the pieces of the one that is open, the elements around it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[_Piece] = []
        self._within: list[tuple[str, Mark | None]] = []
        self._marks: list[Mark] = []
        self._bold = 0
        self._links = 0

    def take(self, event: str, element: html.HtmlElement) -> None:
        """Read one event of the walk; white space at the head of a line is nobody's, and most of what menus hold."""
        if event == "start":
            self._open(element)
        elif event == "end":
            self._shut()
        text = element.text if event == "start" else element.tail
        if text and (self._pieces or not text.isspace()):
            self._pieces.append(_Piece(text, self._bold > 0, self._links > 0))

    def close(self) -> None:
        """End the line that is open."""
        if self._pieces:
            mark = self._marks[-1] if self._marks else None
            self.lines.extend(_parted(self._pieces, mark))
            self._pieces = []

    def _open(self, element: html.HtmlElement) -> None:
        tag: str = element.tag
        mark: Mark | None = None
        if tag in _BLOCKS:
            self.close()
            mark = _mark_for(element, tag)
        elif tag == "br":
            self._pieces.append(_BREAK)
        if mark:
            self._marks.append(mark)
        self._within.append((tag, mark))
        self._bold += tag in _BOLD
        self._links += tag == "a"

    def _shut(self) -> None:
        tag, mark = self._within.pop()
        if tag in _BLOCKS:
            self.close()
        if mark:
            self._marks.pop()
        self._bold -= tag in _BOLD
        self._links -= tag == "a"


def _parted(pieces: list[_Piece], mark: Mark | None) -> Iterator[Line]:
    """The lines of a block: a ``br`` ends one, but not in mid-sentence before a small letter."""
    held: list[_Piece] = []
    for said in _runs(pieces):
        if held and not _goes_on(held[-1].text, said[0].text):
            yield from _line(held, mark)
            held = []
        held.extend([_Piece(" "), *said] if held else said)
    yield from _line(held, mark)


def _runs(pieces: list[_Piece]) -> list[list[_Piece]]:
    """The pieces between one ``br`` and the next."""
    if _BREAK not in pieces:
        return [pieces]
    return [list(run) for broken, run in groupby(pieces, key=lambda piece: piece.parts) if not broken]


def _goes_on(above: str, below: str) -> bool:
    return below.lstrip()[:1].islower() and bool(above.strip()) and not ends_sentence(above.rstrip())


def _line(pieces: list[_Piece], mark: Mark | None) -> Iterator[Line]:
    text = tidy("".join(piece.text for piece in pieces))
    if text:
        yield Line(text, mark or _mark_of([piece for piece in pieces if piece.text.strip()]))


def _mark_of(said: list[_Piece]) -> Mark:
    if all(piece.bold for piece in said):
        return "strong"
    return "link" if all(piece.link for piece in said) else "plain"
