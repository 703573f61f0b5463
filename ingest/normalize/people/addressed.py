"""Who writes a letter, and whom it is to: who is named in its address and salutation is never the one who writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.people.frames import within
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.signatures import at_foot
from ingest.normalize.reading import Body
from ingest.normalize.text.correspondence import addresses, is_letter

_FIRST_SENTENCES = 3
_SENT = re.compile(
    r",? (?:has |had |have |today |also |yesterday |on \w+ )*(?:sent|conveyed|addressed|dispatched|cabled|telegraphed)"
    r" (?:[a-z]+ ){1,4}?(?:letter|message|telegram|cable|condolences|sympathy|congratulations|greetings)\b"
)
_LETTER = r"(?:letters?|messages?|telegrams?|telex(?:es)?|cables?|correspondence)"
_EXCHANGED = re.compile(
    rf"\bexchanges? of {_LETTER}\b|\b{_LETTER} (?:[a-z]+ )?exchanged\b|\bexchanged {_LETTER}\b", re.I
)
_RECEIVED = re.compile(
    rf"\breceived\b[^.:\n]{{0,60}}\b{_LETTER}\b[^.:\n]{{0,60}}? from\b"
    rf"|\b{_LETTER}\b[^.:\n]{{0,60}}\breceived\b[^.:\n]{{0,60}}? from\b|\breceived the following from\b",
    re.I,
)


def without_addressees(named: Sequence[Naming], body: Body) -> list[Naming]:
    """NAMED without those whom the address or the salutation of a letter names."""
    addressed = {id(one) for start, end in addresses(body) for one in within(named, start, end)}
    return [one for one in named if id(one) not in addressed]


def sending(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Who is told, before the words themselves, to have sent them: "President Vask has sent a message"."""
    for sentence in body.sentences[:_FIRST_SENTENCES]:
        for naming in within(named, sentence.start, sentence.end):
            if naming.name and _SENT.match(body.folded, naming.end):
                yield naming
                return


def corresponding(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Those between whom letters are told to be exchanged, and from whom one is told to be received, at the head."""
    for sentence in body.sentences[:_FIRST_SENTENCES]:
        here = [one for one in within(named, sentence.start, sentence.end) if one.name]
        received = _RECEIVED.search(body.folded, sentence.start, sentence.end)
        if _EXCHANGED.search(body.folded, sentence.start, sentence.end):
            yield from here
        elif received:
            yield from [one for one in here if one.start >= received.end()][:1]


def closing(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Whose name fills a line at the foot of a letter, with an office or without."""
    if is_letter(body):
        yield from at_foot(body, named)
