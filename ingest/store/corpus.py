"""A whole corpus into a fresh database; the order of its input leaves no trace in the bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from ingest.link import Links
from ingest.record import Entry, Problem
from ingest.store import counts, full_text, migrations, schema
from ingest.store.loading import Loader
from ingest.store.rows import Row, doubt_rows, venue_id
from ingest.store.shelves import encounter_rows, keep_first, publisher_row, stamp_build, topic_rows, venue_row
from ingest.store.speakers import Register


@dataclass(slots=True)
class _Met:
    """What the readouts have in common, gathered while they pass."""

    register: Register = field(default_factory=Register)
    publishers: dict[str, Row] = field(default_factory=dict)
    venues: dict[str, Row] = field(default_factory=dict)
    doubts: set[Row] = field(default_factory=set)

    def note(self, entry: Entry, speakers: Mapping[tuple[str, str], str]) -> None:
        """Take in one readout."""
        readout = entry.readout
        for person in readout.people:
            self.register.enter(speakers.get((entry.id, person.key), person.key), person)
        if readout.publisher:
            keep_first(self.publishers, publisher_row(readout.publisher))
        place = venue_id(readout.venue)
        if place and readout.venue:
            keep_first(self.venues, venue_row(place, readout.venue))
        self.doubts.update(doubt_rows(entry))


def write(connection: sqlite3.Connection, entries: Iterable[Entry], links: Links, problems: Iterable[Problem]) -> None:
    """Fill a fresh database with ENTRIES, in their order."""
    migrations.ensure(Database(connection))
    loader = Loader(connection, links.speakers)
    encounters = {readout: encounter.id for encounter in links.encounters for readout in encounter.readouts}
    met = _Met()
    for entry in entries:
        loader.load(entry, encounters.get(entry.id))
        met.note(entry, links.speakers)
    _shelve(loader, met, links, problems)
    loader.flush()
    for statement in migrations.statements(schema.INDEXES):
        connection.execute(statement)
    full_text.index(connection)
    counts.count(connection)
    stamp_build(connection)
    connection.execute("ANALYZE")
    connection.commit()


def _shelve(loader: Loader, met: _Met, links: Links, problems: Iterable[Problem]) -> None:
    """Write the tables that readouts share."""
    names = {str(row[0]): str(row[1]) for row in met.register.speaker_rows()}
    loader.insert("publishers", (met.publishers[key] for key in sorted(met.publishers)))
    loader.insert("venues", (met.venues[key] for key in sorted(met.venues)))
    loader.insert("topics", topic_rows())
    loader.insert("speakers", met.register.speaker_rows())
    loader.insert("speaker_names", met.register.name_rows())
    loader.insert("posts", met.register.post_rows())
    loader.insert("encounters", encounter_rows(links.encounters, names))
    doubts = {(problem.source, problem.stage, problem.reason) for problem in problems} | met.doubts
    loader.insert("problems", sorted(doubts, key=repr))
