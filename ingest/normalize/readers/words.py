"""The words and signs of one sentence, numbered."""

from __future__ import annotations

import re
from bisect import bisect_right

from ingest.values import value

_HAN = "\u3400-\u9fff"
# A Chinese sign is a word of its own, as nothing parts the words there.
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+(?:[.'-][^\W_{_HAN}]+)*|[^\w\s]")
# The same words where all letters are ASCII, which nearly all sentences of English are made of: half the time.
_WORD_IN_ASCII = re.compile(r"[A-Za-z0-9]+(?:[.'-][A-Za-z0-9]+)*|[^\w\s]")
_PLAIN = str.maketrans("，；：（）、", ",;:(),")
_GAP = " "


@value
class Words:
    """The words of a sentence as printed and in lower case, with their offsets into the body."""

    printed: list[str]
    lower: list[str]
    starts: list[int]

    def number_at(self, offset: int) -> int:
        """The number of the word that holds OFFSET, or of the last one before it."""
        return bisect_right(self.starts, offset) - 1

    def end(self, number: int) -> int:
        """The offset at which a word ends."""
        return self.starts[number] + len(self.printed[number])

    def is_capitalised(self, number: int) -> bool:
        return self.printed[number][0].isupper()


def words_of(folded: str, start: int, end: int) -> Words:
    """The words of ``folded[start:end]``."""
    word = _WORD_IN_ASCII if folded[start:end].isascii() else _WORD
    found = list(word.finditer(folded, start, end))
    printed = [one[0] for one in found]
    line = _GAP.join(printed).lower()
    lower = (line if line.isascii() else line.translate(_PLAIN)).split(_GAP)
    return Words(printed, lower if printed else [], [one.start() for one in found])


def spelled(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a vocabulary."""
    return tuple(_WORD.findall(phrase))


def is_han(word: str) -> bool:
    """Whether a word is a Chinese sign."""
    return "\u3400" <= word[0] <= "\u9fff"
