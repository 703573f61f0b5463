"""The names that a web page sets in elements of their own in its header and at its foot, as its reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from lxml import html

from ingest.parsers.layout.bodies import is_name
from ingest.parsers.layout.lines import is_sentence, tidy
from ingest.parsers.layout.trees import walk

_WITHIN_ELEMENTS = "b i em strong u small big font abbr sup sub wbr br"
_WITHIN = frozenset(_WITHIN_ELEMENTS.split())
_MENU = frozenset(("li", "option", "select", "form", "dialog"))
_DEEPER = {"start": 1, "end": -1}
_FIRST = 400
_LONGEST = 120
_SENTENCES = 3
_GOES_ON = re.compile(r"(?:\b(?:of|for|and|the|de|del|des)|[&,])$")
_CARRIES_ON = re.compile(r"(?:of|for|and|de|&) ")
_LOGO = re.compile(
    r"^(?:the )?(?:logo|emblem|coat of arms|crest|seal)(?: of)?(?: the)?\b\W*|\W*\b(?:logo|emblem)$", re.IGNORECASE
)


def nameplates_of(root: html.HtmlElement) -> tuple[str, ...]:
    """What stands by itself in the header of the page below ROOT, then in its footer; what menus hold does not."""
    header = _pieces(takewhile(_is_above_title, islice(walk(root), _FIRST)))
    footers = [part for footer in islice(root.iter("footer"), 2) for part in _pieces(islice(walk(footer), _FIRST))]
    return tuple(dict.fromkeys([*_whole(header), *_whole(footers)]))


def _is_above_title(step: tuple[str, html.HtmlElement]) -> bool:
    """Whether a step of the walk opens no article and no heading, unless that says whose site it is."""
    event, element = step
    return event != "start" or not (
        element.tag == "article" or (element.tag == "h1" and not is_name(tidy(element.text_content())))
    )


def _pieces(steps: Iterable[tuple[str, html.HtmlElement]]) -> list[str]:
    """The texts that no element parts, up to the sentences of a text; a banner's few sentences are passed by."""
    pieces, menus, sentences = [""], 0, 0
    for event, element in steps:
        menus += (element.tag in _MENU) * _DEEPER.get(event, 0)
        if element.tag not in _WITHIN:
            sentences += is_sentence(pieces[-1])
            pieces += [_pictured(element), ""] if element.tag == "img" else [""]
        if sentences == _SENTENCES:
            break
        text = element.text if event == "start" else element.tail
        pieces[-1] += (" " if element.tag == "br" else "") + ("" if menus else text or "")
    lines = map(tidy, pieces)
    return [line for line in lines if line and len(line) < _LONGEST and not is_sentence(line)]


def _pictured(picture: html.HtmlElement) -> str:
    """What stands in for a picture that is not shown: of a logo the name in it."""
    told = picture.get("alt") or ""
    return _LOGO.sub("", told) if len(told) < _LONGEST else ""


def _whole(pieces: Sequence[str]) -> Iterator[str]:
    """PIECES, and of a name that goes on in the next both as one before them."""
    for above, below in pairwise([*pieces, ""]):
        if below and (_GOES_ON.search(above) or _CARRIES_ON.match(below)):
            yield f"{above} {below}"
        yield above
