"""Lines out of HTML, as a reader of the page sees them. lxml only: it stays linear on hostile pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from ingest.parsers.layout.lines import Line, Mark, tidy

_PARSER = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, encoding="utf-8")
_BLOCK_ELEMENTS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul caption"
)
_BLOCKS = frozenset(_BLOCK_ELEMENTS.split())
_UNSEEN_ELEMENTS = (
    "script style noscript template iframe object embed svg canvas button input select textarea "
    "option head title audio video map form noindex"
)
_UNSEEN = frozenset(_UNSEEN_ELEMENTS.split())
_MARKS: dict[str, Mark] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "figcaption": "caption",
}
_BOLD = frozenset(("b", "strong"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
DEEPEST = 200


def tree_of(content: str) -> html.HtmlElement | None:
    """The tree of a page or of a piece of one; null where there is no element in it."""
    try:
        root = html.fromstring(content.encode("utf-8", "replace"), parser=_PARSER) if content.strip() else None
    except (etree.ParserError, ValueError):
        return None
    return root


def lines_of(root: html.HtmlElement) -> list[Line]:
    """The lines that ROOT shows, in their order: one for each block, and one for each ``br`` in a block."""
    page = _Page()
    for event, element in _walk(root):
        page.take(event, element)
    page.close()
    return page.lines


def _walk(root: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every element as it opens and as it closes, without recursion: hostile pages nest without end."""
    stack: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if done:
            yield "end", element
            continue
        if not isinstance(element.tag, str) or _is_unseen(element):
            yield "tail", element
            continue
        yield "start", element
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _is_unseen(element: html.HtmlElement) -> bool:
    return element.tag in _UNSEEN or bool(_HIDDEN.search(element.get("style") or ""))


class _Page:
    """What has been read of a page: its finished lines, and the pieces of the one that is open."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[tuple[str, bool, bool]] = []
        self._marks: list[Mark] = []
        self._bold = 0
        self._links = 0

    def take(self, event: str, element: html.HtmlElement) -> None:
        """Read one event of the walk."""
        if event == "start":
            self._open(element)
            self._say(element.text)
            return
        if event == "end":
            self._shut(element)
        self._say(element.tail)

    def close(self) -> None:
        """End the line that is open."""
        text = tidy("".join(piece for piece, _, _ in self._pieces))
        if text:
            self.lines.append(Line(text, self._mark()))
        self._pieces.clear()

    def _open(self, element: html.HtmlElement) -> None:
        if element.tag in _BLOCKS or element.tag == "br":
            self.close()
        if element.tag in _MARKS:
            self._marks.append(_MARKS[element.tag])
        self._bold += element.tag in _BOLD
        self._links += element.tag == "a"

    def _shut(self, element: html.HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self.close()
        if element.tag in _MARKS:
            self._marks.pop()
        self._bold -= element.tag in _BOLD
        self._links -= element.tag == "a"

    def _say(self, text: str | None) -> None:
        if text:
            self._pieces.append((text, self._bold > 0, self._links > 0))

    def _mark(self) -> Mark:
        if self._marks:
            return self._marks[-1]
        said = [(bold, link) for piece, bold, link in self._pieces if piece.strip()]
        if all(bold for bold, _ in said):
            return "strong"
        return "link" if all(link for _, link in said) else "plain"
