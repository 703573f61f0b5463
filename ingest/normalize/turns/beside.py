"""Statements that several make once each, one below the other: a name or an office over words in the first person.

``Foreign Minister Karl Vask`` as a heading, ``Opening statement by Minister Orlan``, ``Foreign Minister Orlan said:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.normalize.reading import Body, Label, Passage
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.sightings import ASIDE, NAME, label_of, may_be_a_label
from ingest.normalize.turns.wording import plain

_SPOKEN = re.compile(
    r"\b(?:press|media|news) (?:conference|availability|statement|briefing|point|meeting|encounter|remarks)|\bdoorstep"
    r"|\b(?:statements|remarks|speeches|addresses|toasts|interventions|exchange)\b",
    re.IGNORECASE,
)
_WORDS_BY = (
    r"(?:(?:(?:[Oo]pening|[Cc]losing|[Ii]ntroductory|[Pp]ress) )?"
    r"(?:[Ss]tatement|[Rr]emarks|[Ss]peech|[Aa]ddress|[Tt]oast|[Cc]omments?|[Ww]ords|[Ii]ntervention)"
    r" (?:by|of|from) (?:the )?)?"
)
_SAID = r"(?:,? (?:said|stated|spoke|says|made the following (?:statement|remarks)|said the following))?"
_LINE = re.compile(rf"{_WORDS_BY}(?P<name>{NAME}){ASIDE}{_SAID}\s?:?\s*\Z")
_LONGEST = 110
_READ = 1500
_FEWEST = 2
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|me|us)\b")
_SENTENCE = re.compile(r"[.?!][\"')\]]*\Z")


def side_by_side(body: Body, title: str) -> list[Label]:
    """The labels of two or more who speak once each; none where the TITLE tells of no spoken words."""
    if not _SPOKEN.search(title):
        return []
    found = [*_lines(body, title)]
    names = {_surname(label.name) for label in found}
    if len(names) < _FEWEST or len(names) < len(found):
        return []
    ends = [*(label.start for label in found[1:]), len(body.folded)]
    spoken = all(
        _FIRST_PERSON.search(body.folded, label.end, min(end, label.end + _READ))
        for label, end in zip(found, ends, strict=True)
    )
    return found if spoken else []


def _lines(body: Body, title: str) -> Iterator[Label]:
    for line, below in pairwise(body.passages):
        if line.end - line.start > _LONGEST or not _says(below, body):
            continue
        found = _LINE.match(body.folded, line.start, line.end)
        if found and role_of(found["name"]) is None and may_be_a_label(found["name"]) and _is_somebody(found, title):
            yield replace(label_of(found), start=line.start)


def _says(passage: Passage, body: Body) -> bool:
    """Whether a passage is a sentence, and no quotation: those are told, not set down."""
    said = _SENTENCE.search(body.folded, passage.start, passage.end) is not None
    return passage.kind == "paragraph" and said and body.folded[passage.start] != '"'


def _is_somebody(found: re.Match[str], title: str) -> bool:
    """Whether a line names somebody by office, or in full as the TITLE does."""
    where = address(found["name"])
    if where.office:
        return bool(where.name or where.country)
    return " " in where.name and where.name.casefold() in title.casefold()


def _surname(name: str) -> str:
    where = address(name)
    return plain(where.name).rpartition(" ")[2] if where.name else plain(name)
