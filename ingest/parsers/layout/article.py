"""The part of a web page that holds its text: what is around it, menus and footers and teasers, is left behind."""

from __future__ import annotations

import re

from lxml import etree, html

from ingest.parsers.layout.lines import is_sentence, tidy

_AROUND = frozenset(("nav", "footer", "aside", "header", "dialog", "menu"))
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|submenu|breadcrumbs?|bread-crumbs|footer|sidebar|aside|related|recommend\w*"
    r"|shar(?:e|ing)|social(?:s|media)?|cookies?|consent|comments?|commentaires?|forums?|disqus|replies|promo|newsletter|subscribe|banner|widget|teasers?|tags?"
    r"|pagination|pager|skip\w*|toolbar|modal|popup|advert\w*|most-?read|read-?more|print|hidden|sr-only|visually-hidden"
    r"|author-?(?:bio|box)|byline-bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SILENT = ("script", "style", "noscript", "template")
_KEPT = frozenset(("html", "body", "main", "article"))
_ENOUGH = 0.75
_MOST = 0.5


def text_part(root: html.HtmlElement) -> html.HtmlElement | None:
    """The smallest element that holds nearly all running text below ROOT; null where there is none.

    ROOT loses its furniture: elements that are named as what stands around a text, unless they hold most of it.
    """
    etree.strip_elements(root, *_SILENT, with_tail=False)
    weights = _weights(root)
    if not weights.get(root):
        return None
    _strip(root, weights)
    weights = _weights(root)
    return _deepest(root, weights) if weights.get(root) else None


def _weights(root: html.HtmlElement) -> dict[html.HtmlElement, int]:
    """For each element below which running text stands, how many letters of it; text in links counts nothing."""
    weights: dict[html.HtmlElement, int] = {}
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("a", "title"):
            continue
        weight = _own_weight(element)
        if weight:
            _add(weights, element, weight)
    return weights


def _own_weight(element: html.HtmlElement) -> int:
    """The letters of running text that stand in ELEMENT itself or in its inline parts."""
    if element.tag in _INLINE:
        return 0
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "br":
            pieces.append(" ")
        elif child.tag in _INLINE:
            pieces.append("".join(child.itertext()))
        pieces.append(child.tail or "")
    text = tidy("".join(pieces))
    return len(text) if is_sentence(text) else 0


def _add(weights: dict[html.HtmlElement, int], element: html.HtmlElement, weight: int) -> None:
    above = element
    depth = 0
    while above is not None and depth < 200:
        weights[above] = weights.get(above, 0) + weight
        above, depth = above.getparent(), depth + 1


def _strip(root: html.HtmlElement, weights: dict[html.HtmlElement, int]) -> None:
    total = weights[root]
    around = [element for element in root.iter() if _stands_around(element)]
    for element in around:
        if weights.get(element, 0) < _MOST * total and element.getparent() is not None:
            element.drop_tree()


def _stands_around(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _KEPT:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return element.tag in _AROUND or (len(names) < 300 and _AROUND_NAMES.search(names) is not None)


def _deepest(root: html.HtmlElement, weights: dict[html.HtmlElement, int]) -> html.HtmlElement:
    total, part = weights[root], root
    while True:
        below = max(part, key=lambda child: weights.get(child, 0), default=None)
        if below is None or weights.get(below, 0) < _ENOUGH * total or below.tag in ("p", "li", "td", "span"):
            return part
        part = below


_INLINE_ELEMENTS = (
    "b i em strong span font u sup sub small big abbr cite q mark s ins del code bdo bdi wbr label tt time"
)
_INLINE = frozenset(_INLINE_ELEMENTS.split())
