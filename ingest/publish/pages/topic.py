"""A topic of the vocabulary: how often it is raised over time, who raises it, where it was raised last."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.combining import BY_ID
from ingest.publish.corpus import Corpus
from ingest.publish.pages import subject
from ingest.publish.rows import Row


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a topic; its counts are of readouts."""
    topic = corpus.row("SELECT id, label, broader, covers FROM topics WHERE id = ?", [identity])
    if topic is None:
        return None
    return {
        **topic,
        "within": corpus.row("SELECT id, label FROM topics WHERE id = ?", [topic["broader"]]),
        "narrower": corpus.ordered("SELECT id, label FROM topics WHERE broader = ?", [identity], "label", by=BY_ID),
        "years": subject.by_year(corpus.counts(_YEARS, [identity])),
        "speakers": corpus.tallied(_SPEAKERS, [identity], "readouts DESC, p.name", 12),
        **subject.encounters(corpus, f"e.id IN ({_ENCOUNTERS})", [identity], asked.get("after"), subject.most(asked)),
        "latest": subject.latest(
            corpus, "r.id IN (SELECT readout FROM readout_topics WHERE topic = ?)", [identity], _RAISED, [identity]
        ),
    }


_RAISED = "EXISTS (SELECT 1 FROM statement_topics t WHERE t.statement = s.id AND t.topic = ?)"
_YEARS = """SELECT r.year, count(*) AS count FROM readout_topics t JOIN readouts r ON r.id = t.readout
    WHERE t.topic = ? GROUP BY r.year"""
_SPEAKERS = """SELECT p.id, p.name, p.country, count(*) AS readouts
    FROM readout_topics t JOIN participants mine ON mine.readout = t.readout JOIN speakers p ON p.id = mine.speaker
    WHERE t.topic = ? GROUP BY p.id"""
_ENCOUNTERS = """SELECT r.encounter FROM readout_topics t JOIN readouts r ON r.id = t.readout
    WHERE t.topic = ? AND r.encounter IS NOT NULL"""
