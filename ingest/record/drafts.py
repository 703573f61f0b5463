"""What a parser makes of a document: its words as they were laid out, nothing interpreted."""

from __future__ import annotations

from ingest.record.documents import Publisher
from ingest.record.terms import BlockKind, Genre, StampKind
from ingest.values import value


@value
class Block:
    """A paragraph, heading, dateline or caption, or the label of who speaks below it: text without line breaks."""

    kind: BlockKind
    text: str


@value
class Stamp:
    """A date or time as printed, and what it stands for."""

    kind: StampKind
    text: str


@value
class Byline:
    """Who a publisher says the words of a document are by: a release's author, the speaker of a speech."""

    name: str
    role: str | None = None
    country: str | None = None


@value
class Draft:
    """A document as its publisher laid it out, site furniture removed, nothing interpreted.

    publisher_basis  ``host``, ``container`` (feed title, front matter), ``signature`` (in the text), ``inferred``
    genre            what the publisher's own section or release type says, where it says one
    byline           the person whose words the publisher says these are
    beside           those who share the words with the byline, where several are printed above them
    period           what the file says of the time where no stamp does, as EDTF: ``1997``
    letterhead       the lines above the words that are taken for fields, where this publisher prints them with every
                     version: whose words, where, when
    home             where no publisher is known, the only country that the lines around the text tell
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
    home: str | None = None
