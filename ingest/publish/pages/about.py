"""What is known of the corpus itself: how much of each field is filled, under which licence, what failed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.rows import Row, row, rows

FILLED = ("date", "published", "venue", "encounter", "url")


def compose(connection: sqlite3.Connection, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page about the data."""
    return {
        "publishers": rows(connection, _PUBLISHERS),
        "filled": FILLED,
        "problems": rows(connection, _PROBLEMS),
        "build": row(connection, "SELECT * FROM build"),
    }


_PUBLISHERS = f"""SELECT r.publisher AS id, b.name, b.country, b.licence, b.homepage, count(*) AS readouts,
    min(r.year) AS first, max(r.year) AS last, {", ".join(f"count(r.{field}) AS {field}" for field in FILLED)}
    FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher GROUP BY r.publisher ORDER BY count(*) DESC, b.name"""
_PROBLEMS = (
    "SELECT stage, reason, count(*) AS count FROM problems GROUP BY stage, reason ORDER BY count(*) DESC LIMIT 30"
)
