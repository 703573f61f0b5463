"""What words do where somebody speaks in the first person: ``we condemn``, ``I would like to thank``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import Cue, phrases
from ingest.record import Act
from ingest.vocabulary import entries


class Done(NamedTuple):
    """An act with the verb that tells it, as printed."""

    act: Act
    cue: str


def act_in(folded: str, start: int, end: int) -> Done | None:
    """The first act of ``folded[start:end]`` that its speaker performs; merely to state something is none."""
    return _first(_spoken(), folded, start, end)


def joint_act_in(folded: str, start: int, end: int) -> Done | None:
    """The first act that ``folded[start:end]`` tells of all sides together."""
    return _first(_joint(), folded, start, end)


def _first(pattern: re.Pattern[str], folded: str, start: int, end: int) -> Done | None:
    found = pattern.search(folded, start, end)
    if found is None:
        return None
    act = _acts()[tuple(found["cue"].lower().split())].act
    return Done(act, found["cue"]) if act and act != "state" else None


@cache
def _acts() -> dict[tuple[str, ...], Cue]:
    return dict(phrases("en"))


@cache
def _spoken() -> re.Pattern[str]:
    """A first person, then a verb in its first form."""
    return _doing(("first_person",), [phrase for phrase, cue in _acts().items() if cue.bare and _does(cue)])


@cache
def _joint() -> re.Pattern[str]:
    """The first person or all sides, then a verb in whatever form."""
    return _doing(("first_person", "all_sides"), [phrase for phrase, cue in _acts().items() if _does(cue)])


def _doing(subjects: Sequence[str], verbs: Iterable[tuple[str, ...]]) -> re.Pattern[str]:
    voices = entries("voices")
    subject = alternation(word for kind in subjects for word in voices[kind])
    between = alternation(voices["between"])
    verb = alternation(" ".join(phrase) for phrase in verbs)
    return re.compile(rf"\b{subject}(?: ?{between}){{0,4}} (?P<cue>{verb})\b")


def _does(cue: Cue) -> bool:
    return cue.act is not None and cue.act != "state"
