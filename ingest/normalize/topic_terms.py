"""The vocabulary of topics as terms to look for, and the automaton that looks for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from ingest.normalize.folding import fold
from ingest.vocabulary import entries

_FIRST_IDEOGRAPH = "\u2e80"
_REACH = 90


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that raises a topic, with what must and must not stand near it.

    stem   it takes any ending
    weak   it is a hint only
    place  it names a country or its people
    """

    topic: str
    text: str
    stem: bool = False
    weak: bool = False
    place: bool = False
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    sentence: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def suits(self, folded: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether the term's neighbours in SENTENCE are such that it raises its topic."""
        first, last = sentence
        return not (
            (self.before and not self.before.search(folded, max(first, start - _REACH), start))
            or (self.after and not self.after.match(folded, end, min(last, end + _REACH)))
            or (self.sentence and not self.sentence.search(folded, first, last))
            or (self.unless and self.unless.search(folded, first, last))
        )

    def end_of_word(self, folded: str, start: int, end: int) -> int | None:
        """Where the word ends that the term's last letter at END belongs to; null where that is another word."""
        if self.text[0] >= _FIRST_IDEOGRAPH:
            return end
        if (start and folded[start - 1].isalnum()) or not _same_case(self.text, folded[start:end]):
            return None
        word_end = end
        while word_end < len(folded) and folded[word_end].isalnum():
            word_end += 1
        return word_end if self.stem or folded[end:word_end] in ("", "s") else None


def _same_case(written: str, printed: str) -> bool:
    """A capital of the vocabulary stands as a capital, unless the text sets the whole term in capitals."""
    return written.islower() or printed == written or printed.isupper() or written == written.lower()


@cache
def automaton() -> ahocorasick.Automaton:
    """All terms under their letters in lower case, each with the terms that share them."""
    shared: dict[str, list[Term]] = {}
    for term in _terms(entries("topics")):
        shared.setdefault(lowered(term.text), []).append(term)
    machine = ahocorasick.Automaton()
    for letters, terms in shared.items():
        machine.add_word(letters, (len(letters), tuple(terms)))
    machine.make_automaton()
    return machine


def lowered(text: str) -> str:
    """TEXT in lower case, as long as before: a letter whose small form is two stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _terms(topics: list[dict[str, Any]]) -> Iterator[Term]:
    for topic in topics:
        for written in topic["terms"]:
            yield _term(topic, written, weak=False)
        for written in topic.get("weak", ()):
            yield _term(topic, written, weak=True)


def _term(topic: Mapping[str, Any], written: str | Mapping[str, str], *, weak: bool) -> Term:
    neighbours = {"term": written} if isinstance(written, str) else dict(written)
    text = fold(neighbours.pop("term"))
    patterns = {place: re.compile(pattern, re.IGNORECASE) for place, pattern in neighbours.items()}
    stem = text.endswith("*")
    return Term(topic["id"], text.rstrip("*"), stem, weak, bool(topic.get("place")), **patterns)
