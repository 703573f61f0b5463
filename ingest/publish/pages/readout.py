"""One text: its head with the reasons, its words with their speakers."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.corpus import Corpus
from ingest.publish.pages.paragraphs import paragraphs, voices
from ingest.publish.pages.told import HEAD, PARTICIPANTS, told
from ingest.publish.pages.versions import compared, versions
from ingest.publish.rows import Row

_OF_OTHERS = ("id", "title", "date_edtf", "genre", "language", "publisher_name")


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a readout.

    because   a field of its head: the words that it was read from are marked
    from, to  digests of two versions to compare
    """
    home = corpus.home("readouts", identity)
    head = home.row(f"{HEAD} WHERE r.id = ?", [identity]) if home else None
    if home is None or head is None:
        return None
    body = _body(home, identity)
    statements = told(home, "s.readout = ?", [identity])
    evidence = _evidence(home, identity, body)
    because = asked.get("because")
    spans = [(why["start"], why["end"]) for why in evidence if why["field"] == because and why["start"] is not None]
    return {
        **head,
        "requested_by_speaker": _requesting(home, head),
        "participants": home.rows(
            f"{PARTICIPANTS} WHERE t.readout = ? ORDER BY t.principal DESC, t.side = 'own' DESC", [identity]
        ),
        "voices": voices(statements),
        "topics": _topics(home, identity),
        "evidence": evidence,
        "because": because,
        "paragraphs": list(paragraphs(body, statements, spans)),
        "versions": versions(home, identity),
        "compared": compared(home, identity, asked.get("from"), asked.get("to")),
        "others": _others(corpus, head),
    }


def _body(corpus: Corpus, identity: str) -> str:
    [found] = corpus.rows("SELECT body FROM readouts WHERE id = ?", [identity])
    return str(found["body"])


def _topics(corpus: Corpus, identity: str) -> list[Row]:
    sql = """SELECT t.topic AS id, l.label, t.mentions FROM readout_topics t JOIN topics l ON l.id = t.topic
        WHERE t.readout = ? ORDER BY t.mentions DESC, l.label"""
    return corpus.rows(sql, [identity])


def _evidence(corpus: Corpus, identity: str, body: str) -> list[Row]:
    sql = 'SELECT field, value, start, "end", basis, rule FROM evidence WHERE readout = ? ORDER BY rowid'
    return [
        {**why, "words": body[why["start"] : why["end"]] if why["start"] is not None else None}
        for why in corpus.rows(sql, [identity])
    ]


def _requesting(corpus: Corpus, head: Row) -> str | None:
    """Who asked for the meeting, where the name printed is that of exactly one who took part."""
    sql = """SELECT DISTINCT t.speaker FROM participants t JOIN speaker_names n ON n.speaker = t.speaker
        WHERE t.readout = ? AND n.name = ?"""
    named = [found["speaker"] for found in corpus.rows(sql, [head["id"], head["requested_by"]])]
    return str(named[0]) if len(named) == 1 else None


def _others(corpus: Corpus, head: Row) -> list[Row]:
    """The other accounts of the same encounter."""
    if head["encounter"] is None:
        return []
    sql = f"{HEAD} WHERE r.encounter = ? AND r.id <> ?"
    found = corpus.ordered(sql, [head["encounter"], head["id"]], "publisher_country, r.date, r.id")
    return [{name: one[name] for name in _OF_OTHERS} for one in found]
