"""The vocabulary of topics as terms to look for, and the automaton that looks for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import ahocorasick

from ingest.normalize.text.folding import fold
from ingest.vocabulary import entries

_FIRST_IDEOGRAPH = "\u2e80"
_REACH = 90
_LONG_SENTENCE = 600  # on either side: a text without full stops is read in linear time all the same
_EXCEPTION: Mapping[str, Any] = {"id": ""}


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that raises a topic, with what must and must not stand near it.

    topic  the topic's id; empty for a phrase that raises none
    cased  it has a capital, which must stand as one
    stem   it takes any ending
    hint   it raises its topic only together with others
    place  it names a country or its people
    home   the country whose own name it is: in that country's texts it raises nothing
    free   it needs no neighbours and minds none
    """

    topic: str
    text: str
    cased: bool = False
    stem: bool = False
    hint: bool = False
    place: bool = False
    home: str = ""
    free: bool = True
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    sentence: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def suits(self, folded: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether the neighbours of FOLDED[START:END] in SENTENCE are such that the term raises its topic."""
        if self.free:
            return True
        first, last = max(sentence[0], start - _LONG_SENTENCE), min(sentence[1], end + _LONG_SENTENCE)
        return not (
            (self.before and not self.before.search(folded, max(first, start - _REACH), start))
            or (self.after and not self.after.match(folded, end, min(last, end + _REACH)))
            or (self.sentence and not self.sentence.search(folded, first, last))
            or (self.unless and self.unless.search(folded, first, last))
        )

    def word_end(self, folded: str, start: int, end: int) -> int | None:
        """Where the word ends whose letters at START:END are the term's; null where that is another word."""
        if self.text[0] >= _FIRST_IDEOGRAPH:
            return end
        if self.cased and not self._capital(folded[start:end]):
            return None
        word_end = end
        while word_end < len(folded) and folded[word_end].isalnum():
            word_end += 1
        return word_end if self.stem or folded[end:word_end] in ("", "s") else None

    def _capital(self, printed: str) -> bool:
        """Whether a term is printed with the vocabulary's capitals, or with nothing else."""
        return printed.replace("-", " ") == self.text or printed.isupper()


def found(folded: str) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """Where letters of the vocabulary stand in FOLDED at the start of a word, and the terms with these letters."""
    letters = _plain(folded)
    for last, (length, terms) in _automaton().iter(letters):
        start = last + 1 - length
        if not start or not letters[start - 1].isalnum() or letters[start] >= _FIRST_IDEOGRAPH:
            yield start, last + 1, terms


@cache
def topics_at_home() -> frozenset[str]:
    """The topics whose hints any country has: they are told apart by what is said of places abroad."""
    return frozenset(topic["id"] for topic in entries("topics") if topic.get("at_home"))


@cache
def _automaton() -> ahocorasick.Automaton:
    """All terms by their plain letters, each with its length and the terms that share the letters."""
    shared: dict[str, list[Term]] = {}
    for term in _terms():
        shared.setdefault(_plain(term.text), []).append(term)
    machine = ahocorasick.Automaton()
    for letters, terms in shared.items():
        machine.add_word(letters, (len(letters), tuple(terms)))
    machine.make_automaton()
    return machine


def _plain(folded: str) -> str:
    """FOLDED in lower case, hyphens as spaces, as long as before: a letter whose small form is two stays."""
    lower = folded.lower()
    if len(lower) != len(folded):
        lower = "".join(small if len(small := sign.lower()) == 1 else sign for sign in folded)
    return lower.replace("-", " ")


def _terms() -> Iterator[Term]:
    reading = entries("topic_reading")
    for topic in entries("topics"):
        for written, hint, home in _written(topic):
            yield from _spelt(_term(topic, written, hint=hint, home=home), reading["spellings"])
    for written in reading["exceptions"]:
        yield _term(_EXCEPTION, written, hint=False)


def _written(topic: Mapping[str, Any]) -> Iterator[tuple[str | Mapping[str, str], bool, str]]:
    """The topic's terms as written; whether each is a hint; whose own name it is."""
    for written in topic["terms"]:
        yield written, False, ""
    for written in topic.get("hints", ()):
        yield written, True, ""
    for home, names in topic.get("names", {}).items():
        for written in names:
            yield written, False, home


def _term(topic: Mapping[str, Any], written: str | Mapping[str, str], *, hint: bool, home: str = "") -> Term:
    neighbours = {"term": written} if isinstance(written, str) else dict(written)
    text = fold(neighbours.pop("term")).replace("-", " ")
    patterns = {place: _pattern(written) for place, written in neighbours.items()}
    bare, stem = text.rstrip("*"), text.endswith("*")
    place = bool(topic.get("place"))
    return Term(topic["id"], bare, bare != bare.lower(), stem, hint, place, home, not patterns, **patterns)


def _pattern(written: str) -> re.Pattern[str]:
    """A pattern of the vocabulary, the pieces that it names put in."""
    for name, piece in entries("topic_reading")["patterns"].items():
        written = written.replace(f"<{name}>", piece)
    return re.compile(written, re.IGNORECASE)


def _spelt(term: Term, spellings: Mapping[str, str]) -> Iterator[Term]:
    """The term, and once more for each other spelling that the vocabulary knows of a part of it."""
    yield term
    for written, other in spellings.items():
        if written in term.text:
            yield replace(term, text=term.text.replace(written, fold(other).replace("-", " ")))
