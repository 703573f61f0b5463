"""What a speaker, a topic, a venue or a pair of countries has in common: its numbers, its latest, its company."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met
from ingest.publish.pages.told import TIME
from ingest.publish.rows import Row, marks

LATEST = 10
WORDS = 2
MOST = 20
_LONGEST = 1_000
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def by_year(counts: Mapping[int | None, int]) -> list[Row]:
    """Counts by year, the empty years between filled with nought; what has no year is left out."""
    counted = {year: count for year, count in counts.items() if year}
    span = range(min(counted), max(counted) + 1) if counted else range(0)
    return [{"id": str(year), "label": str(year), "count": counted.get(year, 0)} for year in span]


def most(asked: Mapping[str, str], usual: int = MOST) -> int:
    """How many encounters of a list are wanted: the ``size`` that is asked for, up to a thousand, else the usual."""
    size = asked.get("size", "")
    return min(max(int(size), 1), _LONGEST) if size.isascii() and size.isdecimal() and 0 < len(size) < 10 else usual


def encounters(corpus: Corpus, where: str, parameters: Sequence[object], after: str | None, limit: int) -> Row:
    """The latest ``encounters`` of somebody named that fit a condition on ``e``, and a ``cursor`` where more follow.

    after  a cursor: the encounter behind which to begin
    """
    behind, place = _behind(corpus, after)
    found = met.first(corpus, f"{where} AND {behind}", [*parameters, *place], "time DESC, e.id", limit + 1)
    shown = with_gaps(found)[:limit]
    return {"encounters": shown, "cursor": shown[-1]["id"] if len(found) > limit else None}


def with_gaps(latest_first: Sequence[Row]) -> list[Row]:
    """Encounters, newest first, each with the days since the one before; null where a day is not known."""
    following = [*(days_apart(first_day(later), first_day(earlier)) for later, earlier in pairwise(latest_first)), None]
    return [
        {**encounter, "days_since": days} for encounter, days in zip(latest_first, following, strict=bool(latest_first))
    ]


def days_apart(one: str | None, other: str | None) -> int | None:
    """Days between two days; null where either is not known."""
    return abs(date.fromisoformat(one) - date.fromisoformat(other)).days if one and other else None


def first_day(encounter: Row) -> str | None:
    """The day of an encounter, or the first of the days between which it lies."""
    first = str(encounter["date"] or encounter["date_edtf"] or "")[:10]
    return first if _DAY.fullmatch(first) else None


def _behind(corpus: Corpus, encounter: str | None) -> tuple[str, list[object]]:
    """The condition on ``e`` to stand behind an encounter in lists; those without a time stand last."""
    here = corpus.row(f"SELECT e.id, coalesce({TIME}, '') AS time FROM encounters e WHERE e.id = ?", [encounter])
    if here is None:
        return "1", []
    time = f"coalesce({TIME}, '')"
    return f"({time} < ? OR {time} = ? AND e.id > ?)", [here["time"], here["time"], here["id"]]


def latest(corpus: Corpus, where: str, parameters: Sequence[object], said: str, of: Sequence[object] = ()) -> list[Row]:
    """The latest readouts ``r`` that fit a condition and in which something is ``said``, each with its first ``words``.

    said  a condition on statements ``s``, with ``of`` for its parameters
    """
    ids = _latest(corpus, where, parameters, said, of, _NEAR)
    if len(ids) < LATEST:
        ids = _latest(corpus, where, parameters, said, of, _ALL)
    # Only now is anything else looked up: a row of a text is long.
    texts = {text["id"]: text for text in corpus.rows(_TEXTS.format(marks(ids)), ids)}
    words = _words(corpus, ids, said, of)
    return [{**texts[identity], "words": words[identity]} for identity in ids]


def _latest(
    corpus: Corpus, where: str, parameters: Sequence[object], said: str, of: Sequence[object], among: int
) -> list[str]:
    """The ids of the latest, among so many of the latest that fit the condition on ``r``."""
    fitting = f"SELECT r.id, r.date FROM readouts r WHERE {where} ORDER BY r.date DESC, r.id LIMIT {among}"
    sql = f"SELECT h.id, h.date FROM ({fitting}) h WHERE EXISTS ({_SOME} AND {said})"
    return [text["id"] for text in corpus.ordered(sql, [*parameters, *of], "h.date DESC, h.id", LATEST)]


# Of so many of the latest texts nearly always some say what is looked for; of a limit below nought all are looked at.
_NEAR, _ALL = 200, -1


def _words(corpus: Corpus, readouts: Sequence[str], said: str, of: Sequence[object]) -> dict[str, list[Row]]:
    """The first statements that fit a condition, by readout."""
    return {
        readout: corpus.rows(
            f"{_WORDS} WHERE s.readout = ? AND {_SPOKEN} AND {said} ORDER BY s.position LIMIT {WORDS}", [readout, *of]
        )
        for readout in readouts
    }


_TEXTS = """SELECT r.id, r.title, r.date, r.date_edtf, r.published, r.genre, r.language, b.name AS publisher_name
    FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher WHERE r.id IN ({})"""
_WORDS = """SELECT s.id, s.text, s.speaker, p.name AS speaker_name, s.attribution, s.side, s.act
    FROM statements s LEFT JOIN speakers p ON p.id = s.speaker"""
_SPOKEN = "s.attribution IN ('speaker', 'joint')"
_SOME = f"SELECT 1 FROM statements s WHERE s.readout = h.id AND {_SPOKEN}"


def topics(corpus: Corpus, where: str, parameters: Sequence[object]) -> list[Row]:
    """What the readouts ``r`` that fit a condition raise most."""
    sql = f"""SELECT l.id, l.label, count(*) AS readouts
        FROM readouts r JOIN readout_topics t ON t.readout = r.id JOIN topics l ON l.id = t.topic
        WHERE {where} GROUP BY l.id"""
    return corpus.tallied(sql, parameters, "readouts DESC, l.label", 12)
