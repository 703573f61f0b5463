"""Who takes part, as the title and the frame sentence say; whoever else is named is only spoken of.

A frame sentence has its actors around a verb of encounter; behind the first word of content ("to discuss",
"regarding") its people are subjects of talk.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from ingest.normalize.head.gazetteer import city_of
from ingest.normalize.people.frame_words import contents, encounters, fronted
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.referring import meant_by_pronoun
from ingest.normalize.people.together import together
from ingest.normalize.reading import Body, Sentence

_FRAMES_WITHIN = 6


def in_frames(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who act in the frame: the first sentences that tell of the encounter."""
    actors: list[Naming] = []
    before: list[Sentence] = []
    for sentence in opening_of(body):
        actors += meant_by_pronoun(body.folded, before, sentence, named)
        actors += actors_in(body.folded, sentence, named)
        before.append(sentence)
        if sum(1 for naming in actors if naming.name and _is_apart(naming, body.folded)) > 1:
            break
    return actors


def tells_of_two(body: Body, named: Sequence[Naming]) -> bool:
    """Whether one of the first sentences tells of two or more, by name and office or country, who meet."""
    for told in islice(opening_of(body), _TELLING):
        acting = actors_in(body.folded, told, named)
        if len({one.name for one in acting if one.name and (one.role or one.country)}) > 1:
            return True
    return False


_TELLING = 2


def _is_apart(naming: Naming, text: str) -> bool:
    """Whether NAMING is a person's: no city's, no bare name beside another capital, which is a part of more."""
    if naming.role or naming.addressed:
        return True
    if city_of(naming.name.title() if naming.name.isupper() else naming.name) or naming.name in _MONTHS:
        return False
    return not (
        _CAPITAL_BEHIND.match(text, naming.end) or _CAPITAL_BEFORE.search(text, max(0, naming.start - 32), naming.start)
    )


_MONTHS = frozenset(("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"))
_CAPITAL_BEHIND = re.compile(r" [A-Z]")
_CAPITAL_BEFORE = re.compile(r"(?<![.!?] )\b[A-Z]\w{1,30} $")


def within(named: Sequence[Naming], start: int, end: int) -> Sequence[Naming]:
    """Those of NAMED (in the order of the text) that begin between START and END."""
    return named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]


def _start(naming: Naming) -> int:
    return naming.start


def opening_of(body: Body) -> Iterator[Sentence]:
    """The first sentences that are no headings: where a frame stands."""
    told = [one for one in body.sentences if body.passages[one.passage].kind != "heading"]
    yield from told[:_FRAMES_WITHIN]


def actors_in(text: str, sentence: Sentence, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who act in SENTENCE: around its verb of encounter, before its content."""
    here = within(named, sentence.start, sentence.end)
    opening = fronted().match(text, sentence.start, sentence.end)
    start = opening.end() if opening else sentence.start
    verb = encounters().search(text, start, sentence.end)
    if verb is None:
        return together(text, sentence, here)
    if not here:
        return []
    start = _told_by(text, start, verb.start(), here)
    cut = _content(text, verb.end(), sentence.end, here)
    return [
        one
        for one in here
        if (start <= one.start < cut and not (one.owning and one.start > verb.start())) or _is_met(text, sentence, one)
    ]


def _is_met(text: str, sentence: Sentence, naming: Naming) -> bool:
    """Whether somebody is met before the words of SENTENCE: "..., he said after talks with Minister X"."""
    return bool(naming.name) and _AFTER_TALKS.search(text, sentence.start, naming.start) is not None


_AFTER_TALKS = re.compile(
    r"\b(?:after|following) (?:\w+ ){0,3}(?:talks|meeting|consultations|negotiations|discussions|conversation) with "
    r"(?:the |his |her |their )?$"
)


def _content(text: str, start: int, end: int, here: Sequence[Naming]) -> int:
    """Where the content begins behind the verb that ends at START; of "the call that X had with Y" behind Y."""
    if whose := _WHOSE.match(text, start, end):
        return whose.end()
    found = (one for one in contents().finditer(text, start, end) if stands_outside(one, here))
    return next((one.start() for one in found), end)


_WHOSE = re.compile(
    r"s? (?:that|which) [^.;]{3,120}? (?:had|held|conducted) [^.;]{0,40}?with [^.;]{3,160}?"
    r"(?= (?:was|were|is|has|had|lasted|covered|focused|took|went|dealt|centred|centered)\b)"
)


def _told_by(text: str, start: int, verb: int, here: Sequence[Naming]) -> int:
    """Where the encounter begins behind "X said that Y met Z": who only says it is none of those who met."""
    for found in _SAYING.finditer(text, start, verb):
        if any(found.end() <= one.start and (one.role or " " in one.name) for one in here if one.start < verb):
            start = found.end()
    return start


_SAYING = re.compile(r" (?:said|says|announced|reported|claimed)(?: \w+day)?(?: that)? ")


def stands_outside(found: re.Match[str], named: Sequence[Naming]) -> bool:
    """Whether FOUND lies in nobody's office or name."""
    return not any(one.start <= found.start() + 1 < one.end for one in named)
