"""The front page: what is in here, what came last, where to begin."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from ingest.publish.counted import counted
from ingest.publish.pages import subject
from ingest.publish.pages.told import ENCOUNTERS, NAMED
from ingest.publish.rows import Row, marks, number, row, rows
from ingest.publish.wording import when

_SHOWN = 8
_COUNTED = ("readouts", "statements", "speakers", "encounters", "publishers")
_COUNTS = {name: f"select count(*) from {name}" for name in _COUNTED}
_YEARS = "SELECT year, count(*) AS count FROM readouts WHERE year IS NOT NULL GROUP BY year"


def compose(connection: sqlite3.Connection, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The front page."""
    where = f"WHERE e.date IS NOT NULL AND {NAMED} ORDER BY e.date DESC, e.id LIMIT {_SHOWN}"
    both = [found["encounter"] for found in rows(connection, _TOLD_BY_BOTH)]
    of_both = f"WHERE e.id IN ({marks(both[:_SHOWN])}) ORDER BY e.date DESC, e.id"
    return {
        "counts": {name: number(connection, counted(sql) or sql) for name, sql in _COUNTS.items()},
        "years": subject.by_year(connection, _YEARS, []),
        "encounters": rows(connection, f"{ENCOUNTERS} {where}"),
        "told_by_both": rows(connection, f"{ENCOUNTERS} {of_both}", both[:_SHOWN]),
        "questions": _questions(connection, both),
    }


def _questions(connection: sqlite3.Connection, both: Sequence[str]) -> list[Row]:
    """Three questions that this corpus answers, about an encounter that ``both`` sides tell of."""
    pair = row(connection, _PAIR.format(marks(both)), both)
    if pair is None:
        return []
    topic = row(connection, _TOPIC, [pair["encounter"]])
    questions = [
        {"ask": f"How do the sides tell of one {_occasion(pair)}", "at": f"/encounter/{pair['encounter']}"},
        {
            "ask": f"What is {pair['name']} said to have said, by the other side?",
            "at": _search(pair, "side:counterpart"),
        },
    ]
    if topic:
        told = {"ask": f"What did {pair['name']} say on {topic['label']}?", "at": _search(pair, f"topic:{topic['id']}")}
        questions.insert(0, told)
    return questions


def _occasion(pair: Row) -> str:
    """``call, 26–27 January 2022: Antony J. Blinken – Wang Yi``."""
    head = ", ".join(filter(None, [pair["mode"] or "encounter", when(pair["date_edtf"])]))
    return f"{head}: {pair['title']}"


def _search(pair: Row, more: str) -> str:
    return f"/search?q=speaker:{pair['speaker']}+{more}&sort=newest"


_TOLD_BY_BOTH = """SELECT r.encounter FROM readouts r JOIN publishers b ON b.id = r.publisher
    WHERE r.encounter IS NOT NULL GROUP BY r.encounter HAVING count(DISTINCT b.country) > 1
    ORDER BY max(r.date) DESC, r.encounter LIMIT 20"""
# The last of these encounters in which somebody is given words by the other side.
_PAIR = """SELECT e.id AS encounter, e.title, e.mode, e.date_edtf, s.speaker, p.name
    FROM encounters e JOIN readouts r ON r.encounter = e.id
    JOIN statements s ON s.readout = r.id JOIN speakers p ON p.id = s.speaker
    WHERE e.id IN ({}) AND s.side = 'counterpart' GROUP BY e.id, s.speaker
    ORDER BY e.date DESC, count(*) DESC, s.speaker LIMIT 1"""
# What this encounter is about rather than any other: much of it here, little elsewhere.
_TOPIC = """SELECT l.id, l.label
    FROM readouts r JOIN readout_topics t ON t.readout = r.id JOIN topics l ON l.id = t.topic
    WHERE r.encounter = ? GROUP BY l.id
    ORDER BY sum(t.mentions) * 1.0 / (SELECT count(*) FROM readout_topics o WHERE o.topic = l.id) DESC, l.id LIMIT 1"""
