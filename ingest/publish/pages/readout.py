"""One text: its head with the reasons, its words with their speakers."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from ingest.publish.pages.told import HEAD, PARTICIPANTS, told
from ingest.publish.pages.versions import compared, versions
from ingest.publish.rows import Row, row, rows

_SPOKEN = ("speaker", "joint", "question")
_NOTED = ("act", "cue", "confidence", "rule", "nested_speaker_name")
_PARAGRAPH = re.compile(r"[^\n]+")


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


def paragraphs(body: str, statements: Iterable[Row], spans: Iterable[tuple[int, int]] = ()) -> Iterator[list[Row]]:
    """The body's paragraphs, each as runs of one voice; what no statement holds is a run of its own.

    A run has ``voice`` (a statement's record of whose words these are, or null), ``sentences``, each with
    its statement (or null) and its text in pieces, marked where ``spans`` lie, and ``notes`` for the margin.
    """
    waiting = sorted(statements, key=lambda statement: statement["start"])
    marks = sorted(spans)
    position = 0
    for paragraph in _PARAGRAPH.finditer(body):
        inside = []
        while position < len(waiting) and waiting[position]["start"] < paragraph.end():
            inside.append(waiting[position])
            position += 1
        yield list(_runs(_sentences(body, paragraph.start(), paragraph.end(), inside, marks)))


def _sentences(
    body: str, start: int, end: int, statements: Iterable[Row], marks: list[tuple[int, int]]
) -> Iterator[Row]:
    for statement in statements:
        if body[start : statement["start"]].strip():
            yield {"statement": None, "pieces": _pieces(body, start, statement["start"], marks)}
        yield {"statement": statement, "pieces": _pieces(body, statement["start"], statement["end"], marks)}
        start = statement["end"]
    if body[start:end].strip():
        yield {"statement": None, "pieces": _pieces(body, start, end, marks)}


def _pieces(body: str, start: int, end: int, marks: list[tuple[int, int]]) -> list[Row]:
    pieces = []
    for mark_start, mark_end in marks:
        if mark_end <= start or mark_start >= end:
            continue
        pieces.append({"text": body[start : max(start, mark_start)], "marked": False})
        pieces.append({"text": body[max(start, mark_start) : min(end, mark_end)], "marked": True})
        start = min(end, mark_end)
    pieces.append({"text": body[start:end], "marked": False})
    return [piece for piece in pieces if piece["text"]]


def _runs(sentences: Iterable[Row]) -> Iterator[Row]:
    for _, run in groupby(sentences, key=lambda sentence: voice_of(sentence["statement"])):
        together = list(run)
        said = [sentence["statement"] for sentence in together if sentence["statement"]]
        yield {"voice": together[0]["statement"], "sentences": together, "notes": list(_notes(said))}


def _notes(said: Iterable[Row]) -> Iterator[Row]:
    """What the margin notes of statements; neighbours of which the same is known share a note."""
    spoken = (one for one in said if one["attribution"] in _SPOKEN)
    for (act, cue, confidence, rule, nested), alike in groupby(spoken, key=itemgetter(*_NOTED)):
        positions = [one["position"] for one in alike]
        yield {
            "first": positions[0],
            "last": positions[-1],
            "act": act,
            "cue": cue,
            "confidence": confidence,
            "rule": rule,
            "nested_speaker_name": nested,
        }


def voices(statements: Iterable[Row]) -> list[Row]:
    """Whose words a text is made of, with the number of ``statements`` of each, the most first."""
    named = ("speaker", "speaker_name", "attribution", "side")
    counted = Counter(itemgetter(*named)(one) for one in statements if one["attribution"] in _SPOKEN)
    return [{**dict(zip(named, voice, strict=True)), "statements": count} for voice, count in counted.most_common()]


def voice_of(statement: Row | None) -> tuple[object, ...] | None:
    """What makes two sentences one run: the same speaker, told in the same way."""
    return (statement["attribution"], statement["speaker"], statement["side"]) if statement else None


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
