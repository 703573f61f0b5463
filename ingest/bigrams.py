"""Scripts that set no spaces between words, cut so that an index of words finds what stands inside a sentence.

A run of such letters becomes its pairs, each overlapping the next, then its last letter alone: 自由贸易 is
indexed as 自由 由贸 贸易 易. Any two or more letters that follow each other are then a phrase of pairs, and one letter
alone is the beginning of a pair.
"""

from __future__ import annotations

import re

# Kana, Han with its extensions and compatibility forms, Hangul: Unicode blocks, as GLOB and a regular expression
# both understand them between brackets.
LETTERS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
_RUN = re.compile(f"[{LETTERS}]+")


def unspaced(text: str) -> bool:
    """Whether a text holds letters of such a script."""
    return not text.isascii() and _RUN.search(text) is not None


def indexed(text: str) -> str:
    """A text as it goes into the index: other words stay as they are, apart from the pairs."""
    return _RUN.sub(lambda run: f" {' '.join((*_pairs(run[0]), run[0][-1]))} ", text)


def asked(text: str) -> str:
    """A text as it is looked up, as a phrase; where it is one letter, as the beginning of a word."""
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0])) or run[0]} ", text).strip()


def ends_short(text: str) -> bool:
    """Whether a text that is looked up ends in a letter alone, which any pair may begin with."""
    last = _RUN.search(text[-1:])
    return last is not None and not _RUN.search(text[-2:-1])


def _pairs(run: str) -> list[str]:
    return [run[index : index + 2] for index in range(len(run) - 1)]
