"""What is collected: publishers with the lists they publish in, documents as their containers give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.record.terms import Known, ListKind, Stage

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
