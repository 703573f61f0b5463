"""Letters that an account prints whole: from the salutation to the names behind the closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.reading import Body, Cast, Passage
from ingest.normalize.turns.addresses import address
from ingest.record import Person

_SALUTATION = re.compile(r"(?:My )?Dear(?:est)? [A-Z]|(?:Your )?(?:Royal Highness|Majesty|Excellency|Eminence)[,!]\s")
_CLOSING = re.compile(
    r"(?:(?:Yours |Very |Most |I remain,? )?(?:sincerely|respectfully|faithfully|truly|cordially)(?: yours| submitted)?"
    r"|(?:With |Kind(?:est)? |Best |Warm(?:est)? |my )+(?:regards|wishes|respect)|In solidarity|Signed)[,:.]?\s*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:/s/ ?|\[?[Ss]igned\]? ?:? ?)?"
    r"(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'.-]*){1,6})(?:,.*|\(.*)?"
)
_LONGEST_LINE = 90
_LINES_ABOVE = 6
_ENDS = (".", "?", "!", ":", '"')


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
        if passage.start < end or not _opens(body, passage):
            continue
        closing = _closing(body, number)
        signed = _signature(body, closing) if closing is not None else []
        names = [name for line in signed if (name := _name(body, line))]
        end = signed[-1].end if names else len(body.text)
        writer = _writer(names[0], cast, home) if names else None
        yield Letter(passage.start, end, writer, _address(body, number), passage.end, whole=bool(writer))


def addressees(letter: Letter, cast: Cast) -> frozenset[str]:
    """Those of CAST whom the lines above a letter or its salutation name."""
    return frozenset(one.person for one in cast.mentions if letter.address <= one.start < letter.opened)


def _closing(body: Body, number: int) -> int | None:
    """The passage behind a salutation that begins with a closing: ``Sincerely,``."""
    behind = range(number + 1, len(body.passages))
    return next((at for at in behind if _closes(body, body.passages[at])), None)


def is_letter(body: Body) -> bool:
    """Whether a body opens or ends as a letter does: with a salutation, or with a closing and a name."""
    opened = any(_opens(body, passage) for passage in body.passages[:_LINES_ABOVE])
    return opened or any(_closes(body, passage) for passage in body.passages[-_LINES_ABOVE:])


def _opens(body: Body, passage: Passage) -> bool:
    """Whether a passage begins with whom a letter is to, and a sign behind: ``Excellency,``."""
    return _SALUTATION.match(body.folded, passage.start) is not None


def _closes(body: Body, passage: Passage) -> bool:
    """Whether a line is the closing of a letter: ``Sincerely,``, with the name or above it."""
    return _is_short(passage) and _closed(body, passage) is not None


def _closed(body: Body, passage: Passage) -> re.Match[str] | None:
    found = _CLOSING.match(body.folded, passage.start, passage.end)
    return found if found and found.end() > passage.start else None


def _signature(body: Body, closing: int) -> list[Passage]:
    """The short lines of a closing and behind it."""
    lines: list[Passage] = []
    for passage in body.passages[closing:]:
        if not _is_short(passage) or (lines and body.folded[passage.end - 1] in _ENDS):
            break
        lines.append(passage)
    return lines


def _name(body: Body, line: Passage) -> str | None:
    """The name that a line behind or beside a closing holds."""
    closed = _closed(body, line)
    found = _NAME.fullmatch(body.folded, closed.end() if closed else line.start, line.end)
    name = address(found["name"]).name if found else ""
    return name if " " in name else None


def _is_short(passage: Passage) -> bool:
    return passage.end - passage.start <= _LONGEST_LINE


def _address(body: Body, number: int) -> int:
    """The start of the short lines above a salutation that end in no sign."""
    start = body.passages[number].start
    for passage in reversed(body.passages[max(0, number - _LINES_ABOVE) : number]):
        if not _is_short(passage) or body.folded[passage.end - 1] in _ENDS:
            break
        start = passage.start
    return start


def _writer(name: str, cast: Cast, home: str | None) -> Person:
    words = name_words(name)
    of_cast = next((one for one in cast.people if name_words(one.name) == words), None)
    name = name.title() if name.isupper() else name
    return of_cast or Person(key_of(name, home), name, home, names=(name,))
