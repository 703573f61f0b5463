"""Records of countries and people that plainly do not exist, for tests that need a corpus."""

from __future__ import annotations

from dataclasses import replace

from ingest.naming import text_sha256
from ingest.record import (
    Entry,
    Evidence,
    Participant,
    Person,
    Publisher,
    Readout,
    Statement,
    TopicMention,
    Venue,
    Version,
)

RURITANIA = Publisher("ruritania-mfa", "Foreign Office of Ruritania", "XR", "government", timezone="UTC")
FREEDONIA = Publisher("freedonia-mfa", "Ministry of Foreign Affairs of Freedonia", "XF", "government")
ZENDA = Venue("Zenda", "XR")
RASSENDYLL = Person("rudolf-rassendyll-xr", "Rudolf Rassendyll", "XR", names=("Rassendyll",))
FIREFLY = Person("rufus-firefly-xf", "Rufus Firefly", "XF", names=("Mr. Firefly",))

SAID = "Minister Rassendyll called for open borders."
REPLIED = "Mr. Firefly said that Freedonia will think about it."


def readout(
    publisher: Publisher | None = RURITANIA,
    date: str | None = "2001-05-04",
    mode: str | None = "meeting",
    venue: Venue | None = ZENDA,
    people: tuple[Person, ...] = (RASSENDYLL, FIREFLY),
    url: str | None = None,
    said: str = SAID,
    day_words: str | None = None,
    title: str = "Talks between Ruritania and Freedonia",
    letterhead: str | None = None,
) -> Readout:
    """An account of a meeting of two foreign ministers, told by one side."""
    opening = f"The ministers met {day_words}." if day_words else "The ministers met."
    body = f"{opening} {said} {REPLIED}"
    return Readout(
        publisher=publisher,
        title=title,
        url=url,
        genre="readout",
        mode=mode,  # type: ignore[arg-type]
        date=date,
        date_edtf=date,
        date_basis="text" if date else "none",
        published=None,
        venue=venue,
        occasion=None,
        requested_by=None,
        language="en",
        body=body,
        parser="generic",
        people=people,
        participants=tuple(
            Participant(person.key, "Foreign Minister", person.country, _side(person, publisher), principal=True)
            for person in people
        ),
        statements=(_narrated(opening), _told(body, said, people[0]), _told(body, REPLIED, people[-1])),
        topics={"trade": 1},
        evidence=(
            Evidence("mode", mode, None, None, "text" if mode else "none", "test"),
            _dated(date, body, day_words),
        ),
        letterhead=letterhead,
    )


def entry(identifier: str, told: Readout, seen: str | None = None, source: str = "a.txt") -> Entry:
    """A readout met once."""
    sha256 = text_sha256(told.title, told.body, told.letterhead)
    version = Version(sha256, seen, seen, told.published, told.title, told.body, told.letterhead)
    return Entry(identifier, sha256, source, told, (version,))


def later(first: Entry, second: Entry) -> Entry:
    """One readout met twice, its words changed."""
    return replace(second, versions=(*first.versions, *second.versions))


def _side(person: Person, publisher: Publisher | None) -> str:
    return "own" if publisher and publisher.country == person.country else "counterpart"


def _dated(date: str | None, body: str, words: str | None) -> Evidence:
    start = body.find(words) if words else -1
    span = (start, start + len(words)) if words and start >= 0 else (None, None)
    return Evidence("date", date, *span, "text", "test")


def _narrated(text: str) -> Statement:
    return Statement(0, len(text), text, "narration", rule="test")


def _told(body: str, text: str, person: Person) -> Statement:
    start = body.index(text)
    topics = (TopicMention("trade", start, start + 8),)
    return Statement(
        start,
        start + len(text),
        text,
        "speaker",
        speaker=person.key,
        side="own",
        confidence="A",
        rule="test",
        topics=topics,
    )
