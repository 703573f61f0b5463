"""Names as words to compare: without accents, initials, suffixes and forms of address."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.naming import slug
from ingest.normalize.people.lexicon import kind_of

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?|\d+")
_LEFT_OUT = frozenset({"initial", "suffix", "honorific"})


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The words of NAME that tell people apart: folded, without accents, a hyphen parts two."""
    words = [word for word in _WORD.findall(name) if kind_of(word.rstrip(".")) not in _LEFT_OUT]
    return tuple(part for word in words for part in slug(word).split("-") if part)


def key_of(name: str, country: str | None) -> str:
    """An id for a person in no vocabulary: ``mevlut-cavusoglu-tr``."""
    return slug(" ".join(name_words(name)) or name, country)


def spells_out(name: str, initials: str) -> bool:
    """Whether each of some INITIALS opens a part of NAME, in their order; a form of address may have none."""
    parts = iter(part[:1].upper() for part in _PART.split(name))
    return all(sign in parts for sign in initials)


_PART = re.compile(r"[ -]")


def is_keyed(name: str) -> bool:
    """Whether initials open NAME that are those of the rest, as in a key of speakers: "OR Otto Rassendyll"."""
    first, _, others = name.partition(" ")
    return len(first) > 1 and first.isupper() and not others.isupper() and spells_out(others, first)
