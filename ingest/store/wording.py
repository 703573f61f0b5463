"""A version's text as words that can be compared, whatever its typography."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from itertools import accumulate
from typing import NamedTuple

from ingest import vocabulary
from ingest.bigrams import LETTERS
from ingest.record import Version

# Signs that part words with no space beside them: dashes, slashes, colons, the ellipsis.
_WORD = re.compile(rf"[{LETTERS}]|[^\s\-\u2010-\u2015\u2212/:…{LETTERS}]+")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
# The stops within initials are how these are spelt: ``D.C.`` and ``DC``.
_INITIALS = re.compile(r"(?<![^\W\d_])[^\W\d_](?:\.[^\W\d_])+(?![^\W\d_])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_CLOSING = "\"'”’»)]"
_STOPS = (".", "!", "?", "。", "！", "？")
# Letters, marks on letters, numbers and currencies say something; every other sign is typography.
_TELLING = ("L", "M", "N", "Sc")


class Word(NamedTuple):
    """A word: where it stands in the text, what of it counts, whether a sentence or a paragraph begins with it."""

    start: int
    end: int
    key: str
    opens: bool

    @property
    def letters(self) -> str:
        """The key without the stops of initials."""
        return self.key if self.key[0].isdigit() else self.key.replace(".", "")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, its words, and each paragraph as a stretch of them; the title is the first."""

    text: str
    words: tuple[Word, ...]
    paragraphs: tuple[tuple[int, int], ...]

    def spelt(self) -> dict[tuple[int, int], str]:
        """The key of each word, by where its letters stand among all letters of the text."""
        ends = accumulate(len(word.letters) for word in self.words)
        return {(end - len(word.letters), end): word.key for word, end in zip(self.words, ends, strict=True)}

    def printed(self, start: int, end: int) -> str:
        """The words from one number up to another, as printed, on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.words[start].start : self.words[end - 1].end].split())


def wording(version: Version, *, headed: bool = False) -> Wording:
    """The words of a version's title and body, and where ``headed`` of the letterhead between them."""
    text = "\n".join([version.title or "", *([version.letterhead or ""] if headed else []), version.body])
    words: list[Word] = []
    paragraphs: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        first = len(words)
        words.extend(_words(text, paragraph.start(), paragraph.end()))
        if len(words) > first:
            paragraphs.append((first, len(words)))
    return Wording(text, tuple(words), tuple(paragraphs))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    opens = True
    for found in _WORD.finditer(text, start, end):
        key = folded(found[0])
        if key:
            yield Word(found.start(), found.end(), key, opens)
            opens = False
        opens = opens or _ends(found[0])


@lru_cache(maxsize=1 << 16)
def folded(printed: str) -> str:
    """What of a word tells it from others: not its case, its quotes, its entities, its stops.

    Of a number its point does, of initials the stops between them.
    """
    plain = unicodedata.normalize("NFKC", unescape(printed)).casefold()
    plain = _THOUSANDS.sub("", plain)
    points = {found.start() for found in _POINT.finditer(plain)}
    points |= {at for found in _INITIALS.finditer(plain) for at in range(*found.span()) if plain[at] == "."}
    return "".join(sign for index, sign in enumerate(plain) if index in points or _tells(sign))


def _tells(sign: str) -> bool:
    return sign == "%" or unicodedata.category(sign).startswith(_TELLING)


def _ends(printed: str) -> bool:
    """Whether a sentence ends with a word."""
    bare = printed.rstrip(_CLOSING)
    if not bare.endswith(_STOPS):
        return False
    return not bare.endswith(".") or (len(bare) > 2 and bare[:-1] not in abbreviations())


@cache
def abbreviations() -> frozenset[str]:
    """Forms that a name follows, written without their last stop: ``Dr``, ``Gen``."""
    return frozenset(map(str, vocabulary.entries("abbreviations")["before_name"]))
