"""Lines around spoken words that are no words: who speaks and where above them, the signature below."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from ingest.normalize.people.signatures import AUTHOR_NOTE
from ingest.normalize.readers.firsthand import FIRST_PERSON, greets
from ingest.normalize.readers.handing import announces, hands_over
from ingest.normalize.reading import Body, Cast, Passage
from ingest.normalize.text.correspondence import is_letter
from ingest.record import Person

_LONGEST = 90
_MOST = 6
# Beside a name in its line: a bracket, a comma, a form of address.
_BESIDE = 6
_NOTES_ON_AUTHOR = 3
_IS = re.compile(r"(?:, [^,.;]{3,60},|,)? (?:is|was born|serves as|has been) ")
_NOTES = re.compile(
    r"\W*(?:background(?: information| notes?)?|notes?(?: to| for)?(?: the)? editors?|editors?'? notes?"
    r"|(?:further|additional) information|facts?(?: box| about\b.{2,60})?|factbox)\W*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\W*(?:notes? (?:to|for)(?: the)? editors?|editors?'? notes?)\s?:", re.IGNORECASE)
_ABOUT = re.compile(r"\W*About (?:us|the |[A-Z])[^.?!]{0,80}", re.ASCII)
_ENDED = re.compile(r"[.?!…:;,。？！：；，][\"'”’»)\]*]*\s*$")


def framing(body: Body, cast: Cast, person: Person) -> frozenset[int]:
    """Where the passages begin that frame the words of a text which PERSON speaks."""
    lines = (*_handing(body), *_above(body, cast, person), *_below(body, cast))
    framed = frozenset(passage.start for passage in lines)
    within = (one.start for one in body.sentences if body.passages[one.passage].start in framed)
    return framed | notes_below(body, cast, {person.key}) | frozenset(within)


def notes_below(body: Body, cast: Cast, people: Container[str | None], first: int = 0) -> frozenset[int]:
    """Where the sentences behind FIRST begin that a publisher adds below the words of PEOPLE: notes, who they are."""
    start = _start_of_notes(body)
    framed = {passage.start for passage in _on_author(body, cast, people)}
    added = (one for one in body.sentences if one.start >= start or body.passages[one.passage].start in framed)
    return frozenset(one.start for one in added if one.start > first)


def _handing(body: Body) -> Sequence[Passage]:
    """The first passages up to the last that hands over to the words; nobody speaks of himself in any of them."""
    first = body.passages[:_MOST]
    account = [*takewhile(lambda one: not _is_in_first_person(body, one), first)]
    handing = (at for at, one in enumerate(account, 1) if _hands_over(body.folded[one.start : one.end]))
    return account[: max(handing, default=0)]


def _hands_over(line: str) -> bool:
    return hands_over(line) or announces(line)


def _start_of_notes(body: Body) -> int:
    """Where the publisher's notes begin behind the words: under ``Background``, and nowhere in the first person."""
    for passage in body.passages[1:]:
        if _NOTES.fullmatch(body.folded, passage.start, passage.end) or _opens_notes(body, passage):
            return len(body.text) if FIRST_PERSON.search(body.folded, passage.end) else passage.start
    return len(body.text)


def _opens_notes(body: Body, passage: Passage) -> bool:
    """Whether a passage opens with notes to editors, or is a heading that says what is told of below: ``About us``."""
    if passage.kind == "heading":
        return _ABOUT.fullmatch(body.folded, passage.start, passage.end) is not None
    return _NOTE.match(body.folded, passage.start, passage.end) is not None


def _above(body: Body, cast: Cast, person: Person) -> Sequence[Passage]:
    """The short lines before the first that is a sentence, greets, or speaks of itself: ``Strelsau Town Hall``.

    Where one of them greets, those behind the speaker's name are the first of a list of whom it greets.
    """
    lines: list[Passage] = []
    for passage in body.passages[: _MOST + 1]:
        if greets(body, passage):
            return lines[: _behind_name(cast, person, lines)] if _is_line(body, passage) else lines
        if not _is_line(body, passage) or _is_in_first_person(body, passage):
            return lines
        lines.append(passage)
    return []


def _behind_name(cast: Cast, person: Person, lines: Sequence[Passage]) -> int:
    """How many of LINES it takes to the last that names PERSON."""
    starts = [mention.start for mention in cast.mentions if mention.person == person.key]
    named = (at for at, line in enumerate(lines, 1) if any(line.start <= start < line.end for start in starts))
    return max(named, default=0)


def _below(body: Body, cast: Cast) -> list[Passage]:
    """The short lines at the end from the first that is a name on: the signature, the office; a letter's is its own."""
    lines = [] if is_letter(body) else list(_last_lines(body))
    named = next((at for at, line in enumerate(lines) if _is_name(cast, line)), len(lines))
    return lines[named:]


def _on_author(body: Body, cast: Cast, people: Container[str | None]) -> Iterator[Passage]:
    """The last passages that say who one of PEOPLE is: ``Lena Vask is Minister of Trade of Chile.``"""
    for passage in body.passages[1:][-_NOTES_ON_AUTHOR:]:
        here = (one for one in cast.mentions if passage.start <= one.start < passage.end)
        first = next(here, None)
        noted = first and first.person in people and AUTHOR_NOTE.fullmatch(body.folded, passage.start, first.start)
        if first and noted and _IS.match(body.folded, first.end) and not _is_in_first_person(body, passage):
            yield passage


def _last_lines(body: Body) -> Iterator[Passage]:
    last: list[Passage] = []
    for passage in reversed(body.passages[-_MOST:]):
        if not _is_line(body, passage):
            break
        last.append(passage)
    yield from reversed(last)


def _is_line(body: Body, passage: Passage) -> bool:
    """Whether a passage is short, and does not end as a sentence or a greeting does."""
    text = body.text[passage.start : passage.end]
    return passage.kind == "paragraph" and len(text) <= _LONGEST and _ENDED.search(text) is None


def _is_in_first_person(body: Body, passage: Passage) -> bool:
    return FIRST_PERSON.search(body.folded, passage.start, passage.end) is not None


def _is_name(cast: Cast, passage: Passage) -> bool:
    """Whether a passage is somebody's name, or begins with it and its office follows."""
    here = (mention for mention in cast.mentions if passage.start <= mention.start and mention.end <= passage.end)
    first = next(here, None)
    return first is not None and first.form != "title" and first.start - passage.start <= _BESIDE
