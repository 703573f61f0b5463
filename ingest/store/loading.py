"""Rows into tables, many at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from ingest.record import Entry
from ingest.store import rows
from ingest.store.rows import Row
from ingest.store.shelves import insert

# Rows that wait together, of all tables: enough to be fast, and however long the texts are the memory stays the same.
_BATCH = 5_000


@dataclass(slots=True)
class Loader:
    """Collects the rows of some readouts, writes them table by table.

    speakers  ids by readout and key, where they differ from the key
    """

    connection: sqlite3.Connection
    speakers: Mapping[tuple[str, str], str]
    _waiting: dict[str, list[Row]] = field(default_factory=dict)

    def load(self, entry: Entry, encounter: str | None) -> None:
        """Write everything that one readout says."""
        name = partial(self._speaker, entry.id)
        self.insert("readouts", [rows.readout_row(entry, encounter)])
        self.insert("people", rows.people_rows(entry, name))
        self.insert("participants", rows.participant_rows(entry, name))
        self.insert("statements", rows.statement_rows(entry, name))
        self.insert("statement_topics", rows.statement_topic_rows(entry))
        self.insert("readout_topics", rows.readout_topic_rows(entry))
        self.insert("evidence", rows.evidence_rows(entry))
        self.insert("versions", rows.version_rows(entry))
        if sum(map(len, self._waiting.values())) >= _BATCH:
            self.flush()

    def insert(self, table: str, new: Iterable[Row]) -> None:
        """Add rows to a table with the next batch."""
        self._waiting.setdefault(table, []).extend(new)

    def flush(self) -> None:
        """Write what waits."""
        for table, waiting in self._waiting.items():
            insert(self.connection, table, waiting)
            waiting.clear()

    def _speaker(self, readout: str, key: str) -> str:
        return self.speakers.get((readout, key), key)
