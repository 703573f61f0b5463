"""Letters of others within words that are somebody's: ``I have received the following letter from Ms. Vask: …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.normalize.people.gathering import gather
from ingest.normalize.people.names import key_of
from ingest.normalize.people.titles import plain_title
from ingest.normalize.readers.letters import Letter, letters
from ingest.normalize.reading import Body, Cast
from ingest.normalize.turns.misprints import is_near
from ingest.record import Person

_WORD = r"(?:letters?|messages?|telegrams?|telex(?:es)?|cables?|notes?|reply|replies|response)"
_RECEIVED = re.compile(
    rf"\breceived\b[^.:\n]{{0,60}}\b{_WORD}\b|\b{_WORD}\b[^.:\n]{{0,60}}\b(?:was|were|been) received\b"
    rf"|\b{_WORD}\b (?:[\w ]{{0,40}} )?from\b|\breceived the following\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom (?:the )?")
_READ = 400


def enclosed(body: Body, cast: Cast, person: Person, title: str) -> Iterator[Letter]:
    """The letters in BODY that are not those of PERSON, whose words the rest of it is.

    Another one signs such a letter; where no name can be read below it, the line above it or the TITLE says that it
    was received, and from whom.
    """
    for letter in letters(body, cast, None):
        if not letter.closed:
            continue
        writer = letter.writer or _sender(body, letter, title, cast)
        if writer and not _is_same(writer, person):
            yield replace(letter, writer=writer, whole=True)


def _is_same(writer: Person, person: Person) -> bool:
    """Whether who signs is PERSON by the surname or the whole name, give or take what a scan makes of it."""
    names = [(one.name.casefold(), one.name.split()[-1].casefold()) for one in (writer, person)]
    return writer.key == person.key or any(is_near(one, other) for one, other in zip(*names, strict=True))


def _sender(body: Body, letter: Letter, title: str, cast: Cast) -> Person | None:
    """Whom the line above a letter, else the title, names first behind ``from`` as they tell that it was received."""
    for text in (body.folded[max(0, letter.start - _READ) : letter.start], plain_title(title)):
        found = [*_RECEIVED.finditer(text)]
        source = _FROM.search(text, found[-1].start()) if found else None
        named = next(iter(gather(text[source.end() :], brief=True)), None) if source else None
        if named and named.name:
            surname = named.name.split()[-1].casefold()
            known = (one for one in cast.people if one.name.casefold().split()[-1] == surname)
            new = Person(key_of(named.name, named.country), named.name, named.country, names=(named.name,))
            return next(known, None) or new
    return None
