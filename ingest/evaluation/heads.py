"""The head of a record against the gold."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from ingest.evaluation.figures import Score
from ingest.evaluation.gold import GoldDocument, listed
from ingest.evaluation.words import plain, same_person


def _place(venue: dict[str, Any] | None) -> tuple[str, str]:
    return ((venue or {}).get("city") or "").casefold(), ((venue or {}).get("country") or "").upper()


_MAY_BE_NOTHING = frozenset({"date", "mode", "venue"})
# How the gold's word for a field is read before it is compared.
_READ: dict[str, Callable[[Any], Any]] = {
    "date": lambda date: date or None,
    "published": lambda stamp: (stamp or "")[:10],
    "genre": lambda genre: genre,
    "mode": lambda mode: mode,
    "venue": _place,
}


def score_head(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row, score: Score) -> None:
    """Count every field that the gold has a word on."""
    for name, ours in _answers(connection, row).items():
        wanted = gold.head.get(name)
        if wanted or (name in _MAY_BE_NOTHING and name in gold.head):
            accepted = [_READ[name](one) for one in (wanted, *listed(gold.head.get(f"{name}_accept")))]
            _count(score, gold, name, ours, accepted)
    for name, compare in (("publisher", _publisher), ("participants", _participants), ("topic_ids", _topics)):
        if gold.head.get(name) is not None:
            compare(connection, gold, row, score)


def _answers(connection: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    """What the database says in the fields that are right or wrong."""
    encounter = _one(connection, "SELECT mode FROM encounters WHERE id = ?", row["encounter"])
    venue = _one(connection, "SELECT city, country FROM venues WHERE id = ?", row["venue"])
    return {
        "date": row["date_edtf"] or None,
        "published": (row["published"] or "")[:10],
        "genre": row["genre"],
        "mode": encounter["mode"] if encounter else None,
        "venue": _place(dict(venue) if venue else None),
    }


def _count(score: Score, gold: GoldDocument, name: str, ours: Any, accepted: list[Any]) -> None:
    score.count(name, ours in accepted)
    if ours not in accepted:
        score.misses.append(f"{gold.name}\t{name}\t{ours!r} for {accepted[0]!r}")


def _publisher(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row, score: Score) -> None:
    """By name or by id."""
    found = _one(connection, "SELECT id, name FROM publishers WHERE id = ?", row["publisher"])
    ours = {plain(found["id"]), plain(found["name"])} if found else set()
    accepted = {plain(name) for name in [gold.head["publisher"], *listed(gold.head.get("publisher_accept"))]}
    score.count("publisher", bool(ours & accepted))
    if not ours & accepted:
        score.misses.append(f"{gold.name}\tpublisher\t{row['publisher']!r} for {gold.head['publisher']!r}")


def _participants(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row, score: Score) -> None:
    """A participant is found when name and country agree; the optional ones count neither way."""
    query = """SELECT speakers.name, speakers.country FROM participants
               JOIN speakers ON speakers.id = participants.speaker WHERE readout = ?"""
    optional = [one["name"] if isinstance(one, dict) else one for one in listed(gold.head.get("participants_optional"))]
    left, met, extra = list(gold.head["participants"]), 0, []
    for name, country in connection.execute(query, (row["id"],)):
        found = next((one for one in left if same_person(one["name"], name) and _country(one) == _upper(country)), None)
        if found:
            left.remove(found)
            met += 1
        elif not any(same_person(one, name) for one in optional):
            extra.append((name, country))
    score.count_sets("participants", met, len(gold.head["participants"]), met + len(extra))
    if left or extra:
        missed = [(one["name"], one.get("country")) for one in left]
        score.misses.append(f"{gold.name}\tparticipants\tmissed {missed}, too many {extra}")


def _topics(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row, score: Score) -> None:
    wanted = set(gold.head["topic_ids"])
    ours = {
        topic for (topic,) in connection.execute("SELECT topic FROM readout_topics WHERE readout = ?", (row["id"],))
    }
    ours -= set(listed(gold.head.get("topic_ids_optional"))) - wanted
    score.count_sets("topics", len(wanted & ours), len(wanted), len(ours))
    if wanted != ours:
        score.misses.append(f"{gold.name}\ttopics\tmissed {sorted(wanted - ours)}, too many {sorted(ours - wanted)}")


def _one(connection: sqlite3.Connection, query: str, key: str | None) -> Any:
    return connection.execute(query, (key,)).fetchone() if key else None


def _country(participant: dict[str, Any]) -> str:
    return _upper(participant.get("country"))


def _upper(country: str | None) -> str:
    return (country or "").upper()
