"""The words of an XML text whose elements nobody here knows: which element holds them, and their lines."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from ingest.parsers.layout.lines import Line, is_sentence, tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.plain import lines_of_text
from ingest.parsers.layout.trees import tree_of

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, recover=True, huge_tree=False, remove_comments=True, remove_pis=True
)
_MOST = 0.8
_TAGGED = re.compile(r"<(?:p|div|br|b|i|em|strong|ul|ol|table|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
_PARAGRAPHS = frozenset(("p", "para"))
_SHOWN_AS = {"head": "h2", "title": "h2", "heading": "h2", "lb": "br", "break": "br", "para": "p", "item": "li"}
_ELEMENTS = "b blockquote br cite div em h1 h2 h3 h4 h5 h6 i li ol p q span strong sub sup table tbody td th tr u ul"
_KNOWN = frozenset(_ELEMENTS.split())


def root_of(content: str) -> Any:
    """The root of an XML text, damage in it passed over; null where nothing of it can be read."""
    try:
        return etree.fromstring(content.encode("utf-8", "replace"), parser=_PARSER)
    except etree.XMLSyntaxError:
        return None


def words_in(element: Any) -> Any:
    """The element that holds the words: down from the root, as long as they are in one of those below."""
    while children := list(element.iterchildren("*")):
        fullest = max(children, key=_length)
        others = [child for child in children if child is not fullest]
        if local_name(fullest) in _PARAGRAPHS or any(child.tag == fullest.tag for child in others):
            return element
        if _length(fullest) < _MOST * _length(element) and any(map(_tells, others)):
            return element
        element = fullest
    return element


def _length(element: Any) -> int:
    return sum(map(len, element.itertext()))


def _tells(element: Any) -> bool:
    """Whether a text that is told stands in ELEMENT, not fields alone."""
    return any(is_sentence(tidy(text)) for text in element.itertext())


def lines_in(words: Any) -> list[Line]:
    """The lines of the words: elements of their own, or HTML or plain text inside one."""
    if len(words):
        words.tag = "div"
        for element in words.iter("*"):
            _show_those_in(element)
        return lines_of(words)
    text = words.text or ""
    tree = tree_of(text) if _TAGGED.search(text) else None
    return lines_of_text(text) if tree is None else lines_of(tree)


def _show_those_in(parent: Any) -> None:
    """Name the elements of PARENT as HTML does what they are: amid words a stretch of them, else a block."""
    children = list(parent.iterchildren("*"))
    amid_words = any(map(str.strip, filter(None, (parent.text, *(child.tail for child in children)))))
    for child in children:
        name = _SHOWN_AS.get(local_name(child), local_name(child))
        child.tag = name if name in _KNOWN else "span" if amid_words else "div"


def local_name(element: Any) -> str:
    """An element's name in small letters, without its namespace."""
    return str(etree.QName(element).localname).casefold()
