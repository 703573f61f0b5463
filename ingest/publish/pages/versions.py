"""The wordings that a text had at different times, and what changed between them."""

from __future__ import annotations

import sqlite3

from ingest.publish.changes import changes
from ingest.publish.rows import Row, row, rows

MOST = 20
_ALL = """SELECT sha256, first_seen, last_seen, title, body, length(body) AS characters, change, words FROM versions
    WHERE readout = ? ORDER BY first_seen, rowid LIMIT ?"""
_ONE = "SELECT sha256, title, body FROM versions WHERE readout = ? AND sha256 = ?"


def versions(connection: sqlite3.Connection, readout: str) -> list[Row]:
    """Every version met, the oldest first, each with what it changed in the one before."""
    found = rows(connection, _ALL, [readout, MOST])
    words = [_words(version) for version in found]
    for version in found:
        del version["body"]
    return [
        {**version, "changes": changes(words[index - 1], words[index]) if index else []}
        for index, version in enumerate(found)
    ]


def compared(connection: sqlite3.Connection, readout: str, old: str | None, new: str | None) -> Row | None:
    """What changed between two versions, named by their digests; null where either is not there."""
    before, after = (row(connection, _ONE, [readout, digest]) for digest in (old, new))
    if before is None or after is None:
        return None
    return {"from": before["sha256"], "to": after["sha256"], "changes": changes(_words(before), _words(after))}


def _words(version: Row) -> str:
    return f"{version['title'] or ''}\n{version['body']}"
