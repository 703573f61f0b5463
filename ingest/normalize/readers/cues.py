"""Verbs of telling: which words are a cue, of what class, and what act they tell of.

The classes are those of ``data/vocabulary/cues.yml``: ``say`` lets words carry on, ``act`` does something with
words, ``joint`` is done by several together, ``frame`` tells that people met or spoke.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast

from ingest.normalize.readers.inflection import forms
from ingest.normalize.readers.words import spelled
from ingest.record import Act
from ingest.vocabulary import entries

Kind = Literal["say", "act", "joint", "frame"]
_KINDS: tuple[Kind, ...] = ("say", "act", "joint", "frame")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of telling.

    kind      its class where one person is the subject; ``joint`` is never one person's
    act       what the words do; null for a frame
    together  whether several do it together
    bare      whether the form is the verb's first (``thank``), which one person alone is no subject of
    verb      the first form
    """

    kind: Kind
    act: Act | None
    together: bool
    bare: bool
    verb: str


class Found(NamedTuple):
    """A cue among the words of a sentence, by their numbers: ``first`` up to and without ``last``."""

    cue: Cue
    first: int
    last: int


class Lexicon:
    """The cues of one language together with the English ones."""

    def __init__(self, cues: Mapping[tuple[str, ...], Cue]) -> None:
        self._tails: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        for phrase in sorted(cues, key=lambda phrase: (-len(phrase), phrase)):
            self._tails.setdefault(phrase[0], []).append((phrase[1:], cues[phrase]))

    def at(self, words: Sequence[str], place: int) -> Found | None:
        """The longest cue that begins at word PLACE of a sentence in lower case."""
        for tail, cue in self._tails.get(words[place], ()):
            last = place + 1 + len(tail)
            if not tail or tuple(words[place + 1 : last]) == tail:
                return Found(cue, place, last)
        return None


@cache
def lexicon(language: str) -> Lexicon:
    """The cues for a text whose language tag is LANGUAGE; English ones stand in texts of every language."""
    tongue = language.split("-")[0].lower()
    cues = dict(_read("en"))
    if tongue != "en" and tongue in entries("cues"):
        cues.update(_read(tongue))
    return Lexicon(cues)


def act_told(cue: Cue, following: Sequence[str]) -> Act | None:
    """The act of a cue, read from what is expressed where the verb leaves it open: ``expressed appreciation``."""
    if cue.verb not in _openly():
        return cue.act
    return next((_objects()[word] for word in following[:8] if word in _objects()), cue.act)


def phrases(language: str) -> Mapping[tuple[str, ...], Cue]:
    """Every form of every cue of one language, as words."""
    return _read(language)


@cache
def _read(language: str) -> Mapping[tuple[str, ...], Cue]:
    """Every form of every cue; of two classes the one that lets more carry on, ``together`` if any says so."""
    cues: dict[tuple[str, ...], Cue] = {}
    for kind in reversed(_KINDS):
        for act, verbs in entries("cues")[language].get(kind, {}).items():
            for phrase, bare, verb in _inflected(language, verbs):
                earlier = cues.get(phrase)
                together = kind == "joint" or (earlier is not None and earlier.together)
                told = None if kind == "frame" else cast(Act, act)
                cues[phrase] = Cue(kind, told, together, bare, verb)
    return cues


def _inflected(language: str, verbs: Sequence[str]) -> Iterator[tuple[tuple[str, ...], bool, str]]:
    for phrase in verbs:
        verb, *tail = spelled(phrase)
        if language != "en":
            yield (verb, *tail), False, verb
            continue
        inflected = forms(verb)
        for form in inflected:
            yield (form, *tail), form == verb and inflected.count(form) == 1, verb


@cache
def finite_verbs() -> frozenset[str]:
    """The first words of every English cue in a form that only a verb of one person has: ``says``, ``met``."""
    return frozenset(phrase[0] for phrase, cue in _read("en").items() if not cue.bare and not phrase[0].endswith("ing"))


@cache
def moods() -> Mapping[str, Act]:
    """What it does to be of some mood: to be saddened condoles."""
    return {mood: act for act, moods in entries("cues")["moods"].items() for mood in moods}


@cache
def _openly() -> frozenset[str]:
    return frozenset(entries("cues")["objects"]["of"])


@cache
def _objects() -> Mapping[str, Act]:
    return {noun: act for act, nouns in entries("cues")["objects"]["acts"].items() for noun in nouns}
