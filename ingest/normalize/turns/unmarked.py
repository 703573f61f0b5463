"""Labels that a typist or a scan has left without a colon: ``Q. Will you go?``, ``PM Well, no``, ``Question`` alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from ingest.normalize.phrases import alternation, initial
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.interviewers import interviewers
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.sightings import is_upper, label_of
from ingest.normalize.turns.wording import plain, words_of

_ENDING = r"[ .,;:!'\]-]{0,3}(?=\s+[\"'(\[]{0,2}(?:[A-Z0-9]|(?<=[(\[])[a-z])|\s*\Z)"
_PRINTED = 2
_FEWEST = 2
_REMEMBERED = 256


def unmarked(body: Body, met: Sequence[Label], title: str) -> list[Label]:
    """Labels without a colon at the heads of passages that hold none of MET.

    A name in capitals that stands before a colon elsewhere is a label without it too. Where no colons are
    printed at all, those who ask (the TITLE may name them) and those who answer come back.
    """
    if "?" not in body.folded:
        return []
    printed = Counter(plain(label.name) for label in met)
    capitals = {label.name for label in met if is_upper(label.name) and printed[plain(label.name)] >= _PRINTED}
    interviewing = interviewers(title)
    forms = {form for name in interviewing for form in (name.upper(), name.title())}
    starts = {label.start for label in met}
    pattern = _pattern(tuple(sorted(_opening(body, capitals | forms, starts))))
    found = [label for label in _heads(body, pattern) if label.start not in starts]
    turning = _turning(interviewing, {*printed}, Counter(plain(label.name) for label in found))
    return [label for label in found if plain(label.name) in turning or label.name in capitals]


def asking(body: Body) -> list[Label]:
    """Labels of whoever asks at the heads of passages, without a colon: ``Journalist – Will you go?``."""
    return [label for label in _heads(body, _pattern(())) if role_of(label.name) == "question"]


def _opening(body: Body, names: set[str], known: Container[int]) -> set[str]:
    """Those of NAMES with which a passage opens elsewhere than at the places that are KNOWN; mostly there are none."""
    text, some = body.folded, tuple(names)
    places = (one.start + text.startswith("[", one.start) for one in body.passages)
    heads = [at for at in places if at not in known and text.startswith(some, at)]
    return {name for name in names if any(text.startswith(name, at) for at in heads)}


def _heads(body: Body, pattern: re.Pattern[str]) -> Iterator[Label]:
    found = (pattern.match(body.folded, one.start, one.end) for one in body.passages)
    return (label_of(match) for match in found if match)


def _turning(asking: frozenset[str], printed: set[str], found: Mapping[str, int]) -> set[str]:
    """The names FOUND that take turns, some of them asking, with each other or with those PRINTED before a colon."""
    back = {name for name, times in found.items() if times >= _FEWEST}
    ask = {name for name in back | printed if name in asking or role_of(name) == "question"}
    return back if ask and (back | printed) - ask else set()


@lru_cache(_REMEMBERED)
def _pattern(printed: tuple[str, ...]) -> re.Pattern[str]:
    """Any label of the vocabulary, any of those PRINTED (a sign that a scan added may follow), and its ending."""
    bare = words_of("bare")
    names = r"\[?" + initial([*bare, *printed]) + rf"(?P<name>{alternation([*bare, *printed])})"
    return re.compile(rf"{names}(?:(?<=[A-Z]{{4}})[A-Za-z1](?=[ .,;:-]))?{_ENDING}")
