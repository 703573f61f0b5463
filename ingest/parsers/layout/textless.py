"""What a document without a text of its own is: a list of links, a table of contents, a server's excuse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ingest.parsers.layout.lines import folded
from ingest.vocabulary import entries

NO_WORDS = "no words: an empty page or transcript"
_LIST = "a list of links or titles, and no running text"
FAILURE = "an error page: the server tells that there is no such page"
_CONTENTS = "a table of contents, and no running text"
_RESULTS = "a page of search results, and no running text"
_LEADER = re.compile(r".{3,200}?[.…·_ ]{3,80}\d{1,4}|.{3,200}\s\d{1,4}")
_GLYPH = re.compile(r"\(cid:\d{1,5}\)|[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_SIGN = re.compile(r"[^\w\s]")
_HEAD = 4
_LONG_PHRASE = 3
_SAMPLE = 4000
_LEAST_SAMPLE = 200
_MANY_SIGNS = 0.5
_MANY_GLYPHS = 0.02


def kind_of_page(title: str | None, texts: Sequence[str]) -> str:
    """The sentence that says what a page is that has TITLE and TEXTS, and no running text."""
    if is_failure(title, texts):
        return FAILURE
    if not any(any(map(str.isalpha, text)) for text in [title or "", *texts]):
        return NO_WORDS
    if _starts_as(_phrases()["results"], [title or "", *texts[:_HEAD]]):
        return _RESULTS
    numbered = sum(_LEADER.fullmatch(text[:300]) is not None for text in texts)
    return _CONTENTS if numbered > len(texts) / 2 else _LIST


def is_failure(title: str | None, texts: Sequence[str]) -> bool:
    """Whether a page's title or first lines are those with which servers refuse: not found, forbidden, wait."""
    return _starts_as(_phrases()["failures"], [title or "", *texts[:_HEAD]])


def is_broken(texts: Iterable[str]) -> bool:
    """Whether the first words of a text are signs without a meaning, as a damaged text layer gives them."""
    sample = " ".join(texts)[:_SAMPLE]
    if len(sample) < _LEAST_SAMPLE:
        return False
    signs, glyphs = len(_SIGN.findall(sample)), len(_GLYPH.findall(sample))
    return signs > _MANY_SIGNS * len(sample) or glyphs > _MANY_GLYPHS * len(sample)


def _starts_as(phrases: tuple[str, ...], texts: Iterable[str]) -> bool:
    """Whether one of TEXTS begins with one of PHRASES; one of a word or two has to be all of it."""
    lines = [folded(text[:120]) + " " for text in texts]
    long = tuple(phrase for phrase in phrases if phrase.count(" ") >= _LONG_PHRASE)
    return any(line in phrases or line.startswith(long) for line in lines)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    vocabulary = entries("chrome")
    return {name: tuple(folded(phrase) + " " for phrase in vocabulary[name]) for name in ("failures", "results")}
