"""One readout with everything that it says, as mappings: what is printed in colour, or read by a program."""

from __future__ import annotations

import sqlite3
from typing import Any

from ingest.refusal import Refusal

_HEAD = """
SELECT readouts.*, publishers.name AS publisher_name, venues.name AS venue_name, venues.city, venues.country
FROM readouts LEFT JOIN publishers ON publishers.id = readouts.publisher
LEFT JOIN venues ON venues.id = readouts.venue WHERE readouts.id = ?
"""
_PARTICIPANTS = """
SELECT participants.speaker, speakers.name, participants.role, participants.country, participants.side
FROM participants JOIN speakers ON speakers.id = participants.speaker WHERE readout = ? ORDER BY participants.rowid
"""
_TOPICS = "SELECT topic FROM readout_topics WHERE readout = ? ORDER BY mentions DESC, topic"
_STATEMENTS = """
SELECT statements.*, speakers.name AS speaker_name FROM statements
LEFT JOIN speakers ON speakers.id = statements.speaker WHERE readout = ? ORDER BY position
"""
_EVIDENCE = 'SELECT field, value, start, "end", basis, rule FROM evidence WHERE readout = ? ORDER BY rowid'


def told(connection: sqlite3.Connection, readout: str) -> dict[str, Any]:
    """A readout with its participants, topics, statements and evidence.

    Raises Refusal where the database holds none of that id.
    """
    connection.row_factory = sqlite3.Row
    head = connection.execute(_HEAD, (readout,)).fetchone()
    if head is None:
        raise Refusal(f"There is no readout {readout}: 'readouts search' prints the ids there are.")

    def rows(query: str) -> list[dict[str, Any]]:
        return [dict(row) for row in connection.execute(query, (readout,))]

    return {
        **dict(head),
        "participants": rows(_PARTICIPANTS),
        "topics": [row["topic"] for row in rows(_TOPICS)],
        "statements": rows(_STATEMENTS),
        "evidence": rows(_EVIDENCE),
    }
