"""Texts as words: segmentation, spaces and signs make no difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+")


def words(text: str | None) -> list[str]:
    """The words of a text, case folded."""
    return [word.casefold() for word in _WORD.findall(text or "")]


def plain(text: str | None) -> str:
    """A text as its words parted by single spaces."""
    return " ".join(words(text))


def same_person(one: str | None, other: str | None) -> bool:
    """Whether every word of the shorter name is in the longer one."""
    first, second = set(words(one)), set(words(other))
    return bool(first and second) and (first <= second or second <= first)


def aligned(gold: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places at which two runs of words agree, in order."""
    matcher = SequenceMatcher(None, gold, ours, autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            yield block.a + step, block.b + step


def shared(gold: Iterable[str], ours: Iterable[str]) -> int:
    """How many words two runs share in order."""
    return sum(1 for _ in aligned(list(gold), list(ours)))
