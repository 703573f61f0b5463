"""After something was added: who is who and which texts belong together, found anew over the whole corpus."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from ingest.link import Account, Encounter, link, weekday_in
from ingest.record import Person
from ingest.store.shelves import encounter_rows, insert
from ingest.store.speakers import Register

_ACCOUNTS = """
SELECT readouts.id, modes.value, readouts.date_edtf,
    CASE WHEN readouts.date_edtf IS NULL AND days.start IS NOT NULL
        THEN substr(readouts.body, days.start + 1, days."end" - days.start) END,
    readouts.venue, venues.city, readouts.publisher, coalesce(publishers.country, readouts.publisher), readouts.title
FROM readouts
JOIN evidence AS modes ON modes.readout = readouts.id AND modes.field = 'mode'
JOIN evidence AS days ON days.readout = readouts.id AND days.field = 'date'
LEFT JOIN venues ON venues.id = readouts.venue
LEFT JOIN publishers ON publishers.id = readouts.publisher
"""
_PEOPLE = "SELECT key, name, country, kind, names, known FROM people WHERE readout = ? ORDER BY rowid"
_PRINCIPALS = """
SELECT people.key FROM participants
JOIN people ON people.readout = participants.readout AND people.speaker = participants.speaker
WHERE participants.readout = ? AND participants.principal ORDER BY participants.rowid
"""
_RENAME = (
    "UPDATE people SET speaker = :new WHERE readout = :readout AND key = :key",
    "UPDATE participants SET speaker = :new WHERE readout = :readout AND speaker = :old",
    "UPDATE statements SET speaker = :new WHERE readout = :readout AND speaker = :old",
    "UPDATE statements SET nested_speaker = :new WHERE readout = :readout AND nested_speaker = :old",
)


def relink(connection: sqlite3.Connection) -> None:
    """Bring speakers and encounters to what a build of the whole corpus would give."""
    links = link(_accounts(connection))
    for readout, key, old in connection.execute("SELECT readout, key, speaker FROM people").fetchall():
        new = links.speakers.get((readout, key), key)
        if new != old:
            for statement in _RENAME:
                connection.execute(statement, {"new": new, "old": old, "readout": readout, "key": key})
    _register(connection)
    _regather(connection, links.encounters)


def _accounts(connection: sqlite3.Connection) -> Iterator[Account]:
    for row in connection.execute(_ACCOUNTS).fetchall():
        readout, mode, date, day, venue, city, publisher, teller, title = row
        yield Account(
            readout=readout,
            mode=mode,
            date=date,
            weekday=weekday_in(day) if day else None,
            venue=venue,
            city=city,
            publisher=publisher,
            teller=teller,
            people=tuple(_person(*found) for found in connection.execute(_PEOPLE, (readout,))),
            principals=tuple(key for (key,) in connection.execute(_PRINCIPALS, (readout,))),
            title=title,
        )


def _person(key: str, name: str, country: str | None, kind: str, names: str, known: int) -> Person:
    assert kind in ("person", "organisation")
    return Person(
        key, name, country, "person" if kind == "person" else "organisation", tuple(json.loads(names)), bool(known)
    )


def _register(connection: sqlite3.Connection) -> None:
    """Write speakers, their names and posts anew."""
    register = Register()
    for speaker, *found in connection.execute("SELECT speaker, key, name, country, kind, names, known FROM people"):
        register.enter(speaker, _person(*found))
    for table, new in (
        ("speakers", register.speaker_rows()),
        ("speaker_names", register.name_rows()),
        ("posts", register.post_rows()),
    ):
        connection.execute(f"DELETE FROM {table}")
        insert(connection, table, new)


def _regather(connection: sqlite3.Connection, encounters: tuple[Encounter, ...]) -> None:
    """Write the encounters anew, and which readout tells of which."""
    names = dict(connection.execute("SELECT id, name FROM speakers"))
    connection.execute("DELETE FROM encounters")
    insert(connection, "encounters", encounter_rows(encounters, names))
    of = {readout: encounter.id for encounter in encounters for readout in encounter.readouts}
    for readout, old in connection.execute("SELECT id, encounter FROM readouts").fetchall():
        if of.get(readout) != old:
            connection.execute("UPDATE readouts SET encounter = ? WHERE id = ?", (of.get(readout), readout))
