"""Who is he and who is she, where a text says so by how it addresses them: ``Mr. Sapt``, ``Queen Flavia``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from ingest.normalize.phrases import alternation
from ingest.normalize.readers.grammar import listed
from ingest.normalize.reading import Mention

Gender = Literal["he", "she"]
_LONGEST = 32


def genders(folded: str, mentions: Iterable[Mention]) -> dict[str, Gender]:
    """He or she for everybody whom a form of address says it of; nobody of whom two forms say different things."""
    found: dict[str, set[Gender]] = {}
    for mention in mentions:
        address = _address().search(folded, max(0, mention.start - _LONGEST), mention.start)
        address = address or _within().match(folded, mention.start, mention.end)
        if address:
            found.setdefault(mention.person, set()).add("he" if address["he"] else "she")
    return {person: said.pop() for person, said in found.items() if len(said) == 1}


def gender_of(pronoun: str) -> Gender | None:
    """What a pronoun, in small letters, says of whom it means."""
    if pronoun in listed("feminine"):
        return "she"
    return "he" if pronoun in listed("singular_pronouns", "object_pronouns") else None


@cache
def _address() -> re.Pattern[str]:
    """A form of address right before a name, with at most a name or a title between: ``H.E. Ms. Lena``."""
    he, she = alternation(listed("addressed_as_he")), alternation(listed("addressed_as_she"))
    return re.compile(rf"\b(?:(?P<he>{he})|{she})\b\.? (?:[A-Z][\w.'-]* ){{0,2}}\Z")


@cache
def _within() -> re.Pattern[str]:
    """A form of address that a name begins with: ``Sheikh Otto``."""
    he, she = alternation(listed("addressed_as_he")), alternation(listed("addressed_as_she"))
    return re.compile(rf"(?:(?P<he>{he})|{she})\b\.? ")
