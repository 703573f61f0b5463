"""Of which kind is a run of words that gave way to others."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from ingest import vocabulary
from ingest.store.runs import Run
from ingest.store.sides import Side
from ingest.store.wording import Word, Wording, folded

# So many words added or dropped at once are a passage, even in the midst of a sentence.
PASSAGE = 8
_LONGEST_NAME = 4
_LONGEST_SLIP = 3
_ALIKE = 0.8
_MOST_LETTERS = 60
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NEGATED = ("n't", "n’t")


class Judge:
    """Tells the kinds of the runs between two wordings."""

    def __init__(self, before: Wording, after: Wording) -> None:
        self._sides = Side(before), Side(after)

    def kind(self, run: Run) -> str:
        """date, number, name, spelling, passage added, passage dropped or reworded."""
        if self._is_passage(run):
            return "passage added" if run.start == run.end else "passage dropped"
        for kind, holds in _RULES:
            if holds(*self._sides, run):
                return kind
        return "reworded"

    def _is_passage(self, run: Run) -> bool:
        """Whether whole sentences, or many words, were put in or taken out."""
        if run.start != run.end and run.new_start != run.new_end:
            return False
        side, start, end = _filled(*self._sides, run)
        words = side.wording.words
        whole = words[start].opens and (end == len(words) or words[end].opens)
        return whole or end - start >= PASSAGE


def _filled(old: Side, new: Side, run: Run) -> tuple[Side, int, int]:
    """The side that has words where the other has none."""
    return (new, run.new_start, run.new_end) if run.start == run.end else (old, run.start, run.end)


def _changed(old: Side, new: Side, run: Run) -> list[tuple[Side, Word]]:
    """The words of both sides."""
    return [(old, word) for word in old.wording.words[run.start : run.end]] + [
        (new, word) for word in new.wording.words[run.new_start : run.new_end]
    ]


def _is_date(old: Side, new: Side, run: Run) -> bool:
    changed = _changed(old, new, run)
    if not all(side.is_date(word) or _counts(word.key) for side, word in changed):
        return False
    if any(side.is_date(word) or _YEAR.fullmatch(word.key) for side, word in changed):
        return True
    return old.beside_month(run.start, run.end) or new.beside_month(run.new_start, run.new_end)


def _is_number(old: Side, new: Side, run: Run) -> bool:
    return all(_counts(word.key) for _, word in _changed(old, new, run))


def _is_name(old: Side, new: Side, run: Run) -> bool:
    return run.words <= _LONGEST_NAME and all(side.is_name(word) for side, word in _changed(old, new, run))


def _is_spelling(old: Side, new: Side, run: Run) -> bool:
    """Nearly the same letters, from the first on; a word denied is another word."""
    if run.words > _LONGEST_SLIP or any(
        side.printed(word).rstrip(".,;").casefold().endswith(_NEGATED) for side, word in _changed(old, new, run)
    ):
        return False
    one = "".join(word.key for word in old.wording.words[run.start : run.end])
    other = "".join(word.key for word in new.wording.words[run.new_start : run.new_end])
    if not one or not other or one[0] != other[0] or len(one) + len(other) > _MOST_LETTERS:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _has_same_letters(old: Side, new: Side, run: Run) -> bool:
    """Whether initials differ by their stops alone: ``D.C.`` and ``DC``."""
    one = "".join(word.letters for word in old.wording.words[run.start : run.end])
    return one == "".join(word.letters for word in new.wording.words[run.new_start : run.new_end])


_RULES = (
    ("spelling", _has_same_letters),
    ("date", _is_date),
    ("number", _is_number),
    ("name", _is_name),
    ("spelling", _is_spelling),
)


def _counts(key: str) -> bool:
    return any(letter.isdigit() for letter in key) or key in _number_words()


@cache
def _number_words() -> frozenset[str]:
    return frozenset(folded(str(word)) for word in vocabulary.entries("edits")["numbers"])
