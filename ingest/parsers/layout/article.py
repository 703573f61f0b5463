"""The part of a web page that holds its text: what is around it, menus and footers and teasers, is left behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

from ingest.parsers.layout.lines import is_sentence, tidy

_AROUND = frozenset(("nav", "footer", "aside", "header", "dialog", "menu"))
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|submenu|breadcrumbs?|bread-crumbs|footer|sidebar|aside|related|recommend\w*"
    r"|shar(?:e|ing)|social(?:s|media)?|cookies?|consent|comments?|commentaires?|forums?|disqus|replies|promo|newsletter|subscribe|banner|widget|teasers?|tags?"
    r"|overlay|lightbox|pum|offcanvas|pagination|pager|skip\w*|toolbar|modal|popup|advert\w*|most-?read|read-?more|print|hidden|sr-only|visually-hidden"
    r"|author-?(?:bio|box)|byline-bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNWEIGHED = frozenset(("a", "title", "br", "head", "meta", "link", "img", "hr"))
_TEXT_NAMES = re.compile(
    r"(?:^|\s)(?:entry|article|post|story|news|press-release)[_-]{1,2}(?:content|body|text|main)(?:$|\s)|(?:^|\s)govspeak(?:$|\s)"
    r"|(?:^|\s)field--name-body(?:$|\s)|(?:^|\s)TRS_Editor(?:$|\s)"
)
_KEPT = frozenset(("html", "body", "main", "article"))
_ENOUGH = 0.75
_MOST = 0.5
_GOOD_PART = 0.3
_DEEPEST = 200


def text_part(elements: Sequence[html.HtmlElement]) -> html.HtmlElement | None:
    """The smallest of ELEMENTS that holds nearly all running text of their page, whose root is the first; else null.

    What is named as standing around a text is left out, unless most of the running text is in it.
    """
    root = elements[0]
    own = {element: weight for element in elements if (weight := _own_weight(element))}
    around = _around(elements, _sums(own))
    weights = _sums({element: weight for element, weight in own.items() if not _is_below(element, around)})
    for element in around:
        if element.getparent() is not None:
            element.drop_tree()
    return _deepest(_claimed(root, weights), weights) if weights.get(root) else None


def _sums(own: dict[html.HtmlElement, int]) -> dict[html.HtmlElement, int]:
    """For each element in or below which running text stands, how many letters of it."""
    sums: dict[html.HtmlElement, int] = {}
    for element, weight in own.items():
        above, depth = element, 0
        while above is not None and depth < _DEEPEST:
            sums[above] = sums.get(above, 0) + weight
            above, depth = above.getparent(), depth + 1
    return sums


def _around(elements: Sequence[html.HtmlElement], weights: dict[html.HtmlElement, int]) -> frozenset[html.HtmlElement]:
    """The elements that stand around the text and hold no great part of it."""
    most = _MOST * weights.get(elements[0], 0)
    return frozenset(element for element in elements if _stands_around(element) and weights.get(element, 0) <= most)


def _is_below(element: html.HtmlElement, around: frozenset[html.HtmlElement]) -> bool:
    return bool(around) and (element in around or any(above in around for above in element.iterancestors()))


def _own_weight(element: html.HtmlElement) -> int:
    """The letters of running text that stand in ELEMENT itself or in its inline parts; in links they count nothing."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _INLINE or tag in _UNWEIGHED:
        return 0
    pieces = [element.text or ""]
    for child in element:
        below = child.tag
        if below == "br":
            pieces.append(" ")
        elif below in _INLINE:
            pieces.append("".join(child.itertext()))
        pieces.append(child.tail or "")
    text = tidy("".join(pieces))
    return len(text) if is_sentence(text) else 0


def _stands_around(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _KEPT:
        return False
    if element.tag in _AROUND:
        return True
    called, known_as, role = element.get("class"), element.get("id"), element.get("role")
    if not (called or known_as or role):
        return False
    names = f"{called or ''} {known_as or ''} {role or ''}"
    return len(names) < 300 and _AROUND_NAMES.search(names) is not None


def _claimed(root: html.HtmlElement, weights: dict[html.HtmlElement, int]) -> html.HtmlElement:
    """The element that the page itself calls its text, where a good part of the running text is in it; else ROOT."""
    total = weights[root]
    for is_text in _CLAIMS:
        claimed = (element for element in weights if is_text(element) and weights[element] >= _GOOD_PART * total)
        found = max(claimed, key=weights.__getitem__, default=None)
        if found is not None:
            return found
    return root


def _is_article_body(element: html.HtmlElement) -> bool:
    return (element.get("itemprop") or "").casefold() == "articlebody"


def _is_called_text(element: html.HtmlElement) -> bool:
    return element.tag not in _KEPT and _TEXT_NAMES.search(element.get("class") or "") is not None


_CLAIMS = (
    _is_article_body,
    _is_called_text,
    lambda element: element.tag == "article",
    lambda element: element.tag == "main",
)


def _deepest(part: html.HtmlElement, weights: dict[html.HtmlElement, int]) -> html.HtmlElement:
    """The smallest element within PART that leaves no paragraph of it outside, and next to none of its text."""
    total = weights[part]
    while True:
        below = max(part, key=lambda child: weights.get(child, 0), default=None)
        if below is None or below.tag not in _FRAMES or weights.get(below, 0) < _ENOUGH * total:
            return part
        if any(weights.get(beside) for beside in part if beside is not below and beside.tag not in _FRAMES):
            return part
        part = below


_FRAME_ELEMENTS = "html body div section article main center table tbody tr td form"
_FRAMES = frozenset(_FRAME_ELEMENTS.split())
_INLINE_ELEMENTS = (
    "b i em strong span font u sup sub small big abbr cite q mark s ins del code bdo bdi wbr label tt time"
)
_INLINE = frozenset(_INLINE_ELEMENTS.split())
