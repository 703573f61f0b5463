"""What may stand between a subject and its verb: asides, adjuncts, adverbs."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.readers.grammar import listed, phrase_at
from ingest.normalize.readers.words import Words, is_han

LONGEST_ASIDE = 25
_LONGEST_ADJUNCT = 7


def behind_adverbs(words: Words, at: int) -> int:
    """Behind the adverbs that stand at a word."""
    while at < len(words.lower) and (words.lower[at] in listed("adverbs") or words.lower[at].endswith("ly")):
        at += 1
    return at


def step(words: Words, place: int) -> int:
    """How many words to pass over at PLACE on the way to the verb; 0 where the verb must stand here."""
    word = words.lower[place]
    if is_han(word):
        return int(word not in listed("han_modals"))
    if word == ",":
        return 0 if is_han(words.lower[place - 1]) else _aside(words, place, ",")
    if word == "(":
        return _aside(words, place, ")")
    if word == "-":
        return _aside(words, place, "-")
    bridge = phrase_at("bridges", words.lower, place)
    if bridge:
        return bridge
    if word in listed("adverbs") or word in listed("future") or word.endswith("ly") or word == ".":
        return 1
    if word in ("of", "for", "to") or word in listed("adjuncts"):
        return _adjunct(words, place)
    return int(words.is_capitalised(place) or word in listed("adjunct_words"))


def _aside(words: Words, place: int, closing: str) -> int:
    """To behind the sign that closes an aside; one word where adverbs follow a comma that nothing closes."""
    stretch = words.lower[place + 1 : place + 1 + LONGEST_ASIDE]
    if "and" in stretch[:1]:
        return 0
    for number, sign in enumerate(stretch):
        if sign == closing and not _is_within_number(stretch, number):
            return number + 2
    return int(bool(stretch) and (stretch[0] in listed("adverbs") or stretch[0] in listed("adjuncts")))


def _is_within_number(words: Sequence[str], at: int) -> bool:
    """The comma of ``4,000``."""
    return (
        words[at] == ","
        and at > 0
        and words[at - 1].isdigit()
        and words[at + 1 : at + 2] != []
        and words[at + 1].isdigit()
    )


def _adjunct(words: Words, place: int) -> int:
    """``on Sunday``, ``of Ruritania``, ``in a call with the Duke``: a preposition with names, numbers, a few nouns."""
    end, last = place + 1, min(len(words.lower), place + _LONGEST_ADJUNCT)
    while end < last and _may_stand_in_adjunct(words, end):
        end += 1
    return end - place if end > place + 1 else 0


def _may_stand_in_adjunct(words: Words, at: int) -> bool:
    word = words.lower[at]
    if word == "and":
        return at + 1 < len(words.lower) and words.is_capitalised(at + 1)
    return words.is_capitalised(at) or word.isdigit() or word in listed("adjunct_words", "connectors")
