"""The unit of every layout: a line of a page as a reader sees it, its wrapping undone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ingest.values import value

Mark = Literal["plain", "strong", "heading", "item", "caption", "link", "label"]

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*$")
_WORD = re.compile(r"\w+")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
# Rule after rule asks the same of a page's lines; to remember a hostile one would cost its length.
_REMEMBERED = 1024
_LONGEST_REMEMBERED = 2_000


@value
class Line:
    """A line of a page.

    mark  how the page sets it: ``heading`` (a heading element), ``strong`` (all of it bold), ``item`` (of a
          list), ``caption`` (of a picture), ``link`` (all of it a link), ``label`` (a term above what is said of it,
          the first of two cells), ``plain``
    lead  how many of its signs are set otherwise at its head than the rest: bold, in italics, as a speaker's
    """

    text: str
    mark: Mark = "plain"
    lead: int = 0


def tidy(text: str) -> str:
    """TEXT with every run of white space made one space, and signs that nobody sees removed."""
    spaced = " ".join(text.split())
    # No sign that nobody sees is printable, and to ask that takes a small part of the time that taking them out does.
    return spaced if spaced.isprintable() else " ".join(text.translate(_INVISIBLE).split())


def folded(text: str) -> str:
    """The words of TEXT in small letters, one space between: what two settings of one text share."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _folded(text)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


_remembered = lru_cache(_REMEMBERED)(_folded)


def ends_sentence(text: str) -> bool:
    """Whether TEXT closes as a sentence does, closing quotation marks and brackets aside."""
    return _SENTENCE_END.search(text[-6:]) is not None


def is_sentence(text: str) -> bool:
    """Whether TEXT reads as running text: it closes as a sentence, or is longer than headings are."""
    words = count_words(text)
    return (words > 5 and ends_sentence(text)) or words > 40


def count_words(text: str) -> int:
    """How many words TEXT has; of Chinese and Japanese, which leave no space, two signs count as one."""
    ideographs = 0 if text.isascii() else len(_IDEOGRAPHS.findall(text))
    return text.count(" ") + 1 + ideographs // 2
