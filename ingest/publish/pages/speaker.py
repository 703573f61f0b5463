"""Somebody who speaks in the corpus: names, posts, numbers over time, counterparts, topics, encounters."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.pages import subject
from ingest.publish.rows import Row, row, rows

_READOUTS = "(SELECT readout FROM people WHERE speaker = ?)"


def compose(connection: sqlite3.Connection, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a speaker."""
    speaker = row(connection, "SELECT id, name, kind, country FROM speakers WHERE id = ?", [identity])
    if speaker is None:
        return None
    mine = [identity]
    return {
        **speaker,
        "names": [one["name"] for one in rows(connection, _NAMES, [identity, speaker["name"]])],
        "posts": rows(connection, _POSTS, mine),
        "printed_roles": rows(connection, _ROLES, mine),
        "years": subject.by_year(connection, _YEARS, mine),
        "counterparts": rows(connection, _COUNTERPARTS, mine),
        "topics": rows(connection, _TOPICS, mine),
        **subject.encounters(connection, f"e.id IN ({_ENCOUNTERS})", mine, asked.get("after"), subject.most(asked)),
        "latest": subject.latest(connection, f"r.id IN {_READOUTS}", mine, "s.speaker = ?", mine),
    }


_NAMES = "SELECT name FROM speaker_names WHERE speaker = ? AND name <> ? ORDER BY length(name) DESC, name LIMIT 12"
_POSTS = 'SELECT title, start, "end", country FROM posts WHERE speaker = ? ORDER BY start DESC, title'
# Of forms that differ in capitals alone, max() takes the one with the fewest of them.
_ROLES = """SELECT max(role) AS role, min(r.date) AS first, max(r.date) AS last, count(*) AS readouts
    FROM participants t JOIN readouts r ON r.id = t.readout
    WHERE t.speaker = ? AND role IS NOT NULL GROUP BY lower(role) ORDER BY count(*) DESC, max(role) LIMIT 8"""
_YEARS = """SELECT r.year, sum(told.statements) AS count
    FROM (SELECT readout, count(*) AS statements FROM statements WHERE speaker = ? GROUP BY readout) told
    JOIN readouts r ON r.id = told.readout GROUP BY r.year"""
_COUNTERPARTS = """SELECT p.id, p.name, p.country, count(*) AS readouts
    FROM participants mine JOIN participants theirs ON theirs.readout = mine.readout AND theirs.speaker <> mine.speaker
    JOIN speakers p ON p.id = theirs.speaker
    WHERE mine.speaker = ? GROUP BY p.id ORDER BY count(*) DESC, p.name LIMIT 12"""
_TOPICS = f"""SELECT l.id, l.label, count(*) AS readouts FROM readout_topics t JOIN topics l ON l.id = t.topic
    WHERE t.readout IN {_READOUTS} GROUP BY l.id ORDER BY count(*) DESC, l.label LIMIT 12"""
_ENCOUNTERS = """SELECT r.encounter FROM participants t JOIN readouts r ON r.id = t.readout
    WHERE t.speaker = ? AND r.encounter IS NOT NULL"""
