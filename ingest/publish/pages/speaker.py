"""Somebody who speaks in the corpus: names, posts, numbers over time, counterparts, topics, encounters."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from ingest.publish.combining import Combine, highest, in_order, lowest
from ingest.publish.corpus import Corpus
from ingest.publish.pages import subject
from ingest.publish.rows import Row
from ingest.publish.search import facets
from ingest.publish.search.said import said_by

_NAMED = "r.id IN (SELECT readout FROM people WHERE speaker = ?)"
_SHOWN = 12


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a speaker.

    with   somebody else: only the encounters of both
    """
    speaker = corpus.row("SELECT id, name, kind, country FROM speakers WHERE id = ?", [identity])
    if speaker is None:
        return None
    mine = [identity]
    said = said_by(corpus, identity)
    return {
        **speaker,
        "names": _names(corpus, identity, speaker["name"]),
        "posts": corpus.ordered(_POSTS, mine, "start DESC, title", by=itemgetter("start", "title")),
        "printed_roles": corpus.tallied(_ROLES, mine, "readouts DESC, role", 8, _OF_ROLES, by=_whatever_its_case),
        "years": subject.by_year(said.years),
        "counterparts": corpus.tallied(_COUNTERPARTS, mine, "readouts DESC, p.name", _SHOWN),
        "topics": _topics(corpus, said.topics),
        **_encounters(corpus, identity, asked),
        "latest": subject.latest(corpus, _NAMED, mine, "s.speaker = ?", mine),
    }


def _names(corpus: Corpus, identity: str, name: str) -> list[str]:
    """Other forms of a name, those that most texts print first; of forms that differ in capitals one."""
    printed = corpus.counts(_PRINTED, [identity])
    known = {one["name"] for one in corpus.rows(_NAMES, [identity])}
    forms: dict[str, str] = {}
    for form in sorted(known, key=lambda form: (-printed[form], -len(form), form)):
        forms.setdefault(form.casefold(), form)
    forms.pop(name.casefold(), None)
    return list(forms.values())[:_SHOWN]


def _encounters(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row:
    """The speaker's encounters; where somebody else is asked for, ``with`` whom."""
    other = corpus.row("SELECT id, name FROM speakers WHERE id = ?", [asked.get("with")])
    who = [identity, *([other["id"]] if other else [])]
    where = " AND ".join(f"e.id IN ({_ENCOUNTERS})" for _ in who)
    found = subject.encounters(corpus, where, who, asked.get("after"), subject.most(asked))
    return {"with": other, **found}


def _topics(corpus: Corpus, counts: Mapping[str, int]) -> list[Row]:
    """The topics most spoken of, each with the number of ``statements``."""
    labels = facets.labels(corpus, "topic", list(counts))
    raised = ({"id": topic, "label": labels[topic], "statements": count} for topic, count in counts.items())
    return in_order(raised, "statements DESC, label")[:_SHOWN]


def _whatever_its_case(role: Row) -> str:
    return str(role["role"]).lower()


_NAMES = "SELECT name FROM speaker_names WHERE speaker = ?"
# Texts lie in the index by ids that are digests, so the first thousand are as good as any.
_PRINTED = """SELECT n.value, count(*) FROM (SELECT names FROM people WHERE speaker = ? LIMIT 1000) p,
    json_each(p.names) n GROUP BY n.value"""
_POSTS = 'SELECT title, start, "end", country FROM posts WHERE speaker = ?'
# Of forms that differ in capitals alone, max() takes the one with the fewest of them.
_ROLES = """SELECT max(role) AS role, min(r.date) AS first, max(r.date) AS last, count(*) AS readouts
    FROM participants t JOIN readouts r ON r.id = t.readout
    WHERE t.speaker = ? AND role IS NOT NULL GROUP BY lower(role)"""
_OF_ROLES: Combine = {"role": max, "first": lowest, "last": highest, "readouts": sum}
_COUNTERPARTS = """SELECT p.id, p.name, p.country, count(*) AS readouts
    FROM participants mine JOIN participants theirs ON theirs.readout = mine.readout AND theirs.speaker <> mine.speaker
    JOIN speakers p ON p.id = theirs.speaker
    WHERE mine.speaker = ? GROUP BY p.id"""
_ENCOUNTERS = """SELECT r.encounter FROM participants t JOIN readouts r ON r.id = t.readout
    WHERE t.speaker = ? AND r.encounter IS NOT NULL"""
