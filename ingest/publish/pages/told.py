"""Statements with the names, topics and links that every page shows beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

_TOLD = """SELECT s.id, s.readout, s.position, s.start, s."end", s.text, s.speaker,
    p.name AS speaker_name, p.country AS speaker_country,
    s.attribution, s.side, s.nested_speaker, n.name AS nested_speaker_name, s.quote, s.cue, s.act, s.confidence, s.rule
FROM statements s LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN speakers n ON n.id = s.nested_speaker"""
_TOPICS = """SELECT t.statement, t.topic AS id, l.label, t.start, t."end"
FROM statement_topics t JOIN topics l ON l.id = t.topic JOIN statements s ON s.id = t.statement"""


def told(corpus: Corpus, where: str, parameters: Sequence[object]) -> list[Row]:
    """Statements ``s`` that fit a condition, in the order of their texts, each with its topics."""
    found = corpus.ordered(f"{_TOLD} WHERE {where}", parameters, "s.readout, s.position")
    topics = defaultdict(list)
    order = "ORDER BY t.statement, t.mentions DESC, t.start"
    for topic in corpus.rows(f"{_TOPICS} WHERE {where} {order}", parameters):
        topics[topic.pop("statement")].append(topic)
    return [{**statement, "topics": topics[statement["id"]]} for statement in found]


HEAD = """SELECT r.id, r.title, r.url, r.genre, r.date, r.date_edtf, r.date_basis, r.year, r.published, r.occasion,
    r.requested_by, r.language, r.source, r.parser,
    r.publisher, b.name AS publisher_name, b.country AS publisher_country, b.licence,
    r.venue, v.name AS venue_name, v.city AS venue_city, v.country AS venue_country,
    r.encounter, e.mode, e.title AS encounter_title
FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher LEFT JOIN venues v ON v.id = r.venue
    LEFT JOIN encounters e ON e.id = r.encounter"""

PARTICIPANTS = """SELECT t.readout, t.speaker, p.name, t.role, t.country, t.side, t.principal
FROM participants t JOIN speakers p ON p.id = t.speaker"""

ENCOUNTERS = """SELECT e.id, e.title, e.date, e.date_edtf, e.mode,
    e.venue, v.name AS venue_name, v.country AS venue_country,
    (SELECT count(*) FROM readouts r WHERE r.encounter = e.id) AS accounts
FROM encounters e LEFT JOIN venues v ON v.id = e.venue"""

# Whom it brought together is known.
NAMED = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.principal)"""

# When it was: its day, else as much of the time as is known, else null.
TIME = "coalesce(e.date, CASE WHEN e.date_edtf GLOB '[0-9]*' THEN substr(e.date_edtf, 1, 10) END)"
