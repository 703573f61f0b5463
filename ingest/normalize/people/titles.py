"""The title of a text, with the capitals of its small words and of whole words taken back."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.people.lexicon import kind_of, word_list
from ingest.normalize.text.folding import fold

_WORD = re.compile(r"[^\W\d_](?:[\w']|(?<=\w)-(?=\w))*")
_SHARE_OF_CAPITALS = 0.7


def plain_title(title: str) -> str:
    """TITLE folded, of the same length: "X AND Y", "X And Y" become "X and Y"."""
    folded = fold(title)
    shouted = _is_shouted(folded)
    return _WORD.sub(lambda found: _plain(found[0], shouted), folded)


def _plain(word: str, shouted: bool) -> str:
    if word.lower() in _small_words():
        return word.lower()
    if (
        shouted
        and word.isupper()
        and len(word) > 1
        and kind_of(word) != "initial"
        and word not in word_list("acronyms")
    ):
        return "-".join(part.capitalize() for part in word.split("-"))
    return word


def _is_shouted(title: str) -> bool:
    letters = [letter for letter in title if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > _SHARE_OF_CAPITALS * len(letters)


@cache
def _small_words() -> frozenset[str]:
    return word_list("joiners") | {"with", "his", "her", "their"}
