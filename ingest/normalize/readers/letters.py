"""Letters that an account prints whole: from the salutation to the names behind the closing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.reading import Body, Cast, Passage
from ingest.normalize.text.correspondence import ENDS, closing_of, is_short, opening_of, opens, start_of_address
from ingest.normalize.turns.addresses import address
from ingest.record import Person

_NAME = re.compile(
    r"[\"'( ]{0,3}(?:/ ?s/ ?|[\[(]? ?(?:[Ss]igned|[Ss]gd\.?) ?[\])]? ?:? ?)?"
    r"(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*){1,6})"
    r"(?:,.*|\(.*|[).\"']{0,3}(?: \w)?)"
)
_FEWEST_WORDS = 2
_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]\. ?(?:[A-Z]\. ?)*[A-Z]")
# Nobody signs so: whom the letter is to stands below it as well as above.
_ADDRESSED = re.compile(r"(?:The |His |Her )?(?:R(?:igh)?t\.? |Hon(?:ou?rable)?\b|Excellency|Mrs?\b|Sir |H\. ?E\b|To )")
_CALLED = re.compile(r"[Dd]ear (?:Mr\.? |Mrs\.? |Madam )?(?P<whom>[A-Z][\w' ]{2,40})")
_OFFICES = ("minister", "premier", "president", "secretary", "chancellor", "treasurer", "ambassador")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in a body.

    end      behind the last line of its signatures; the end of the body where nothing closes it
    writer   who signs it first; None where nobody does
    address  where the lines above the salutation begin that say whom it is to
    opened   behind the salutation
    rule     what made these somebody's words
    closed   whether a closing ends it
    whole    whether all of it is the writer's, whoever that is and whomever it tells of
    """

    start: int
    end: int
    writer: Person | None
    address: int
    opened: int
    whole: bool = False
    closed: bool = False
    rule: str = "letter"


def letters(body: Body, cast: Cast, home: str | None) -> Iterator[Letter]:
    """The letters of BODY in their order; a writer whom the CAST does not have is of the country HOME."""
    end = 0
    for number, passage in enumerate(body.passages):
        start = opening_of(body, passage) if passage.start >= end else None
        if start is None:
            continue
        closing = _closing(body, number)
        if closing is None and not opens(body, passage):
            continue
        lines = _signature(body, closing) if closing is not None else []
        end = lines[-1].end if lines else len(body.text)
        writer = _writer(_name(body, lines), cast, home)
        to = start_of_address(body, number)
        if writer and _is_addressed(body, body.folded[start : passage.end], writer, lines):
            writer = None
        yield Letter(start, end, writer, to, passage.end, whole=bool(writer), closed=closing is not None)


def addressees(letter: Letter, cast: Cast) -> frozenset[str]:
    """Those of CAST whom the lines above a letter or its salutation name."""
    return frozenset(one.person for one in cast.mentions if letter.address <= one.start < letter.opened)


def _closing(body: Body, number: int) -> int | None:
    """The passage that holds the closing behind a salutation: ``Sincerely,``; the same one where that is all."""
    behind = range(number, len(body.passages))
    return next((at for at in behind if closing_of(body, body.passages[at])), None)


def _signature(body: Body, closing: int) -> list[Passage]:
    """The passage of a closing and the short lines behind it."""
    lines = [body.passages[closing]]
    for passage in body.passages[closing + 1 :]:
        if not is_short(passage) or body.folded[passage.end - 1] in ENDS or opening_of(body, passage) is not None:
            break
        lines.append(passage)
    return lines


def _name(body: Body, lines: Sequence[Passage]) -> str:
    """Who signs, as it is printed beside the closing or on the first of the LINES below that holds a word."""
    for line in lines:
        closing = closing_of(body, line)
        start = closing.end() if closing else line.start
        if not _WORD.search(body.folded, start, line.end):
            continue
        found = _NAME.fullmatch(body.folded, start, line.end)
        return address(found["name"].rstrip(".")).name if found and not _ADDRESSED.match(found["name"]) else ""
    return ""


def _writer(name: str, cast: Cast, home: str | None) -> Person | None:
    """Somebody of the CAST by the whole name, or with initials by the only one of that surname; else a new one.

    Of a surname alone, nobody new.
    """
    words = name_words(name)
    exact = [one for one in cast.people if words and name_words(one.name) == words]
    named = [one for one in cast.people if one.kind == "person" and name_words(one.name)[-1:] == words[-1:]]
    fuller = [one for one in named if one not in exact and (len(words) == 1 or _may_be(words[0], one))]
    is_full = len(words) != 1 and not all(len(word) == 1 for word in words[:-1])
    of_cast = exact[0] if exact and (is_full or len(fuller) != 1) else fuller[0] if len(fuller) == 1 else None
    if of_cast or len(words) < _FEWEST_WORDS:
        return of_cast
    name = name.title() if name.isupper() else name
    return Person(key_of(name, home), name, home, names=(name,))


def _may_be(first: str, person: Person) -> bool:
    """Whether a letter signed with FIRST before the surname may be of PERSON: an initial, the same name, no name."""
    given = name_words(person.name)[:-1]
    return len(first) == 1 or not given or first in given or first[0] == given[0]


def _is_addressed(body: Body, salutation: str, writer: Person, lines: Sequence[Passage]) -> bool:
    """Whether whom a letter is to stands below its closing: by the name or by the office of the SALUTATION."""
    called = _CALLED.search(salutation)
    office = called["whom"].casefold() if called else ""
    below = " ".join(body.folded[line.start : line.end] for line in lines[1:]).casefold()
    return writer.name.split()[-1].casefold() in office.split() or (office.endswith(_OFFICES) and office in below)
