"""Letters that an account prints whole: from the salutation to the names behind the closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.reading import Body, Cast, Passage
from ingest.normalize.text.correspondence import ENDS, closed, is_short, opens, start_of_address
from ingest.normalize.turns.addresses import address
from ingest.record import Person

_NAME = re.compile(
    r"(?:/s/ ?|\[?[Ss]igned\]? ?:? ?)?"
    r"(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*){1,6})(?:,.*|\(.*)?"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in a body.

    end      behind the last line of its signatures; the end of the body where nothing closes it
    writer   who signs it first; None where nobody does
    address  where the lines above the salutation begin that say whom it is to
    opened   behind the salutation
    rule     what made these somebody's words
    whole    whether all of it is the writer's, whoever that is and whomever it tells of
    """

    start: int
    end: int
    writer: Person | None
    address: int
    opened: int
    whole: bool = False
    rule: str = "letter"


def letters(body: Body, cast: Cast, home: str | None) -> Iterator[Letter]:
    """The letters of BODY in their order; a writer whom the CAST does not have is of the country HOME."""
    end = 0
    for number, passage in enumerate(body.passages):
        if passage.start < end or not opens(body, passage):
            continue
        closing = _closing(body, number)
        signed = _signature(body, closing) if closing is not None else []
        names = [name for line in signed if (name := _name(body, line))]
        end = signed[-1].end if names else len(body.text)
        writer = _writer(names[0], cast, home) if names else None
        yield Letter(passage.start, end, writer, start_of_address(body, number), passage.end, whole=bool(writer))


def addressees(letter: Letter, cast: Cast) -> frozenset[str]:
    """Those of CAST whom the lines above a letter or its salutation name."""
    return frozenset(one.person for one in cast.mentions if letter.address <= one.start < letter.opened)


def _closing(body: Body, number: int) -> int | None:
    """The passage behind a salutation that begins with a closing: ``Sincerely,``."""
    behind = range(number + 1, len(body.passages))
    return next((at for at in behind if closed(body, body.passages[at])), None)


def _signature(body: Body, closing: int) -> list[Passage]:
    """The short lines of a closing and behind it."""
    lines: list[Passage] = []
    for passage in body.passages[closing:]:
        if not is_short(passage) or (lines and body.folded[passage.end - 1] in ENDS):
            break
        lines.append(passage)
    return lines


def _name(body: Body, line: Passage) -> str | None:
    """The name that a line behind or beside a closing holds."""
    closing = closed(body, line)
    found = _NAME.fullmatch(body.folded, closing.end() if closing else line.start, line.end)
    name = address(found["name"]).name if found else ""
    return name if " " in name else None


def _writer(name: str, cast: Cast, home: str | None) -> Person:
    words = name_words(name)
    of_cast = next((one for one in cast.people if name_words(one.name) == words), None)
    name = name.title() if name.isupper() else name
    return of_cast or Person(key_of(name, home), name, home, names=(name,))
