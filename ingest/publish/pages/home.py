"""The front page: what is in here, what came last, where to begin."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.combining import highest, in_order
from ingest.publish.corpus import Corpus
from ingest.publish.pages import met, subject
from ingest.publish.pages.questions import LOOKED_AT, questions
from ingest.publish.rows import Row

_SHOWN = 8
_COUNTED = ("readouts", "statements", "speakers", "encounters", "publishers")
_YEARS = "SELECT year, count(*) AS count FROM readouts WHERE year IS NOT NULL GROUP BY year"


def compose(corpus: Corpus, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The front page."""
    both = corpus.kept("told by both sides", _told_by_both)
    return {
        "counts": {table: corpus.count(table) for table in _COUNTED},
        "years": subject.by_year(corpus.counts(_YEARS)),
        "encounters": met.first(corpus, "e.date IS NOT NULL", [], "e.date DESC, e.id", _SHOWN),
        "told_by_both": in_order(met.by_id(corpus, both[:_SHOWN]), "date DESC, id"),
        "questions": corpus.kept("questions", lambda whole: questions(whole, both)),
    }


def _told_by_both(corpus: Corpus) -> list[str]:
    """The latest encounters that publishers of more than one country tell of."""
    both = [
        {"id": told[0][0], "date": highest(day for *_, day in told)}
        for told in corpus.merged(_TELLERS)
        if len({country for _, country, _ in told}) > 1
    ]
    return [found["id"] for found in in_order(both, "date DESC, id")[:LOOKED_AT]]


_TELLERS = """SELECT r.encounter, b.country, max(r.date) FROM readouts r JOIN publishers b ON b.id = r.publisher
    WHERE r.encounter IS NOT NULL AND b.country IS NOT NULL GROUP BY r.encounter, b.country"""
