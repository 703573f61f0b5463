"""Three questions that lead to real answers in this very corpus."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from urllib.parse import urlencode

from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row, marks
from ingest.publish.wording import when

# Among so many of the latest encounters one is looked for that gives questions.
LOOKED_AT = 20


def questions(corpus: Corpus, both: Sequence[str]) -> list[Row]:
    """About an encounter that ``both`` sides tell of; else one in which a side tells the other's words; else a speaker.

    None where nobody speaks.
    """
    pair = _pair(corpus, both) or _pair(corpus, _of_the_other(corpus))
    return _of_encounter(corpus, pair, both) if pair else _of_speaker(corpus)


def _of_encounter(corpus: Corpus, pair: Row, both: Sequence[str]) -> list[Row]:
    speaker, topic = f"speaker:{pair['speaker']}", _topic(corpus, pair)
    head = ", ".join(filter(None, [pair["mode"] or "encounter", when(pair["date_edtf"])]))
    beginning = "How do the sides tell of one" if pair["encounter"] in both else "What was said in one"
    return [
        *([_what_was_said(pair, topic)] if topic else []),
        {"ask": f"{beginning} {head}: {pair['title']}", "at": f"/encounter/{pair['encounter']}"},
        {
            "ask": f"What is {pair['name']} said to have said, by the other side?",
            "at": _search(f"{speaker} side:counterpart", "newest"),
        },
    ]


def _of_speaker(corpus: Corpus) -> list[Row]:
    """About whoever is quoted most, where no encounter gives a question."""
    quoted = corpus.tallied(_QUOTED, [], "statements DESC, speaker", 1, {"statements": sum}, by=itemgetter("speaker"))
    topics = corpus.tallied(_SPOKEN_OF, [quoted[0]["speaker"]], "readouts DESC, id", 1) if quoted else []
    if not topics:
        return []
    [speaker], [topic] = quoted, topics
    return [
        _what_was_said(speaker, topic),
        {
            "ask": f"When was {topic['label']} raised first, and by whom?",
            "at": _search(f"topic:{topic['id']}", "oldest"),
        },
        {"ask": f"With whom did {speaker['name']} speak, and on what?", "at": f"/speaker/{speaker['speaker']}"},
    ]


def _what_was_said(speaker: Row, topic: Row) -> Row:
    query = f"speaker:{speaker['speaker']} topic:{topic['id']}"
    return {"ask": f"What did {speaker['name']} say on {topic['label']}?", "at": _search(query, "newest")}


def _search(query: str, sort: str) -> str:
    return "/search?" + urlencode({"q": query, "sort": sort}, safe=":")


def _pair(corpus: Corpus, encounters: Sequence[str]) -> Row | None:
    """An encounter and whom the other side gives most words in it; of those told by both sides, the latest."""
    return next(
        iter(
            corpus.tallied(
                _PAIR.format(marks(encounters)), encounters, "e.date DESC, statements DESC, s.speaker", 1,
                {"statements": sum}, by=itemgetter("encounter", "speaker"),
            )
        ),
        None,
    )  # fmt: skip


def _of_the_other(corpus: Corpus) -> list[str]:
    """Of the latest encounters in which a side tells the other's words, the one with most of them, as a list."""
    found = corpus.tallied(_TOLD, [], "e.date DESC, e.id", LOOKED_AT, {"statements": sum})
    return [max(found, key=itemgetter("statements"))["id"]] if found else []


_TOLD = """SELECT e.id, e.date, count(*) AS statements
    FROM encounters e JOIN readouts r ON r.encounter = e.id JOIN statements s ON s.readout = r.id
    WHERE r.genre = 'readout' AND s.side = 'counterpart' AND s.speaker IS NOT NULL GROUP BY e.id"""
_PAIR = """SELECT e.id AS encounter, e.title, e.mode, e.date, e.date_edtf, s.speaker, p.name, count(*) AS statements
    FROM encounters e JOIN readouts r ON r.encounter = e.id
    JOIN statements s ON s.readout = r.id JOIN speakers p ON p.id = s.speaker
    WHERE e.id IN ({}) AND s.side = 'counterpart' GROUP BY e.id, s.speaker"""
_QUOTED = """SELECT c.value AS speaker, p.name, c.count AS statements
    FROM _value_counts c JOIN speakers p ON p.id = c.value WHERE c.of = 'statements' AND c.field = 'speaker'"""
_SPOKEN_OF = """SELECT l.id, l.label, count(*) AS readouts FROM readout_topics t JOIN topics l ON l.id = t.topic
    WHERE t.readout IN (SELECT readout FROM people WHERE speaker = ?) GROUP BY l.id"""


def _topic(corpus: Corpus, pair: Row) -> Row | None:
    """On what the words in an encounter are rather than in any other: much of it here, little elsewhere."""
    here = corpus.tallied(_TOPICS, [pair["encounter"], pair["speaker"]], "l.id", combine={"mentions": sum})
    everywhere = corpus.counts(_RAISED.format(marks(here)), [topic["id"] for topic in here])
    return max(here, key=lambda topic: topic["mentions"] / everywhere[topic["id"]], default=None)


_TOPICS = """SELECT l.id, l.label, sum(t.mentions) AS mentions
    FROM readouts r JOIN statements s ON s.readout = r.id JOIN statement_topics t ON t.statement = s.id
    JOIN topics l ON l.id = t.topic WHERE r.encounter = ? AND s.speaker = ? GROUP BY l.id"""
_RAISED = "SELECT topic, count(*) FROM readout_topics WHERE topic IN ({}) GROUP BY topic"
