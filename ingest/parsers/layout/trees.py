"""HTML as a tree, and the way through it that a reader's eye takes. lxml only: it stays linear on hostile pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_PARSER = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, encoding="utf-8")
# Every element is of one class: which of lxml's for forms and links one would be of, it asks in Python of each.
_PARSER.set_element_class_lookup(
    etree.ElementDefaultClassLookup(html.HtmlElement, html.HtmlComment, html.HtmlProcessingInstruction, html.HtmlEntity)
)
_UNSEEN_ELEMENTS = (
    "script style noscript template iframe object embed svg canvas button input select textarea "
    "option head title audio video map noindex"
)
_UNSEEN = frozenset(_UNSEEN_ELEMENTS.split())
_STRIPPED = ("script", "style", "noscript", "template", "select", "svg", "iframe")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def tree_of(content: str) -> html.HtmlElement | None:
    """The tree of a page or of a piece of one; null where there is no element in it."""
    try:
        root = html.fromstring(content.encode("utf-8", "replace"), parser=_PARSER) if content.strip() else None
    except (etree.ParserError, ValueError):
        return None
    return root


def without_unseen(root: html.HtmlElement) -> html.HtmlElement:
    """ROOT after what no reader sees has been taken out of it: scripts, styles, the choices of a menu."""
    etree.strip_elements(root, *_STRIPPED, with_tail=False)
    return root


def walk(root: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every element as it opens and as it closes, without recursion: hostile pages nest without end."""
    passing: etree.iterwalk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in passing:
        if event == "end":
            yield "end", element
        elif event != "start":
            yield "tail", element
        elif _is_unseen(element):
            passing.skip_subtree()
            yield "tail", next(passing)[1]  # its end, without anything in between
        else:
            yield "start", element


def _is_unseen(element: html.HtmlElement) -> bool:
    if element.tag in _UNSEEN:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None
