"""Several as one subject, without a name: ``they``, ``the two foreign ministers``, ``the two``."""

from __future__ import annotations

from ingest.normalize.readers.grammar import behind_number, end_of_company, listed, may_begin_at, phrase_at
from ingest.normalize.readers.nations import country_before
from ingest.normalize.readers.subject import Form, Subject
from ingest.normalize.readers.words import Words, is_han


def plural(words: Words, at: int) -> Subject | None:
    """``they``, ``both``, ``both of them``; not the ``both`` of ``both heads of state``."""
    if phrase_at("together", words.lower, at + 1) if at + 1 < len(words.lower) else 0:
        return None
    end = at + (3 if words.lower[at : at + 3] == ["both", "of", "them"] else 1)
    return Subject("together", at, end, main=may_begin_at(words, at))


def together(words: Words, at: int) -> Subject | None:
    """``the two foreign ministers``: with a determiner, or as the first word of a sentence."""
    length = phrase_at("together", words.lower, at)
    first = at
    while first > 0 and (words.lower[first - 1] in listed("before_together") or _is_adjective(words, first - 1)):
        first -= 1
    is_within = at > behind_number(words) and words.lower[at - 1] not in (",", ":")
    bare = first == at and is_within and not is_han(words.lower[at])
    if not length or bare:
        return None
    heads = " ".join(words.lower[at : at + length]) in listed("heads")
    end = end_of_company(words, at + length)
    form: Form = "some" if end == at + length and _is_one_side(words, first, at) else "together"
    return Subject(form, first, end, main=may_begin_at(words, first), heads=heads)


def _is_one_side(words: Words, first: int, at: int) -> bool:
    """``senior officials``, ``the Ruritanian officials``, but neither ``the two officials`` nor ``the officials``."""
    adjectives = set(words.lower[first:at])
    if words.lower[at] in listed("one_sided") and words.lower[first] in listed("numbers"):
        return True
    if words.lower[at] not in listed("one_sided") or not adjectives.isdisjoint(("both", "all", *listed("numbers"))):
        return False
    named = not adjectives.isdisjoint(listed("of_one_side")) or country_before(words, first, at) is not None
    return named or "the" not in adjectives


def _is_adjective(words: Words, at: int) -> bool:
    """``Ruritanian`` before ``leaders``; not the ``During`` of a sentence's start."""
    return words.is_capitalised(at) and words.lower[at] not in listed("fronts", "clause_openers")


def number(words: Words, at: int) -> Subject | None:
    """``the two`` without a noun; with one, no cue follows."""
    noun = words.lower[at + 1 : at + 2]
    if words.lower[max(0, at - 1) : at] not in (["the"], ["all"]) or (
        noun and phrase_at("together", words.lower, at + 1)
    ):
        return None
    return Subject("together", at - 1, at + 1, main=may_begin_at(words, at - 1))
