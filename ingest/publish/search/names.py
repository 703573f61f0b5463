"""Names in a query: found whatever their order, case, accents or hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from ingest.publish.corpus import Corpus
from ingest.vocabulary import table

# How much of two words must be the same for one to be meant by the other.
_ALIKE = 0.75
_WORD = re.compile(r"[^\W_]+")
_NAMES = {
    "speaker": "SELECT id, id AS name FROM speakers UNION ALL SELECT id, name FROM speakers"
    " UNION ALL SELECT speaker, name FROM speaker_names",
    "topic": "SELECT id, id AS name FROM topics UNION ALL SELECT id, label FROM topics",
    "publisher": "SELECT id, id AS name FROM publishers UNION ALL SELECT id, name FROM publishers",
    "venue": "SELECT id, id AS name FROM venues UNION ALL SELECT id, name FROM venues WHERE name IS NOT NULL"
    " UNION ALL SELECT id, city FROM venues WHERE city IS NOT NULL",
}


def fold(text: str) -> str:
    """A text without case and accents."""
    if text.isascii():
        return text.casefold()
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).casefold()


def words(name: str) -> frozenset[str]:
    """The words of a name, folded."""
    return frozenset(_WORD.findall(fold(name)))


class Register:
    """All names of one kind in a corpus."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._ids: set[str] = set()
        self._by_word: defaultdict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
        for identity, name in named:
            self._ids.add(identity)
            entry = (identity, words(name))
            for word in entry[1]:
                self._by_word[word].add(entry)

    def find(self, value: str) -> tuple[str, ...]:
        """The ids meant: the id itself, or all that have one name with every word of the value."""
        if value in self._ids:
            return (value,)
        wanted = words(value)
        candidates = min((self._by_word.get(word, set()) for word in wanted), key=len, default=set())
        return tuple(sorted({identity for identity, name in candidates if wanted <= name}))

    def alike(self, value: str) -> str | None:
        """The value with each word that no name has put right, so that it names something; null where it cannot be."""
        right = [word if word in self._by_word else self._closest(word) for word in _WORD.findall(fold(value))]
        meant = " ".join(word or "" for word in right)
        return meant if right and all(right) and self.find(meant) else None

    def _closest(self, word: str) -> str | None:
        """Of words about as long, with the same beginning or ending, the most alike."""
        near = (
            known
            for known in self._by_word
            if abs(len(known) - len(word)) < 3 and (known[:1] == word[:1] or known[-2:] == word[-2:])
        )
        return next(iter(get_close_matches(word, near, 1, _ALIKE)), None)


def register(corpus: Corpus, kind: str) -> Register:
    """The register of speakers, topics, publishers or venues; read anew only when a database was rebuilt."""
    return corpus.kept(
        f"names of {kind}",
        lambda whole: Register((entry["id"], entry["name"]) for entry in whole.rows(_NAMES[kind])),
    )


@cache
def countries() -> Register:
    """The register of countries, by their codes."""
    return Register((code, name) for name, code in _countries().items())


@cache
def _countries() -> dict[str, str]:
    """Country codes by code and by name, folded."""
    found: dict[str, str] = {}
    for entry in table("countries"):
        for name in (entry["code"], entry["name"], *entry["names"].split("|")):
            found.setdefault(" ".join(sorted(words(name))), entry["code"])
    return found


def country(value: str) -> str:
    """The code of a country or an organisation of states; an unknown one stands for itself."""
    return _countries().get(" ".join(sorted(words(value))), value.upper())
