"""Lines out of HTML, as a reader of the page sees them."""

from __future__ import annotations

import re
from typing import Literal

from lxml import html

from ingest.parsers.layout.lines import Line, Mark
from ingest.parsers.layout.pieces import BREAK, Piece, lines_in
from ingest.parsers.layout.trees import walk

_BLOCK_ELEMENTS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul caption"
)
_Part = Literal["block", "bold", "apart", "span", "link", "break"]
_PARTS: dict[str, _Part] = {
    **dict.fromkeys(_BLOCK_ELEMENTS.split(), "block"),
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("em", "i", "u"), "apart"),
    "span": "span",
    "a": "link",
    "br": "break",
}
_MARKS: dict[str, Mark] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "figcaption": "caption",
    "dt": "label",
}
_SPEAKER = re.compile(r"(?:^|[\s_-])(?:speaker|interviewer|interviewee|orator)(?:$|[\s_-])", re.IGNORECASE)
_CELLS = frozenset(("td", "th"))
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
    return "label" if tag in _CELLS and _is_first_of_two(element) else _MARKS.get(tag)


def _is_first_of_two(cell: html.HtmlElement) -> bool:
    """Whether a cell is the first of a row of two, and holds no more than a paragraph."""
    beside = cell.getnext() if cell.getprevious() is None else None
    if beside is None or beside.tag not in _CELLS or beside.getnext() is not None:
        return False
    return not any(_PARTS.get(one.tag) == "block" and one.tag != "p" for one in cell)


class _Page:
    """What has been read of a page: its finished lines, the pieces of the one that is open, the elements around it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._within: list[tuple[_Part | None, Mark | None]] = []
        self._marks: list[Mark] = []
        self._bold = 0
        self._apart = 0
        self._links = 0

    def take(self, event: str, element: html.HtmlElement) -> None:
        """Read one event of the walk; white space at the head of a line is nobody's, and most of what menus hold."""
        if event == "start":
            self._open(element)
        elif event == "end":
            self._shut()
        text = element.text if event == "start" else element.tail
        if text and (self._pieces or not text.isspace()):
            self._pieces.append(Piece(text, self._bold > 0, self._bold + self._apart > 0, self._links > 0))

    def close(self) -> None:
        """End the line that is open."""
        if self._pieces:
            mark = self._marks[-1] if self._marks else None
            self.lines.extend(lines_in(self._pieces, mark))
            self._pieces = []

    def _open(self, element: html.HtmlElement) -> None:
        part, mark = _PARTS.get(element.tag), None
        if part == "span":
            part = "apart" if _SPEAKER.search(element.get("class") or "") else None
        if part == "block":
            self.close()
            mark = _mark_for(element, element.tag)
            if mark:
                self._marks.append(mark)
        elif part == "break":
            self._pieces.append(BREAK)
        elif part:
            self._count(part, 1)
        self._within.append((part, mark))

    def _shut(self) -> None:
        part, mark = self._within.pop()
        if part == "block":
            self.close()
            if mark:
                self._marks.pop()
        elif part:
            self._count(part, -1)

    def _count(self, part: _Part, step: int) -> None:
        """One element more or less of those that set words apart from others in their line."""
        if part == "link":
            self._links += step
        elif part == "bold":
            self._bold += step
        elif part == "apart":
            self._apart += step
