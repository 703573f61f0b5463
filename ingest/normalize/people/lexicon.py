"""What kind of word stands in a run of capitals: of an office, of a country, of a name.

There is no list of names: a word of a name is what no list of other words holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from ingest.vocabulary import entries

Kind = Literal[
    "office", "plural", "modifier", "portfolio", "country", "honorific",
    "particle", "joiner", "stranger", "initial", "suffix", "name",
]  # fmt: skip

ROLE_KINDS = frozenset({"office", "plural", "modifier", "portfolio", "country"})
NAME_KINDS = frozenset({"name", "initial", "suffix"})

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?|[^\W\d_]|[BCDFGHJ-NP-TVWXZ]{2,3}")
# What stands in brackets behind a senator of the United States: party and state.
_PARTY = re.compile(r"[RDI]-[A-Z]\w*")
_DIGIT = re.compile(r"\d")
_SUFFIX = re.compile(r",? ?(?:Jr|Sr)\.?|I{2,3}|IV")

# Later lists yield to earlier ones: "General" is an office before it is a modifier.
_LISTS: tuple[tuple[str, Kind], ...] = (
    ("particles", "particle"),
    ("joiners", "joiner"),
    ("offices", "office"),
    ("plurals", "plural"),
    ("modifiers", "modifier"),
    ("honorifics", "honorific"),
    ("portfolios", "portfolio"),
    ("strangers", "stranger"),
)


@lru_cache(maxsize=8192)
def kind_of(word: str) -> Kind:
    """The kind of a word that stands in a run; of a word in no list, by its shape."""
    known = "portfolio" if word in word_list("acronyms") else _kinds().get(word.lower())
    if len(word) >= _FEWEST_LETTERS and word in word_list("letters"):
        return "stranger"
    if not known and (not word[0].isalpha() or _DIGIT.search(word)):
        return "stranger"
    if _PARTY.fullmatch(word):
        return "stranger"
    if known == "particle" and word[0].isupper() and word.lower() not in _JOINING_IN_CAPITALS:
        return "name"
    if known:
        return known
    if _SUFFIX.fullmatch(word):
        return "suffix"
    if _INITIAL.fullmatch(word):
        return "initial"
    return "portfolio" if _is_abstract(word) else "name"


# Two letters may be somebody's initials.
_FEWEST_LETTERS = 3
_SHORTEST_ABSTRACT = 8


def _is_abstract(word: str) -> bool:
    """Whether an unknown word has the shape of a portfolio: Enlargement, Informatization."""
    return len(word) >= _SHORTEST_ABSTRACT and word.endswith(_abstract_endings())


@cache
def _abstract_endings() -> tuple[str, ...]:
    return tuple(sorted(word_list("abstract_endings")))


# "Al Busaidi", "Van Hollen": capitalised particles are parts of names; articles in a title are not.
_JOINING_IN_CAPITALS = frozenset({"y"})


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of the vocabulary of offices."""
    return frozenset(entries("roles")[name])


@cache
def keeps(word: str) -> bool:
    """Whether a form of address stays in a person's printed name: ``Sheikh``."""
    return word.lower() in word_list("kept")


@cache
def _kinds() -> Mapping[str, Kind]:
    kinds: dict[str, Kind] = {}
    for name, kind in _LISTS:
        for words, word_kind in _entries(name, kind):
            kinds.setdefault(words, word_kind)
    return kinds


def _entries(name: str, kind: Kind) -> Iterator[tuple[str, Kind]]:
    """Each word of a list; of an office of several words the last is the noun, the others modify it.

    What is a noun of the list anywhere is one: "Consul" for all that there is a "Consul General". A form of address
    is one whole: "Tan" of "Tan Sri" is a surname elsewhere.
    """
    if kind == "honorific":
        yield from ((phrase, kind) for phrase in entries("roles")[name])
        return
    phrases = [phrase.split() for phrase in entries("roles")[name]]
    yield from ((words[-1], kind) for words in phrases)
    yield from ((word, "modifier") for words in phrases for word in words[:-1])
