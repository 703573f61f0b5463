"""The words that labels are made of, as the vocabulary writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from ingest.vocabulary import entries

REMEMBERED = 4096


_NOTE_OF_EDITORS = re.compile(
    r"\W*(?:This|The|Our) (?:interview|conversation|transcript|discussion|exchange|q ?& ?a|text) (?:has been|was|is) "
    r"(?:\w+ )?(?:edited|condensed|abridged|shortened|conducted|translated|recorded|transcribed)\b.{0,200}",
    re.IGNORECASE,
)


def is_note_of_editors(text: str) -> bool:
    """Whether TEXT only tells how an interview was made: ``The interview has been edited for length.``"""
    return _NOTE_OF_EDITORS.fullmatch(text) is not None


@lru_cache(REMEMBERED)
def plain(name: str) -> str:
    """A label as the vocabulary writes it: lower case, no full stops, single spaces."""
    return " ".join(name.replace(".", " ").casefold().split())


def names_office(word: str) -> bool:
    """Whether WORD is one that offices are made of."""
    return any(plain(word) in words_of(kind) for kind in ("office", "office_first"))


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one list of the vocabulary."""
    return frozenset(label_words()[kind])


@cache
def any_of(kind: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of one list, in whatever case, the longest first."""
    phrases = sorted(words_of(kind), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)


@cache
def label_words() -> Mapping[str, Any]:
    """The whole vocabulary of labels."""
    vocabulary: Mapping[str, Any] = entries("labels")
    return vocabulary
