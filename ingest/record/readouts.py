"""What a reader makes of a draft: who said what, when, where, about what, and what shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ingest.record.documents import Publisher
from ingest.record.terms import Act, Attribution, Confidence, Genre, Mode, Quote, Side
from ingest.values import value


@value
class Evidence:
    """Why a field has its value: the span of the body that says so, or what stands for it.

    basis  ``text`` (then start and end), ``title``, ``published``, ``text+published``, ``publisher``,
           ``byline``, ``vocabulary``, ``file``, ``none``
    """

    field: str
    value: str | None
    start: int | None
    end: int | None
    basis: str
    rule: str


@value
class Person:
    """Somebody who takes part or whose words are told, as far as this one text says.

    key    a speaker's id where a vocabulary holds the person, else the folded name and country
    name   the fullest form printed, without titles, or the vocabulary's
    names  every form met in this text
    known  whether a vocabulary holds the person
    """

    key: str
    name: str
    country: str | None
    kind: Literal["person", "organisation"] = "person"
    names: tuple[str, ...] = ()
    known: bool = False

    @property
    def printed(self) -> tuple[str, ...]:
        """The forms that this text prints: the name of somebody known is the vocabulary's, and may stand nowhere."""
        return self.names if self.known and self.names else (self.name, *self.names)


@value
class Participant:
    """A person's part in an encounter; ``principal`` where the account is of this person's call or meeting."""

    person: str
    role: str | None
    country: str | None
    side: Side
    principal: bool = False


@value
class Venue:
    """Where something took place; ``city`` is null where only the country is said."""

    city: str | None
    country: str | None
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    def __str__(self) -> str:
        """The parts that are known, from the room to the country."""
        return ", ".join(filter(None, (self.name, self.city, self.country)))


@value
class TopicMention:
    """A topic and the span of the body that raises it."""

    topic: str
    start: int
    end: int


@value
class Statement:
    """A sentence with whose words it tells; ``body[start:end] == text``.

    speaker  a ``Person.key``; null unless attribution is ``speaker`` or a named person's ``question``
    rule     the name of the rule that decided
    """

    start: int
    end: int
    text: str
    attribution: Attribution
    speaker: str | None = None
    side: Side | None = None
    nested_speaker: str | None = None
    quote: Quote | None = None
    cue: str | None = None
    act: Act | None = None
    confidence: Confidence = "U"
    rule: str = ""
    topics: tuple[TopicMention, ...] = ()


@value
class Readout:
    """One text with its records, before it is linked with any other.

    letterhead  the lines above the words that are no part of the body, where versions are told apart by them
    """

    publisher: Publisher | None
    title: str | None
    url: str | None
    genre: Genre
    mode: Mode | None
    date: str | None
    date_edtf: str | None
    date_basis: str
    published: str | None
    venue: Venue | None
    occasion: str | None
    requested_by: str | None
    language: str
    body: str
    parser: str
    people: tuple[Person, ...]
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    topics: Mapping[str, int]
    evidence: tuple[Evidence, ...]
    doubts: tuple[str, ...] = ()
    letterhead: str | None = None
