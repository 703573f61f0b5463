"""XML as it is met, put in terms that XML knows, so that it can be read strictly.

A parser that recovers from errors loses text without a word: after its first error libxml2 drops every
``&amp;``. So what commonly is wrong is mended before, and the rest breaks the reading off, and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(#?\w{1,32};)?")
_OPEN, _CLOSE = "<![CDATA[", "]]>"


def mended(text: str) -> str:
    """TEXT with HTML's entities as their characters, bare ampersands escaped, and no character XML forbids."""
    if _NO_CHARACTER.search(text):
        text = _NO_CHARACTER.sub("\ufffd", text)
    return "".join(_pieces(text)) if "&" in text else text


def _pieces(text: str) -> Iterator[str]:
    """The text, references mended where they are read as such: not inside CDATA."""
    outside, *sections = text.split(_OPEN)
    yield _REFERENCE.sub(_character, outside)
    for section in sections:
        inside, close, outside = section.partition(_CLOSE)
        yield f"{_OPEN}{inside}{close}"
        yield _REFERENCE.sub(_character, outside)


def _character(reference: re.Match[str]) -> str:
    """What a reference stands for; the ampersand itself where it is none."""
    if not reference[1]:
        return "&amp;"
    character = unescape(reference[0])
    return escape(_NO_CHARACTER.sub("\ufffd", character), quote=False)
