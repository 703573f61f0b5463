"""Where sentences end, in scripts with and without capitals and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.vocabulary import entries

_CLOSING = "\"'”’»)\\]」』）】》"
_SPACED, _UNSPACED = ".!?…؟۔।", "。！？"
# Possessive runs and the look-behind keep a page of nothing but stops linear; a set of signs as the very
# first thing lets a search run over all other characters.
_STOP = re.compile(
    rf"[{_SPACED}{_UNSPACED}](?:"
    rf"(?<=[{_SPACED}])(?<![{_SPACED}]{{2}})[{_SPACED}]*+[{_CLOSING}]*+(?:\s++|(?<=[a-z]{{3}}[.!?])(?=[A-Z][a-z]))"
    rf"|(?<=[{_UNSPACED}])[{_UNSPACED}]*+[{_CLOSING}…]*+\s*+)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘'«—–-]*\Z")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[—–-]*\s*(\w+)")
_DOTTED = re.compile(r"(?:\w\.)*\w")
_ENUMERATION = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})")
_HAS_WORD = re.compile(r"\w")
_LONGEST_WORD = 40


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as spans; between them is white space alone."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, begin, stop) and _HAS_WORD.search(text, stop.end(), end):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without outer white space, unless nothing is left of it."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield start + left, start + len(piece.rstrip())


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a sentence that began at BEGIN is over at STOP."""
    if text[stop.start()] in "。！？":
        return True
    following = _NEXT_WORD.match(text, stop.end(), stop.end() + _LONGEST_WORD)
    if following is None:
        return True
    word = following[1]
    if word[0].islower():
        return False
    if _BRACKETED.search(text, max(begin, stop.start() - _LONGEST_BRACKET), stop.end()):
        return False
    return not _is_single_full_stop(stop) or _ends_after_word(text, begin, stop, word)


# "Hon. Dr. (Ms.) Ida Orlan", "Gen. (Retd.) Karl Vask"
_BRACKETED = re.compile(r"\((?:Mr|Mrs|Ms|Dr|Prof|Eng|Retd?|Rtd)\.\)\s*$")
_LONGEST_BRACKET = 8


def _is_single_full_stop(stop: re.Match[str]) -> bool:
    return stop[0][0] == "." and stop[0][1:].strip() == ""


def _ends_after_word(text: str, begin: int, stop: re.Match[str], following: str) -> bool:
    """Whether the full stop at STOP ends more than its own word; FOLLOWING is the next word."""
    signs = _abbreviations()
    window = text[max(begin, stop.start() - _LONGEST_WORD) : stop.start()]
    before = _WORD_BEFORE.search(window)
    word = before[0] if before else ""
    if _leads_a_name(word, following) or _is_enumeration(text[begin : stop.start()]):
        return False
    if word in signs["before_number"]:
        return not following[0].isdigit()
    if word in signs["final"]:
        return True
    if word.isdigit() and following in signs["months"]:
        return False
    if word in signs["either"] or (_DOTTED.fullmatch(word) and not word.isdigit() and word != "I"):
        return following in signs["openers"]
    return True


def _leads_a_name(word: str, following: str) -> bool:
    """Whether a name has to follow the abbreviation as printed, or in capitals before capitals: ``MS. RASSENDYLL:``."""
    names = _abbreviations()["before_name"]
    return word in names or (word.isupper() and following.isupper() and word.title() in names)


def _is_enumeration(sentence: str) -> bool:
    """Whether all that the sentence holds so far is its number: ``2``, ``(a``, ``iv``."""
    return len(sentence) < 7 and _ENUMERATION.fullmatch(sentence) is not None


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in entries("abbreviations").items()}
