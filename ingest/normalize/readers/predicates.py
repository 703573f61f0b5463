"""From a subject to its verb: what may stand between, and the cue that is found behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.normalize.readers.cues import Cue, Found, Lexicon, moods
from ingest.normalize.readers.grammar import listed, phrase_at
from ingest.normalize.readers.words import Words, is_han

_LONGEST_ASIDE = 25
_LONGEST_ADJUNCT = 7
_MOST_STEPS = 14
_UNLISTED = Cue("act", "state", together=True, bare=False, verb="")
_SHORTEST_UNLISTED = 5
_BLAMING = Cue("act", "criticise", together=True, bare=False, verb="hold")


@dataclass(frozen=True, slots=True)
class Predicate:
    """The cue behind a subject.

    future   whether somebody will do it
    earlier  whether somebody had done it before what is told
    listed   unless the verb is unknown
    """

    found: Found
    future: bool = False
    listed: bool = True
    earlier: bool = False


def predicate_after(words: Words, place: int, lexicon: Lexicon, several: bool) -> Predicate | None:
    """The cue whose subject ends before word PLACE, past adverbs, asides and adjuncts; none where another verb stands.

    SEVERAL: the subject is plural, and takes a verb's first form.
    """
    future, start = False, place
    for _ in range(_MOST_STEPS):
        if place >= len(words.lower):
            return None
        place = _past_bridge(words, place, lexicon)
        found = lexicon.at(words.lower, place) or _in_progress(words, place, lexicon)
        if found is not None and _blames(words, found):
            found = Found(_BLAMING, found.first, found.last)
        if found is not None:
            fits = several or future or not found.cue.bare or _takes_first_form(words, found)
            return Predicate(found, future, earlier="had" in words.lower[start:place]) if fits else None
        mood = _mood(words, place)
        if mood is not None:
            return Predicate(mood, future, earlier="had" in words.lower[start:place])
        future = future or words.lower[place] in listed("future")
        step = _step(words, place)
        if step == 0:
            return _unlisted(words, place)
        place += step
    return None


def _past_bridge(words: Words, place: int, lexicon: Lexicon) -> int:
    """Behind ``took the opportunity to`` at word PLACE, where a cue follows; else PLACE itself."""
    behind = place + phrase_at("bridges", words.lower, place)
    return behind if place < behind < len(words.lower) and lexicon.at(words.lower, behind) else place


def _in_progress(words: Words, place: int, lexicon: Lexicon) -> Found | None:
    """``is calling for``, ``has been urging``: what somebody says while the account is written."""
    if words.lower[place] not in ("is", "are", "been"):
        return None
    at = _behind_adverbs(words, place + 1)
    is_participle = at < len(words.lower) and words.lower[at].endswith("ing")
    found = lexicon.at(words.lower, at) if is_participle else None
    return found if found and found.cue.kind in ("say", "act") else None


def _takes_first_form(words: Words, found: Found) -> bool:
    """Whether a verb stands in its first form for one person: ``did not deplore``; who ``did not say`` is silent."""
    before = found.first - 1
    if words.lower[before] == "not" and found.cue.kind == "act":
        before -= 1
    return words.lower[before] in ("to", "did", "does", "but")


def _behind_adverbs(words: Words, at: int) -> int:
    while at < len(words.lower) and (words.lower[at] in listed("adverbs") or words.lower[at].endswith("ly")):
        at += 1
    return at


def _blames(words: Words, found: Found) -> bool:
    """``holds the Duke fully responsible``, where ``holds a meeting`` only frames."""
    behind = words.lower[found.last : found.last + _LONGEST_ASIDE]
    return found.cue.verb == "hold" and found.cue.kind == "frame" and not listed("blame").isdisjoint(behind)


def _mood(words: Words, place: int) -> Found | None:
    """What somebody feels or is willing to do: ``is deeply concerned``, ``remains ready``."""
    if words.lower[place] not in listed("copulas"):
        return None
    at = _behind_adverbs(words, place + 1)
    act = moods().get(words.lower[at]) if at < len(words.lower) else None
    return Found(Cue("act", act, together=True, bare=False, verb="be"), place, at + 1) if act else None


def _unlisted(words: Words, place: int) -> Predicate | None:
    """A verb in the past that no vocabulary holds; in an account of talks it mostly tells of words."""
    word = words.printed[place]
    perfect = words.lower[place - 1] in ("have", "has")
    if perfect or len(word) < _SHORTEST_UNLISTED or not word.endswith("ed") or not word.islower():
        return None
    return Predicate(Found(_UNLISTED, place, place + 1), listed=False)


def _step(words: Words, place: int) -> int:
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
    stretch = words.lower[place + 1 : place + 1 + _LONGEST_ASIDE]
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
