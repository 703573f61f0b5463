"""Where the letters of the vocabulary of topics stand in a text: one automaton looks for all of them at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ahocorasick

from ingest.normalize.topics.terms import FIRST_IDEOGRAPH, Term
from ingest.normalize.topics.written import all_terms
from ingest.vocabulary import entries


def found(folded: str) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """Where letters of the vocabulary stand in FOLDED at the start of a word, and the terms with these letters."""
    letters = _plain(folded)
    for last, (length, terms) in _automaton().iter(letters):
        start = last + 1 - length
        if not start or not letters[start - 1].isalnum() or letters[start] >= FIRST_IDEOGRAPH:
            yield start, last + 1, terms


@cache
def topics_at_home() -> frozenset[str]:
    """The topics whose hints any country has: they are told apart by what is said of places abroad."""
    return frozenset(topic["id"] for topic in entries("topics") if topic.get("at_home"))


@cache
def _automaton() -> ahocorasick.Automaton:
    """All terms by their plain letters, each with its length and the terms that share the letters."""
    shared: dict[str, list[Term]] = {}
    for term in all_terms():
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
