"""Capitals that are ordinary words: "Bombing Reward" and "Metal Trades" are no people, whatever stands before them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.people.runs import Word
from ingest.normalize.people.words_read import Reading
from ingest.vocabulary import words

_FEWEST_THAT_TRAIL = 2


def without_ordinary(name: Sequence[Word], reading: Reading) -> list[Word]:
    """NAME without the ordinary words that end it, where they are two or more; empty where it has no other.

    Behind a form of address every word is a name ("Mr Long"), and so is a single one behind an office, save in a
    title, where what the office is busy with follows it too: "Prime Minister's Tour".
    """
    ordinary = [_is_ordinary(word) for word in name]
    if reading.addressed or not any(ordinary):
        return list(name)
    if all(ordinary):
        return list(name) if len(name) == 1 and reading.has_office and not reading.brief else []
    trailing = next(at for at, is_so in enumerate(reversed(ordinary)) if not is_so)
    return list(name[: len(name) - trailing] if trailing >= _FEWEST_THAT_TRAIL else name)


def are_ordinary(name: str) -> bool:
    """Whether NAME, as printed, has none but ordinary words."""
    return bool(name) and all(map(is_ordinary, name.split()))


def is_ordinary(word: str) -> bool:
    """Whether running English uses WORD, and hardly ever as a name."""
    return word.lower() in words("common_words")


def _is_ordinary(word: Word) -> bool:
    return word.kind == "name" and is_ordinary(word.text)
