"""One readout as text in colour: each statement in its speaker's."""

from __future__ import annotations

import sqlite3
from itertools import cycle

from rich.console import Console
from rich.text import Text

from ingest.refusal import Refusal

_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
_HEAD = """
SELECT readouts.*, publishers.name AS publisher_name, venues.city, venues.country FROM readouts
LEFT JOIN publishers ON publishers.id = readouts.publisher LEFT JOIN venues ON venues.id = readouts.venue
WHERE readouts.id = ?
"""
_PARTICIPANTS = """
SELECT speakers.id, speakers.name, participants.role, participants.country FROM participants
JOIN speakers ON speakers.id = participants.speaker WHERE readout = ? ORDER BY participants.rowid
"""
_STATEMENTS = """
SELECT statements.*, speakers.name FROM statements LEFT JOIN speakers ON speakers.id = statements.speaker
WHERE readout = ? ORDER BY position
"""


def show(connection: sqlite3.Connection, readout: str) -> None:
    """Print a readout; raises Refusal where the database holds none of that id."""
    head = connection.execute(_HEAD, (readout,)).fetchone()
    if head is None:
        raise Refusal(f"There is no readout {readout}: 'readouts search' prints the ids there are.")
    console = Console(highlight=False)
    console.print(Text(head["title"] or "Untitled", style="bold"))
    place = ", ".join(filter(None, (head["city"], head["country"]))) or "no venue"
    date = head["date_edtf"] or "no date"
    console.print(Text(f"{date} · {place} · {head['genre']} · {head['publisher_name'] or 'unknown publisher'}"))
    for person in connection.execute(_PARTICIPANTS, (readout,)):
        console.print(Text(", ".join(filter(None, (person["name"], person["role"], person["country"])))))
    console.print()
    _statements(console, connection, readout)


def _statements(console: Console, connection: sqlite3.Connection, readout: str) -> None:
    """Every statement behind its speaker's name or what else it is."""
    colours: dict[str, str] = {}
    choice = cycle(_COLOURS)
    for row in connection.execute(_STATEMENTS, (readout,)):
        name = row["name"] or row["attribution"]
        if row["name"] and name not in colours:
            colours[name] = next(choice)
        console.print(Text(f"{name:>24}  ", style=colours.get(name, "dim")) + Text(row["text"]))
