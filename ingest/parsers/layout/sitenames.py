"""A web page's title and its site's name, told apart: ``Talks in Strelsau | Ministry of Foreign Affairs``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ingest.parsers.layout.bodies import is_name
from ingest.parsers.layout.lines import folded
from ingest.parsers.layout.metadata import Metadata

_SEPARATOR = re.compile(r"\s+[|\-–—•·«»:>/]+\s+|\s*::\s*|\s*\|\s*|\s*[—|]\s*")
_SECTION_WORDS = 3
_ARTICLES = frozenset(("the", "a", "an"))
_GOES_ON = re.compile(r"(?:by|with|of|at|on|for|in|to|following) ")


def title_of(metadata: Metadata) -> str | None:
    """The title without the site's name: the heading that the page's own title holds, else what is left of that."""
    for title in metadata.titles:
        words = folded(title)
        whole = next((text for text in metadata.headings if _tells_in_full(text, title, metadata.site)), None)
        held = [text for text in _headings(metadata) if " " in folded(text) and folded(text) in words]
        if whole or held:
            return whole or max(held, key=lambda text: (not is_name(text), len(text)))
    bare = [parts[0] for title in metadata.titles if (parts := _parts(title, metadata.site))]
    specific = next((text for text in metadata.headings if text.count(" ") > 2), None)
    if bare and (bare[0].count(" ") > 2 or specific is None):
        return bare[0]
    return specific


def _headings(metadata: Metadata) -> Iterator[str]:
    """The headings of a page; of a title that goes on in the heading below it, both."""
    yield from metadata.headings
    yield from (f"{above} {below}" for above, below in pairwise(metadata.headings) if _GOES_ON.match(below))


def _tells_in_full(heading: str, title: str, site: str | None) -> bool:
    """Whether a heading says in full what the page's own title says in short: its words, in their order, and more."""
    short = _without_abbreviation(next(iter(_parts(title, site)), ""))
    words, short_words = iter(folded(heading).split()), [word for word in short.split() if word not in _ARTICLES]
    return short.count(" ") >= _SECTION_WORDS and next(words, "") == short_words[0] and _all_in(short_words[1:], words)


def _all_in(words: Iterable[str], others: Iterator[str]) -> bool:
    """Whether WORDS stand among OTHERS, in the same order."""
    return all(word in others for word in words)


def _without_abbreviation(title: str) -> str:
    """A TITLE in small letters without the last word where that is an abbreviation."""
    start, _, last = title.rpartition(" ")
    return folded(start if last.isupper() and start.count(" ") > _SECTION_WORDS else title)


def parts_of(title: str) -> list[str]:
    """A page's own title, taken apart at the signs that part a text's title from its section and its site."""
    return _SEPARATOR.split(title)


def site_in_title(metadata: Metadata) -> str | None:
    """The site's name at the end of the page's title, where a heading has the rest of it."""
    for title in metadata.titles:
        parts = parts_of(title)
        headings = {folded(text) for text in metadata.headings}
        if len(parts) > 1 and folded(parts[0]) in headings:
            return parts[-1]
    return None


def _parts(title: str, site: str | None) -> list[str]:
    """What is left of a title when the site's name goes, and the names of sections before it: at most one text."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    named = [part for part in parts if folded(part) != folded(site or "")] or parts
    if len(named) == len(parts) and len(parts) > 1:
        named = parts[:-1]
    while len(named) > 1 and named[-1].count(" ") < _SECTION_WORDS:
        named = named[:-1]
    start = title.find(named[0]) if named else -1
    return [title[start : title.find(named[-1], start) + len(named[-1])]] if start >= 0 else []
