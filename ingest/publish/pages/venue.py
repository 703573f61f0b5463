"""A place where encounters took place."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.pages import subject
from ingest.publish.rows import Row, row

_YEARS = "SELECT year, count(*) AS count FROM readouts WHERE venue = ? GROUP BY year"


def compose(connection: sqlite3.Connection, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a venue; its counts are of readouts."""
    venue = row(connection, "SELECT id, name, city, country, latitude, longitude FROM venues WHERE id = ?", [identity])
    if venue is None:
        return None
    return {
        **venue,
        "years": subject.by_year(connection, _YEARS, [identity]),
        **subject.encounters(connection, "e.venue = ?", [identity], asked.get("after"), subject.most(asked)),
        "topics": subject.topics(connection, "r.venue = ?", [identity]),
        "latest": subject.latest(connection, "r.venue = ?", [identity], "1"),
    }
