"""Encounters, each once, whichever databases tell of it.

An encounter has the same id in two databases where both know its principals and its first day (``ingest.link``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ingest.publish.combining import BY_ID
from ingest.publish.corpus import Corpus
from ingest.publish.pages.told import ENCOUNTERS, NAMED, TIME
from ingest.publish.rows import Row, marks


def first(corpus: Corpus, where: str, parameters: Sequence[object], order: str, limit: int) -> list[Row]:
    """The first encounters of somebody named that fit a condition on ``e``, in an order of its columns or ``time``.

    Which they are is found before anything else is looked up, and that only for them.
    """
    sql = f"SELECT e.id, e.date, {TIME} AS time FROM encounters e WHERE {where} AND {NAMED}"
    found = corpus.ordered(sql, parameters, order, limit, by=BY_ID)
    return by_id(corpus, [one["id"] for one in found])


def by_id(corpus: Corpus, ids: Sequence[str]) -> list[Row]:
    """The encounters of some ids, in the order of the ids; those that there are not are left out."""
    found = {one["id"]: one for one in united(corpus.rows(f"{ENCOUNTERS} WHERE e.id IN ({marks(ids)})", ids))}
    return [found[identity] for identity in ids if identity in found]


def united(found: Iterable[Row]) -> list[Row]:
    """Rows of encounters, those of one encounter made one."""
    alike: dict[str, list[Row]] = {}
    for one in found:
        alike.setdefault(one["id"], []).append(one)
    return [_united(rows) if len(rows) > 1 else rows[0] for rows in alike.values()]


def counted(corpus: Corpus, key: str, where: str = NAMED, parameters: Sequence[object] = ()) -> Counter[Any]:
    """How many encounters that fit a condition have each value of a key; both are in terms of ``e``."""
    sql = f"SELECT e.id, {key} FROM encounters e WHERE {where}"
    found = corpus.merged(sql, parameters)
    return Counter(next((value for _, value in alike if value is not None), None) for alike in found)


def _united(rows: Sequence[Row]) -> Row:
    """One encounter that several databases tell of, as linking would have it (``ingest.link.encounters``)."""
    placed = next((one for one in rows if one["venue"]), rows[0])
    days = sorted({day for one in rows if one["date"] for day in one["date_edtf"].split("/")})
    return {
        **rows[0],
        **{name: placed[name] for name in ("venue", "venue_name", "venue_country")},
        "date_edtf": "/".join(days) or rows[0]["date_edtf"],
        "mode": next((one["mode"] for one in rows if one["mode"] == "video"), rows[0]["mode"]),
        "accounts": sum(one["accounts"] for one in rows),
    }
