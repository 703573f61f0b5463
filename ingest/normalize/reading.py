"""What the parts of ``normalize`` hand to each other while one text is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Literal, TypeVar

from ingest.record import BlockKind, Evidence, Mode, Participant, Person, Statement, Venue
from ingest.values import value

Value = TypeVar("Value")


@value
class Passage:
    """A block of the draft as it lies in the body; passages are parted by a blank line."""

    kind: BlockKind
    start: int
    end: int


@value
class Sentence:
    """A sentence of a passage (``passage`` counts from 0)."""

    start: int
    end: int
    passage: int


@value
class Body:
    """The text that is stored, and ``folded``: the same length, quotation marks, dashes and spaces made plain.

    Rules read ``folded``; offsets hold in both. Sentences cover every passage, headings too.
    """

    text: str
    folded: str
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]


@value
class Finding(Generic[Value]):
    """A value with the reason for it; start and end only where the body says it."""

    value: Value
    basis: str
    rule: str
    start: int | None = None
    end: int | None = None

    def evidence(self, field: str) -> Evidence:
        """The row of evidence for this value as FIELD."""
        value = None if self.value is None else str(self.value)
        return Evidence(field, value, self.start, self.end, self.basis, self.rule)


@value
class Label:
    """A speaker's label at the start of a transcript's turn, and the turn up to the next one.

    start, end      the label with its colon: ``SECRETARY BLINKEN:``
    turn_end        where the turn ends
    name            the label without its colon, as printed
    kind            ``speaker``, ``question`` (Q, a reporter, a moderator), ``chrome`` (an operator, an interpreter)
    """

    start: int
    end: int
    turn_end: int
    name: str
    kind: Literal["speaker", "question", "chrome"]


@value
class Mention:
    """A place in the body where somebody of the cast is named.

    form  ``full`` (Wang Yi), ``surname`` (Wang, Mr. Price), ``title`` (the Chinese foreign minister, the Secretary)
    """

    start: int
    end: int
    person: str
    form: Literal["full", "surname", "title"]


@value
class Cast:
    """Everybody a text gives a part: those who take part, those who are only named, where each is mentioned.

    people        all, those who take part first, in the order of the text
    participants  those who take part, principals first
    mentions      in the order of the text, never overlapping, of all people
    """

    people: tuple[Person, ...] = ()
    participants: tuple[Participant, ...] = ()
    mentions: tuple[Mention, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@value
class Telling:
    """What a reader made of a body: its statements in order, and people that only the reader met."""

    statements: tuple[Statement, ...]
    people: tuple[Person, ...] = ()


@value
class Head:
    """When, where, how and at whose wish: the fields of a readout's head, each with its reason.

    ``date`` holds the EDTF text; the day itself is derived from it.
    """

    mode: Finding[Mode | None]
    date: Finding[str | None]
    published: Finding[str | None]
    venue: Finding[Venue | None]
    occasion: Finding[str | None]
    requested_by: Finding[str | None]
    doubts: tuple[str, ...] = ()


@value
class Subjects:
    """The statements with their topics, and how often the whole text raises each topic."""

    statements: tuple[Statement, ...]
    mentions: Mapping[str, int]
