"""From a subject to its verb: the cue that is found behind it."""

from __future__ import annotations

from ingest.normalize.readers.cues import Cue, Found, Lexicon, moods
from ingest.normalize.readers.grammar import listed, phrase_at
from ingest.normalize.readers.passing import LONGEST_ASIDE, behind_adverbs, step
from ingest.normalize.readers.words import Words
from ingest.values import value

_MOST_STEPS = 14
_UNLISTED = Cue("act", "state", together=True, bare=False, verb="")
_SHORTEST_UNLISTED = 5
_BLAMING = Cue("act", "criticise", together=True, bare=False, verb="hold")


@value
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
        found = _cue_at(words, place, lexicon)
        if found and found.cue.bare and not (several or future or _takes_first_form(words, found)):
            return None
        found = found or _mood(words, place)
        if found:
            return Predicate(found, future, earlier="had" in words.lower[start:place])
        future = future or words.lower[place] in listed("future")
        passed = step(words, place)
        if passed == 0:
            return _unlisted(words, place)
        place += passed
    return None


def _past_bridge(words: Words, place: int, lexicon: Lexicon) -> int:
    """Behind ``took the opportunity to`` at word PLACE, where a cue follows; else PLACE itself."""
    behind = place + phrase_at("bridges", words.lower, place)
    return behind if place < behind < len(words.lower) and lexicon.at(words.lower, behind) else place


def _cue_at(words: Words, place: int, lexicon: Lexicon) -> Found | None:
    if _is_in_name(words, place):
        return None
    found = lexicon.at(words.lower, place) or _in_progress(words, place, lexicon)
    return Found(_BLAMING, found.first, found.last) if found and _blames(words, found) else found


def _is_in_name(words: Words, place: int) -> bool:
    """Whether word PLACE is one more capital of a name: "the Union of Chambers and Commodity [Exchanges]".

    A verb that a copy prints with a capital is mostly one of the past: "Zander Expressed".
    """
    printed = words.printed[place]
    in_capitals = printed[0].isupper() and not printed.isupper() and words.is_capitalised(place - 1)
    return in_capitals and not printed.endswith("ed")


def _in_progress(words: Words, place: int, lexicon: Lexicon) -> Found | None:
    """``is calling for``, ``has been urging``: what somebody says while the account is written."""
    if words.lower[place] not in ("is", "are", "been"):
        return None
    at = behind_adverbs(words, place + 1)
    is_participle = at < len(words.lower) and words.lower[at].endswith("ing")
    found = lexicon.at(words.lower, at) if is_participle else None
    told = found and found.cue.kind in ("say", "act") and found.cue.verb not in listed("deeds_in_progress")
    return found if told else None


def _takes_first_form(words: Words, found: Found) -> bool:
    """Whether a verb stands in its first form for one person: ``did not deplore``; who ``did not say`` is silent."""
    before = found.first - 1
    if words.lower[before] == "not" and found.cue.kind == "act":
        before -= 1
    return words.lower[before] in ("to", "did", "does", "but")


def _blames(words: Words, found: Found) -> bool:
    """``holds the Duke fully responsible``, where ``holds a meeting`` only frames."""
    behind = words.lower[found.last : found.last + LONGEST_ASIDE]
    return found.cue.verb == "hold" and found.cue.kind == "frame" and not listed("blame").isdisjoint(behind)


def _mood(words: Words, place: int) -> Found | None:
    """What somebody feels or is willing to do: ``is deeply concerned``, ``remains ready``."""
    if words.lower[place] not in listed("copulas"):
        return None
    at = behind_adverbs(words, place + 1)
    at += int(not listed("degrees").isdisjoint(words.lower[at : at + 1]))
    act = moods().get(words.lower[at]) if at < len(words.lower) else None
    return Found(Cue("act", act, together=True, bare=False, verb="be"), place, at + 1) if act else None


def _unlisted(words: Words, place: int) -> Predicate | None:
    """A verb in the past that no vocabulary holds; in an account of talks it mostly tells of words."""
    word = words.printed[place]
    perfect = words.lower[place - 1] in ("have", "has")
    if perfect or len(word) < _SHORTEST_UNLISTED or not word.endswith("ed") or not word.islower():
        return None
    return Predicate(Found(_UNLISTED, place, place + 1), listed=False)
