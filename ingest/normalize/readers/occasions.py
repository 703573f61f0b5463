"""What was done on an occasion by all who were there: ``The talks focused on trade``."""

from __future__ import annotations

from ingest.normalize.readers.cues import Cue, Found
from ingest.normalize.readers.grammar import listed, phrase_at
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words


def of_both(words: Words, occasion: Subject) -> Found | None:
    """The phrase behind an OCCASION that tells what it was about; None where another verb stands."""
    place = occasion.end
    if words.lower[place : place + 1] and words.lower[place] in listed("adjuncts"):
        place = _behind_adjunct(words, place + 1)
    while place < len(words.lower) and (words.lower[place] in listed("adverbs") or words.lower[place].endswith("ly")):
        place += 1
    length = phrase_at("topics_of_both", words.lower, place) if place < len(words.lower) else 0
    if not length:
        return None
    return Found(Cue("joint", "state", together=True, bare=False, verb=words.lower[place]), place, place + length)


def _behind_adjunct(words: Words, at: int) -> int:
    """Behind ``the meeting in Paris`` of ``Discussions at the meeting in Paris``."""
    passed = listed("adjunct_words", "adjuncts", "occasions", "articles")
    while at < len(words.lower) and (words.lower[at] in passed or words.is_capitalised(at)):
        at += 1
    return at
