"""What publishers changed in their texts after they were out, newest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.changes import changes
from ingest.publish.rows import Row, number, rows

SIZE = 50
_MOST = 1_000
_COLUMNS = (
    "e.readout, e.title, r.language, e.publisher, e.publisher_name, e.seen, e.change, e.words, e.was, e.became,"
    " e.sha256_before, e.sha256_after"
)
_FILTERS = ("change", "publisher")


def compose(connection: sqlite3.Connection, _identity: str, asked: Mapping[str, str]) -> Row:
    """The page of edits.

    change, publisher  only edits of a kind, of a publisher
    from, size         how many to pass over, how many to give, at most a thousand
    """
    chosen = {name: asked[name] for name in _FILTERS if asked.get(name)}
    where = " AND ".join(f"e.{name} = ?" for name in chosen) or "1"
    start, values = _whole(asked.get("from", "")) or 0, list(chosen.values())
    size = min(_whole(asked.get("size", "")) or SIZE, _MOST)
    count = number(connection, f"SELECT count(*) FROM edits e WHERE {where}", values)
    sql = f"SELECT {_COLUMNS} FROM edits e JOIN readouts r ON r.id = e.readout WHERE {where} {_ORDER} LIMIT ? OFFSET ?"
    return {
        "change": chosen.get("change"),
        "publisher": chosen.get("publisher"),
        "count": count,
        "edits": [_shown(edit) for edit in rows(connection, sql, [*values, size, start])],
        "following": start + size if start + size < count else None,
        "kinds": rows(connection, _KINDS),
        "publishers": rows(connection, _PUBLISHERS),
    }


_ORDER = "ORDER BY e.seen DESC, e.readout, e.sha256_after"
_KINDS = "SELECT change AS id, change AS label, count(*) AS count FROM edits GROUP BY change ORDER BY count(*) DESC, 1"
_PUBLISHERS = """SELECT publisher AS id, publisher_name AS label, count(*) AS count FROM edits
    WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC, 1"""


def _whole(text: str) -> int | None:
    """A whole number that was asked for; null where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _shown(edit: Row) -> Row:
    """An edit with its place as runs of words that were kept, dropped and added."""
    return {**edit, "changes": changes(edit["was"] or "", edit["became"] or "")}
