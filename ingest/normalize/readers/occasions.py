"""What was done on an occasion by all who were there: ``The talks focused on trade``."""

from __future__ import annotations

from ingest.normalize.readers.cues import Cue, Found
from ingest.normalize.readers.grammar import listed, phrase_at
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

# ``gave the two foreign ministers of the region another opportunity to``
_LONGEST_GIFT = 12
_HELD_ON = (["were", "held", "on"], ["was", "held", "on"], ["were", "held", "regarding"], ["were", "held", "about"])
_BOUNDS = frozenset([",", ";", ".", ":"])


def of_both(words: Words, occasion: Subject) -> Found | None:
    """The phrase behind an OCCASION that tells what it was about; None where another verb stands."""
    place = occasion.end
    if words.lower[place : place + 1] == ["between"]:
        place = _behind_pair(words, place + 1)
    elif words.lower[place : place + 1] and words.lower[place] in listed("adjuncts"):
        place = _behind_adjunct(words, place + 1)
    place = _behind_adverbs(words, place)
    length = _length_at(words, place)
    return _found(words, place, length) if length else None


def further_of_both(words: Words, place: int, until: int) -> Found | None:
    """What an occasion is told to have been about behind something else: ``were held in Oslo and covered trade``."""
    for joint in (at for at in range(place, until) if words.lower[at] == "and"):
        at = _behind_adverbs(words, joint + 1)
        length = phrase_at("topics_of_both", words.lower, at) if at < until else 0
        if length:
            return _found(words, at, length)
    return None


def ends_with(words: Words, found: Found) -> bool:
    """``The meeting concluded with a dinner`` tells how it ended; that it ``concluded that`` tells what it said."""
    return found.cue.verb == "conclude" and words.lower[found.last : found.last + 1] in (["with"], ["in"], ["at"])


def _found(words: Words, place: int, length: int) -> Found:
    return Found(Cue("joint", "state", together=True, bare=False, verb=words.lower[place]), place, place + length)


def _length_at(words: Words, place: int) -> int:
    """How many words at PLACE tell what an occasion was about."""
    if place >= len(words.lower):
        return 0
    return phrase_at("topics_of_both", words.lower, place) or _held_on(words, place) or _gives(words, place)


def _held_on(words: Words, place: int) -> int:
    """``were held on trade``, but neither on a day nor ``on the sidelines``."""
    behind = place + len(_HELD_ON[0])
    if words.lower[place:behind] not in _HELD_ON or behind >= len(words.lower):
        return 0
    is_day = words.printed[behind][0].isdigit() or words.lower[behind] in listed("days")
    return 0 if is_day or phrase_at("no_topics", words.lower, behind) else len(_HELD_ON[0])


def _gives(words: Words, place: int) -> int:
    """``gave the ministers an opportunity to``."""
    if words.lower[place] in listed("allows"):
        return _allows(words, place)
    if words.lower[place] not in listed("gives"):
        return 0
    stretch = words.lower[place : place + _LONGEST_GIFT]
    at = next((at for at, word in enumerate(stretch) if word in listed("opportunities")), None)
    if at is None or not _BOUNDS.isdisjoint(stretch[:at]) or stretch[at + 1 : at + 2] not in (["to"], ["for"]):
        return 0
    return at + 2 if listed("no_talks").isdisjoint(words.lower[place + at + 2 : place + at + 3]) else 0


def _allows(words: Words, place: int) -> int:
    """``allowed the ministers to review``."""
    stretch = words.lower[place : place + _LONGEST_GIFT]
    at = stretch.index("to") if "to" in stretch else 0
    if not at or not _BOUNDS.isdisjoint(stretch[:at]) or listed("together").isdisjoint(stretch[:at]):
        return 0
    return at + 1 if listed("no_talks").isdisjoint(stretch[at + 1 : at + 2]) else 0


def _behind_adverbs(words: Words, place: int) -> int:
    while place < len(words.lower) and (words.lower[place] in listed("adverbs") or words.lower[place].endswith("ly")):
        place += 1
    return place


def _behind_pair(words: Words, at: int) -> int:
    """Behind ``between the Duke and his guest``."""
    passed = listed("connectors", "company", "articles", "offices", "title_words", "together", "before_together")
    while at < len(words.lower) and (words.lower[at] in passed or words.is_capitalised(at)):
        at += 1
    return at


def _behind_adjunct(words: Words, at: int) -> int:
    """Behind ``the meeting in Paris`` of ``Discussions at the meeting in Paris``."""
    passed = listed("adjunct_words", "adjuncts", "occasions", "articles")
    while at < len(words.lower) and (words.lower[at] in passed or words.is_capitalised(at)):
        at += 1
    return at
