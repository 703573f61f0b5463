"""One text: its head with the reasons, its words with their speakers."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.pages.paragraphs import paragraphs, voices
from ingest.publish.pages.told import HEAD, PARTICIPANTS, told
from ingest.publish.pages.versions import compared, versions
from ingest.publish.rows import Row, row, rows


def compose(connection: sqlite3.Connection, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a readout.

    because   a field of its head: the words that it was read from are marked
    from, to  digests of two versions to compare
    """
    head = row(connection, f"{HEAD} WHERE r.id = ?", [identity])
    if head is None:
        return None
    body = str(connection.execute("SELECT body FROM readouts WHERE id = ?", [identity]).fetchone()[0])
    statements = told(connection, "s.readout = ?", [identity])
    evidence = _evidence(connection, identity, body)
    because = asked.get("because")
    spans = [(why["start"], why["end"]) for why in evidence if why["field"] == because and why["start"] is not None]
    return {
        **head,
        "requested_by_speaker": _requesting(connection, head),
        "participants": rows(
            connection, f"{PARTICIPANTS} WHERE t.readout = ? ORDER BY t.principal DESC, t.side = 'own' DESC", [identity]
        ),
        "voices": voices(statements),
        "topics": _topics(connection, identity),
        "evidence": evidence,
        "because": because,
        "paragraphs": list(paragraphs(body, statements, spans)),
        "versions": versions(connection, identity),
        "compared": compared(connection, identity, asked.get("from"), asked.get("to")),
        "others": _others(connection, head),
    }


def _topics(connection: sqlite3.Connection, identity: str) -> list[Row]:
    sql = """SELECT t.topic AS id, l.label, t.mentions FROM readout_topics t JOIN topics l ON l.id = t.topic
        WHERE t.readout = ? ORDER BY t.mentions DESC, l.label"""
    return rows(connection, sql, [identity])


def _evidence(connection: sqlite3.Connection, identity: str, body: str) -> list[Row]:
    sql = 'SELECT field, value, start, "end", basis, rule FROM evidence WHERE readout = ? ORDER BY rowid'
    return [
        {**why, "words": body[why["start"] : why["end"]] if why["start"] is not None else None}
        for why in rows(connection, sql, [identity])
    ]


def _requesting(connection: sqlite3.Connection, head: Row) -> str | None:
    """Who asked for the meeting, where the name printed is that of exactly one who took part."""
    sql = """SELECT DISTINCT t.speaker FROM participants t JOIN speaker_names n ON n.speaker = t.speaker
        WHERE t.readout = ? AND n.name = ?"""
    named = [found["speaker"] for found in rows(connection, sql, [head["id"], head["requested_by"]])]
    return str(named[0]) if len(named) == 1 else None


def _others(connection: sqlite3.Connection, head: Row) -> list[Row]:
    """The other accounts of the same encounter."""
    if head["encounter"] is None:
        return []
    return rows(
        connection,
        """SELECT r.id, r.title, r.date_edtf, r.genre, r.language, b.name AS publisher_name
        FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher
        WHERE r.encounter = ? AND r.id <> ? ORDER BY b.country, r.date, r.id""",
        [head["encounter"], head["id"]],
    )
