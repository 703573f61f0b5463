"""The one label of a text in which only one person speaks: ``President of Ruritania Lena Vask: Good evening``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest.normalize.countries import codes_by_term
from ingest.normalize.people.known import known_by_name
from ingest.normalize.phrases import alternation, initial
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.vocabulary import entries

_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|me|us)\b")
_READ = 1500
_MOST_WORDS = 6
_FIRST_PASSAGES = 6
_NOT_SPOKEN = re.compile(r'\s*["\n]|\s*\Z')
_OF_SAYING = re.compile(r"\b(?:said|says|told|by|to|with|and|the)\s*\Z")


def sole_label(met: Sequence[Label], body: Body) -> tuple[Label, ...]:
    """The label of the one who speaks all that follows, where the first lines hold one and no other comes.

    It is an office with a name, or a name that the vocabulary knows, and what follows is in the first person.
    """
    names = {label.name for label in met if label.kind == "speaker"}
    able = [label for label in met if label.start <= _reach(body) and _is_somebody(label.name)]
    if len(names) > 1 or not able:
        able = [] if names else list(_within(body))
    first = next((label for label in able if _speaks(body, label.end)), None)
    return (replace(first, turn_end=len(body.text.rstrip())),) if first else ()


def speak_in_turn(met: Sequence[Label], body: Body) -> bool:
    """Whether there are several labels, all of somebody by office and name who speaks in the first person."""
    return len(met) > 1 and all(_is_somebody(label.name) and _speaks(body, label.end) for label in met)


def _reach(body: Body) -> int:
    last = min(_FIRST_PASSAGES, len(body.passages)) - 1
    return body.passages[last].start if last >= 0 else 0


def _is_somebody(name: str) -> bool:
    where = address(name)
    words = where.name.split()
    if role_of(name) or not 1 < len(words) <= _MOST_WORDS or any(word.islower() and len(word) > 3 for word in words):
        return False
    return bool(where.office) or known_by_name(where.name, None, None) is not None


def _speaks(body: Body, start: int) -> bool:
    return not _NOT_SPOKEN.match(body.folded, start) and bool(_FIRST_PERSON.search(body.folded, start, start + _READ))


def _within(body: Body) -> Iterator[Label]:
    """Labels of office, country and name within a passage, in copies that have lost their line breaks."""
    last = body.passages[min(_FIRST_PASSAGES, len(body.passages)) - 1].end if body.passages else 0
    if body.folded.find(":", 0, last) < 0:
        return
    for found in _full_label().finditer(body.folded, 0, last):
        if not _OF_SAYING.search(body.folded, max(0, found.start() - 12), found.start()):
            yield Label(found.start(), found.end(), found.end(), found["name"], "speaker")


@cache
def _full_label() -> re.Pattern[str]:
    full = entries("labels")["full_offices"]
    offices = rf"{initial(full)}(?<!\w)(?P<name>(?:{alternation(full)})"
    countries = alternation(term for term in codes_by_term() if term.isascii())
    return re.compile(rf"{offices} of (?:the )?(?:{countries}) [A-Z][\w'-]+(?: [A-Z][\w'.-]+){{1,3}}):(?= [A-Z])")
