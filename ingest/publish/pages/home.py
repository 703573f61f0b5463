"""The front page: what is in here, what came last, where to begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from ingest.publish.combining import highest, in_order
from ingest.publish.corpus import Corpus
from ingest.publish.pages import met, subject
from ingest.publish.rows import Row, marks
from ingest.publish.wording import when

_SHOWN = 8
# Among so many of the latest that several sides tell of, one is looked for that gives questions.
_LOOKED_AT = 20
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
        "questions": _questions(corpus, both),
    }


def _questions(corpus: Corpus, both: Sequence[str]) -> list[Row]:
    """Three questions that this corpus answers, about an encounter that ``both`` sides tell of."""
    pairs = corpus.tallied(
        _PAIR.format(marks(both)), both, "e.date DESC, statements DESC, s.speaker", 1, {"statements": sum},
        by=itemgetter("encounter", "speaker"),
    )  # fmt: skip
    if not pairs:
        return []
    pair, topic = pairs[0], _topic(corpus, pairs[0]["encounter"])
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


def _told_by_both(corpus: Corpus) -> list[str]:
    """The latest encounters that publishers of more than one country tell of."""
    both = [
        {"id": told[0][0], "date": highest(day for *_, day in told)}
        for told in corpus.merged(_TELLERS)
        if len({country for _, country, _ in told}) > 1
    ]
    return [found["id"] for found in in_order(both, "date DESC, id")[:_LOOKED_AT]]


_TELLERS = """SELECT r.encounter, b.country, max(r.date) FROM readouts r JOIN publishers b ON b.id = r.publisher
    WHERE r.encounter IS NOT NULL AND b.country IS NOT NULL GROUP BY r.encounter, b.country"""
# In these encounters, whom the other side gives words, and how many.
_PAIR = """SELECT e.id AS encounter, e.title, e.mode, e.date, e.date_edtf, s.speaker, p.name, count(*) AS statements
    FROM encounters e JOIN readouts r ON r.encounter = e.id
    JOIN statements s ON s.readout = r.id JOIN speakers p ON p.id = s.speaker
    WHERE e.id IN ({}) AND s.side = 'counterpart' GROUP BY e.id, s.speaker"""


def _topic(corpus: Corpus, encounter: str) -> Row | None:
    """What an encounter is about rather than any other: much of it here, little elsewhere."""
    here = corpus.tallied(_TOPICS, [encounter], "l.id", combine={"mentions": sum})
    everywhere = corpus.counts(_RAISED.format(marks(here)), [topic["id"] for topic in here])
    return max(here, key=lambda topic: topic["mentions"] / everywhere[topic["id"]], default=None)


_TOPICS = """SELECT l.id, l.label, sum(t.mentions) AS mentions
    FROM readouts r JOIN readout_topics t ON t.readout = r.id JOIN topics l ON l.id = t.topic
    WHERE r.encounter = ? GROUP BY l.id"""
_RAISED = "SELECT topic, count(*) FROM readout_topics WHERE topic IN ({}) GROUP BY topic"
