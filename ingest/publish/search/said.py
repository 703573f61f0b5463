"""How much somebody says: by year, and by topic. Of those who are quoted most this is counted by the search index."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from ingest.publish.corpus import Corpus
from ingest.publish.search import by_index
from ingest.publish.search.beside import beside
from ingest.publish.search.demands import Demand
from ingest.publish.search.joining import added

_YEARS = """SELECT r.year, sum(told.statements)
    FROM (SELECT readout, count(*) AS statements FROM statements WHERE speaker = ? GROUP BY readout) told
    JOIN readouts r ON r.id = told.readout GROUP BY r.year"""
_TOPICS = """SELECT t.topic, count(*) FROM statements s JOIN statement_topics t ON t.statement = s.id
    WHERE s.speaker = ? GROUP BY t.topic"""


@dataclass(frozen=True, slots=True)
class Said:
    """Numbers of statements, by year and by the id of a topic."""

    years: Counter[int | None]
    topics: Counter[str]


def said_by(corpus: Corpus, speaker: str) -> Said:
    """What a speaker says in all databases, in numbers."""
    found = [_in_one(part, speaker) for part in corpus.parts]
    return Said(added(one.years for one in found), added(one.topics for one in found))


def _in_one(part: sqlite3.Connection, speaker: str) -> Said:
    index = beside(part).index
    if index is None:
        years, topics = (Counter(dict(part.execute(sql, [speaker]))) for sql in (_YEARS, _TOPICS))
        return Said(years, topics)
    counted = by_index.counted(index, [Demand("speaker", (speaker,))], ("year", "topic"))
    return Said(counted["year"], counted["topic"])
