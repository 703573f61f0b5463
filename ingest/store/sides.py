"""One of two wordings that are compared: which of its words are names, which are days."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ingest import vocabulary
from ingest.store.wording import Word, Wording, abbreviations


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings, with the words that it prints as names."""

    wording: Wording
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", _names(self.wording))

    def printed(self, word: Word) -> str:
        """A word's own letters."""
        return self.wording.text[word.start : word.end]

    def is_name(self, word: Word) -> bool:
        """Whether a word is part of a name, a form of address before it included."""
        return word.key in self.names or self.printed(word).rstrip(".") in abbreviations()

    def is_date(self, word: Word) -> bool:
        """Whether a word is a month, a weekday or a day counted from today; with a capital where it has one."""
        return self.printed(word).strip(".,;()") in _days()

    def beside_month(self, start: int, end: int) -> bool:
        """Whether a month stands right before or right after a stretch of words."""
        beside = (*self.wording.words[max(0, start - 1) : start], *self.wording.words[end : end + 1])
        return any(self.is_date(word) for word in beside)


def _names(wording: Wording) -> frozenset[str]:
    """Words of the body printed with a capital within a sentence, and nowhere without one."""
    capital: set[str] = set()
    small: set[str] = set()
    body = wording.text.find("\n")
    for word in wording.words:
        first = wording.text[word.start : word.end].lstrip("\"'“‘«([")[:1]
        if first.islower():
            small.add(word.key)
        elif first.isupper() and not word.opens and word.start > body:
            capital.add(word.key)
    return frozenset(capital - small)


@cache
def _days() -> frozenset[str]:
    """Months, weekdays, and single words such as ``yesterday``, as they are printed."""
    calendar: Any = vocabulary.entries("calendar")
    months = (name for month in calendar["months"] for name in (*month["capitalised"], *month["other"]))
    weekdays = (name for day in calendar["weekdays"] for name in day)
    return frozenset((*months, *weekdays))
