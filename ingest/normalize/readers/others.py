"""Somebody by what he or she is to another or to all: ``the diplomat``, ``her guest``, ``the visiting minister``."""

from __future__ import annotations

from ingest.normalize.readers.address import Gender
from ingest.normalize.readers.grammar import listed, may_begin_at, start_of_name
from ingest.normalize.readers.institutions import of_country
from ingest.normalize.readers.nations import country_before, country_behind
from ingest.normalize.readers.officeholders import stranger
from ingest.normalize.readers.several import together
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

# What an adjective before an office makes of whoever holds it.
_PARTS = {"visiting": "visitor", "guest": "guest", "host": "host", "hosting": "host"}


def description(words: Words, at: int) -> Subject | None:
    """``the diplomat``, ``the top diplomat``; with something else that says who an office as any other."""
    first = _before_adjectives(words, at)
    visitor = visiting(words, at)
    if visitor:
        return visitor
    if words.lower[at] in listed("definite"):
        return _of_definite(words, at)
    alone = first >= 0 and words.lower[first] == "the" and words.lower[at + 1 : at + 2] not in (["of"], ["for"], ["'"])
    if not alone or (at + 1 < len(words.lower) and words.is_capitalised(at + 1)):
        return _of_country(words, first, at) or (stranger(words, at) if words.lower[at] in listed("offices") else None)
    return Subject("pronoun", first, at + 1, main=may_begin_at(words, first), office=words.lower[at])


def _before_adjectives(words: Words, at: int) -> int:
    """The word before ``newly accredited`` envoy, ``top`` diplomat."""
    first = at - 1
    while first > 0 and words.lower[first] in listed("of_descriptions"):
        first -= 1
    return first


def _of_country(words: Words, first: int, at: int) -> Subject | None:
    """``the Ruritanian diplomat``, ``the chief diplomat of Ruritania``."""
    country, end = country_behind(words, at + 1)
    if country and first >= 0 and words.lower[first] == "the":
        return Subject("side", first, end, country=country, main=may_begin_at(words, first))
    return of_country(words, at)


def _of_definite(words: Words, at: int) -> Subject | None:
    """``the Ruritanian official``; not ``a Ruritanian official``, nor ``the Ruritanian official talks``."""
    noun_behind = not listed("occasions").isdisjoint(words.lower[at + 1 : at + 2])
    is_one = words.lower[start_of_name(words, at, 0)] == "the" and not noun_behind
    return of_country(words, at) if is_one else None


def office(words: Words, at: int) -> Subject | None:
    """``the Premier``, ``the visiting premier``."""
    return visiting(words, at) or stranger(words, at)


def visiting(words: Words, at: int) -> Subject | None:
    """``the visiting minister``, ``the visiting Foreign Secretary``: the other one than ``the host minister``."""
    first = at - 1
    while first > 0 and words.lower[first] in listed("title_words") and words.lower[first] not in _PARTS:
        first -= 1
    part = _PARTS.get(words.lower[first]) if first > 0 and words.lower[first - 1] == "the" else None
    if part is None or words.lower[at + 1 : at + 2] == ["of"]:
        return None
    if at + 1 < len(words.lower) and words.is_capitalised(at + 1):
        return None
    return Subject("other", first - 1, at + 1, main=may_begin_at(words, first - 1), office=part)


def counterpart(words: Words, at: int) -> Subject | None:
    """``his counterpart``, ``her guest``: the other of two, from whoever was told of before."""
    if words.lower[max(0, at - 2) : at - 1] in (["his"], ["her"], ["the"]) and words.lower[at + 1 : at + 2] != ["and"]:
        country = country_before(words, at - 1, at)
        main = may_begin_at(words, at - 2)
        if country:
            return Subject("other", at - 2, at + 1, country=country, main=main)
    first = _before_adjectives(words, at)
    if first >= 0 and words.lower[first] == "the" and words.lower[at] in listed("parts"):
        both = together(words, at) if words.lower[at + 1 : at + 2] == ["and"] else None
        return both or Subject("other", first, at + 1, main=may_begin_at(words, first), office=words.lower[at])
    if words.lower[max(0, at - 1) : at] not in (["his"], ["her"]):
        return together(words, at)
    gender: Gender = "he" if words.lower[at - 1] == "his" else "she"
    return Subject("other", at - 1, at + 1, main=may_begin_at(words, at - 1), gender=gender)
