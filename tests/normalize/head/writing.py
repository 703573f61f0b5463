"""Texts for these tests, in our own words, of countries that do not exist and days that do."""

from __future__ import annotations

from ingest.normalize.head import find_head
from ingest.normalize.head.genre import find_genre
from ingest.normalize.reading import Cast, Head, Mention
from ingest.normalize.text.body import lay
from ingest.record import Block, Draft, Genre, Participant, Person, Publisher, Stamp

WASHINGTON = Publisher("moon-desk", "Desk of the Moon", "US", "government", timezone="America/New_York")
CANBERRA = Publisher("reef-desk", "Desk of the Reef", "AU", "government", timezone="Australia/Sydney")
PAPER = Publisher("courier", "The Courier", None, "media")


def draft(
    text: str = "",
    title: str | None = None,
    *,
    published: str | None = None,
    datelines: tuple[str, ...] = (),
    publisher: Publisher | None = WASHINGTON,
    genre: Genre | None = None,
    period: str | None = None,
) -> Draft:
    """A draft of one paragraph a line, with datelines before it."""
    blocks = [Block("dateline", line) for line in datelines]
    blocks += [Block("paragraph", line.strip()) for line in text.splitlines() if line.strip()]
    stamps = (Stamp("published", published),) if published else ()
    return Draft(
        parser="test", publisher=publisher, publisher_basis="host", title=title, blocks=tuple(blocks),
        stamps=stamps, genre=genre, period=period,
    )  # fmt: skip


def cast_of(text: str, *people: tuple[str, str]) -> Cast:
    """A cast of (name, country), mentioned wherever the text prints the surname."""
    surnames = [(name.split()[-1], name, country) for name, country in people]
    mentions = [
        Mention(at, at + len(surname), name, "surname")
        for surname, name, _ in surnames
        for at in range(len(text))
        if text.startswith(surname, at)
    ]
    return Cast(
        tuple(Person(name, name, country, names=(name,)) for _, name, country in surnames),
        tuple(Participant(name, None, country, "own") for _, name, country in surnames),
        tuple(sorted(mentions, key=lambda mention: mention.start)),
    )


def head(written: Draft, *people: tuple[str, str], genre: Genre | None = None) -> Head:
    """The head of a draft whose participants are PEOPLE."""
    body = lay(written.blocks)
    return find_head(written, body, genre or find_genre(written, body, ()).value, cast_of(body.text, *people))


def day(text: str, published: str | None = "2022-03-04", *, genre: Genre = "readout") -> str | None:
    """The day of an account that begins with TEXT."""
    return head(draft(text, published=published), genre=genre).date.value


def city(text: str, *, genre: Genre = "readout", title: str | None = None) -> str | None:
    """The city of an account that begins with TEXT."""
    venue = head(draft(text, title, published="2022-03-04"), genre=genre).venue.value
    return venue.city if venue else None
