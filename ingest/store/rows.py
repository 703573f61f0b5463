"""Records as rows: for each table, the tuples of one readout."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from ingest.naming import slug
from ingest.record import Entry, Participant, Statement, Venue
from ingest.store.edits import Step, history

Row = tuple[object, ...]
Name = Callable[[str], str]


class Displaced(Exception):
    """A statement whose offsets do not give its words: an error of a reader, never of a text."""


def venue_id(venue: Venue | None) -> str | None:
    """``rome-it``; with the name of a room or building before it where one is known."""
    return slug(venue.name, venue.city, venue.country) if venue else None


def readout_row(entry: Entry, encounter: str | None) -> Row:
    """The row of ``readouts``."""
    readout = entry.readout
    publisher = readout.publisher.id if readout.publisher else None
    return (
        entry.id, publisher, readout.title, readout.url, readout.genre, readout.date, readout.date_edtf,
        readout.date_basis, year_of(entry), readout.published, venue_id(readout.venue), readout.occasion,
        readout.requested_by, encounter, readout.language, readout.body, entry.source, entry.sha256, readout.parser,
    )  # fmt: skip


def year_of(entry: Entry) -> int | None:
    """The year of the event, else of publication."""
    stamp = (entry.readout.date_edtf or entry.readout.published or "")[:4]
    return int(stamp) if stamp.isdecimal() else None


def participant_rows(entry: Entry, name: Name) -> Iterator[Row]:
    """Rows of ``participants``, a speaker once."""
    by_speaker: dict[str, Participant] = {}
    for participant in entry.readout.participants:
        by_speaker.setdefault(name(participant.person), participant)
    for speaker, participant in by_speaker.items():
        yield (
            entry.id,
            speaker,
            participant.role,
            participant.country,
            participant.side,
            participant.principal,
        )


def people_rows(entry: Entry, name: Name) -> Iterator[Row]:
    """Rows of ``people``: everybody with a part, as printed."""
    for person in entry.readout.people:
        names = json.dumps(sorted(set(person.printed)), ensure_ascii=False)
        yield (
            entry.id,
            person.key,
            name(person.key),
            person.name,
            names,
            person.country,
            person.kind,
            person.known,
        )


def statement_rows(entry: Entry, name: Name) -> Iterator[Row]:
    """Rows of ``statements``, numbered from 1 in the order of the text."""
    body = entry.readout.body
    for position, told in enumerate(entry.readout.statements, start=1):
        if body[told.start : told.end] != told.text:
            raise Displaced(f"statement {position} of {entry.source} is not at {told.start}–{told.end} of its body")
        yield (
            f"{entry.id}.{position}", entry.id, position, told.start, told.end, told.text,
            _named(told.speaker, name), told.attribution, told.side, _named(told.nested_speaker, name),
            told.quote, told.cue, told.act, told.confidence, told.rule,
        )  # fmt: skip


def statement_topic_rows(entry: Entry) -> Iterator[Row]:
    """Rows of ``statement_topics``: the first span of each topic, and how often it is raised."""
    for position, told in enumerate(entry.readout.statements, start=1):
        for topic, (mentions, start, end) in _first_spans(told).items():
            yield f"{entry.id}.{position}", topic, mentions, start, end


def readout_topic_rows(entry: Entry) -> Iterator[Row]:
    """Rows of ``readout_topics``."""
    for topic, mentions in sorted(entry.readout.topics.items()):
        yield entry.id, topic, mentions


def evidence_rows(entry: Entry) -> Iterator[Row]:
    """Rows of ``evidence``."""
    for row in entry.readout.evidence:
        yield entry.id, row.field, row.value, row.start, row.end, row.basis, row.rule


def version_rows(entry: Entry) -> Iterator[Row]:
    """Rows of ``versions``, the oldest first, each with what it changed in the one before."""
    for step in history(entry.versions):
        version = step.version
        yield (
            entry.id, version.sha256, version.first_seen, version.last_seen,
            version.published, version.title, version.body, *step_cells(step), version.letterhead,
        )  # fmt: skip


def step_cells(step: Step) -> Row:
    """Columns of ``versions``: the digest of the one before, the kind, the words, a line before and after."""
    edit = step.edit
    return (step.follows, edit.kind, edit.words, edit.was, edit.became) if edit else (None,) * 5


def doubt_rows(entry: Entry) -> Iterator[Row]:
    """Rows of ``problems`` for what is doubtful in a readout that was read."""
    for doubt in entry.readout.doubts:
        yield entry.source, "normalize", doubt


def _named(key: str | None, name: Name) -> str | None:
    return name(key) if key else None


def _first_spans(told: Statement) -> Mapping[str, tuple[int, int, int]]:
    """By topic how often it is raised, and the first span that does."""
    first: dict[str, tuple[int, int, int]] = {}
    for mention in told.topics:
        count, start, end = first.get(mention.topic, (0, mention.start, mention.end))
        first[mention.topic] = (count + 1, start, end)
    return first
