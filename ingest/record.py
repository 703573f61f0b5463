"""The records that pass from stage to stage.

``Document`` (documents) → ``Draft`` (parsers) → ``Readout`` (normalize). What a stage gives is frozen:
the next one makes something new of it. Offsets are code points into ``Readout.body``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Genre = Literal[
    "readout",
    "joint-statement",
    "statement",
    "remarks",
    "press-conference",
    "speech",
    "news-report",
    "notice",
]
Mode = Literal["meeting", "call", "video"]
Side = Literal["own", "counterpart", "other"]
Attribution = Literal["speaker", "joint", "question", "narration", "heading"]
Quote = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "state", "urge", "demand", "criticise", "oppose", "warn", "welcome", "thank", "condole",
    "commit", "reaffirm", "agree", "propose", "invite", "ask",
]  # fmt: skip
Confidence = Literal["A", "B", "C", "D", "U"]
Stage = Literal["documents", "parsers", "normalize", "link"]
BlockKind = Literal["paragraph", "heading", "dateline", "caption"]
StampKind = Literal["published", "modified", "event"]
ListKind = Literal["feed", "sitemap", "page", "json"]
Known = Literal["seen in the corpus", "in documentation", "not verified"]

ASIDE = ("WARC-Readouts", "aside")
"""A field of our own in a web archive: what was asked for on the way (lists, rules for robots) and is no document."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that did not become a readout (stages documents, parsers), or a doubt (normalize, link)."""

    source: str
    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who put a text out.

    country   ISO 3166-1 alpha-2, or a code of the corpus for an organisation (UN, EU, NATO, ASEAN, AFU)
    kind      ``government``, ``media``, ``organisation``
    timezone  where its day begins and ends, as in the IANA database; null where it is not known
    seat      the city it writes from
    """

    id: str
    name: str
    country: str | None = None
    kind: str | None = None
    homepage: str | None = None
    licence: str | None = None
    timezone: str | None = None
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A list in which a publisher shows what it publishes.

    url      the list as it stands now
    kind     ``feed`` (RSS, Atom), ``page`` (its links), ``json`` (an interface: its addresses), ``sitemap`` (which is
             asked for only by who goes back in time)
    links    a pattern that the whole address of a readout matches; its group ``day`` is the day, where it has one
    known    how the address is known: ``in documentation`` is the publisher's own; ``not verified`` means that
             others collect from there, and that nobody of this project has seen it answer
    whole    whether the list carries the words themselves: the pages behind it are not asked for then
    further  an older part of the list, with ``{page}`` counted from 1 or ``{start}`` in steps of ``step``
    below    for a sitemap, a pattern of the sitemaps below it that are read
    """

    url: str
    kind: ListKind
    links: str
    known: Known
    whole: bool = False
    further: str | None = None
    step: int = 1
    below: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as its container gives it.

    source      the path below the one that was given; a member of an archive after ``!/``, an item after ``#``
    content     bytes as stored, or text where the container has already decoded it
    media_type  ``text/plain``, ``text/html``, ``text/markdown``, ``application/xml``, ``application/pdf``
    url         the document's own address, where the container prints one
    header      what the container prints beside the text: front matter, the fields of a feed's item
    seen        when the container was made, ISO 8601: a feed's build date, a stamp in a file's name
    """

    source: str
    content: bytes | str
    media_type: str
    url: str | None = None
    header: Mapping[str, str] = field(default_factory=dict)
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, dateline or caption: one run of text without line breaks."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date or time as printed, and what it stands for."""

    kind: StampKind
    text: str


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a publisher says the words of a document are by: a release's author, the speaker of a speech."""

    name: str
    role: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its publisher laid it out, site furniture removed, nothing interpreted.

    publisher_basis  ``host``, ``container`` (feed title, front matter), ``signature`` (in the text), ``inferred``
    genre            what the publisher's own section or release type says, where it says one
    byline           the person whose words the publisher says these are
    beside           those who share the words with the byline, where several are printed above them
    period           what the file says of the time where no stamp does, as EDTF: ``1997``
    letterhead       the lines above the words that are taken for fields, where this publisher prints them with every
                     version: whose words, where, when
    """

    parser: str
    publisher: Publisher | None
    publisher_basis: str | None
    title: str | None
    blocks: tuple[Block, ...]
    url: str | None = None
    stamps: tuple[Stamp, ...] = ()
    language: str = "en"
    genre: Genre | None = None
    byline: Byline | None = None
    beside: tuple[Byline, ...] = ()
    occasion: str | None = None
    period: str | None = None
    letterhead: str | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Participant:
    """A person's part in an encounter; ``principal`` where the account is of this person's call or meeting."""

    person: str
    role: str | None
    country: str | None
    side: Side
    principal: bool = False


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A topic and the span of the body that raises it."""

    topic: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Version:
    """The words of a readout at one time.

    sha256      of the title, the letterhead where there is one, the body, with line feeds between
    letterhead  null where none was kept
    """

    sha256: str
    first_seen: str | None
    last_seen: str | None
    published: str | None
    title: str | None
    body: str
    letterhead: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A readout with its id, the source of its present version, every version met."""

    id: str
    sha256: str
    source: str
    readout: Readout
    versions: tuple[Version, ...]


def recency(last_seen: str | None, published: str | None, sha256: str) -> tuple[str, str, str]:
    """Orders versions: the present one was seen last, then published last; the digest decides where nothing does."""
    return last_seen or "", published or "", sha256
