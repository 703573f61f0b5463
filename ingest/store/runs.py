"""Where two wordings differ: runs of words that gave way to others."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from ingest.store.wording import Wording

# Comparing takes the square of a length. Two stretches that are longer than this together are taken whole.
MOST = 1_500

Opcode = tuple[int, int, int, int]


class Run(NamedTuple):
    """Words of the earlier wording, from ``start``, that gave way to those of the later one, from ``new_start``."""

    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def words(self) -> int:
        """How many words it touches."""
        return max(self.end - self.start, self.new_end - self.new_start)


def runs(before: Wording, after: Wording) -> Iterator[Run]:
    """Every run that differs, in the order of the text: first by paragraph, then within each by word."""
    keys, new_keys = ([word.key for word in one.words] for one in (before, after))
    for start, end, new_start, new_end in _differing(_paragraphs(before), _paragraphs(after)):
        first, last = _stretch(before, start, end)
        new_first, new_last = _stretch(after, new_start, new_end)
        for found in _differing(keys[first:last], new_keys[new_first:new_last]):
            run = Run(first + found[0], first + found[1], new_first + found[2], new_first + found[3])
            if "".join(keys[run.start : run.end]) != "".join(new_keys[run.new_start : run.new_end]):
                yield run


def _paragraphs(wording: Wording) -> list[tuple[str, ...]]:
    return [tuple(word.key for word in wording.words[start:end]) for start, end in wording.paragraphs]


def _stretch(wording: Wording, start: int, end: int) -> tuple[int, int]:
    """The words of some paragraphs; where there are none, the place between two."""
    if start == end:
        place = wording.paragraphs[start][0] if start < len(wording.paragraphs) else len(wording.words)
        return place, place
    return wording.paragraphs[start][0], wording.paragraphs[end - 1][1]


def _differing(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[Opcode]:
    """Stretches of two sequences that are not the same."""
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    first, second = one[head : len(one) - tail], other[head : len(other) - tail]
    if len(first) + len(second) > MOST or not (first and second):
        if first or second:
            yield head, head + len(first), head, head + len(second)
        return
    # Words that return all the time begin no match in a long stretch: on hostile texts that saves the square.
    for tag, start, end, new_start, new_end in SequenceMatcher(None, first, second, autojunk=True).get_opcodes():
        if tag != "equal":
            yield head + start, head + end, head + new_start, head + new_end


def _alike(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many members both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
