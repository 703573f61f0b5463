"""Statements found by FTS5 and SQL: everything in a small database, in a large one as much as can be looked at."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ingest.publish.rows import Row, rows
from ingest.publish.search.candidates import Candidates, candidates
from ingest.publish.search.conditions import conditions
from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED, Chosen, First, Found, Sort, Wanted
from ingest.publish.search.fts import compile_words
from ingest.publish.search.joining import in_order
from ingest.publish.search.months import allowed
from ingest.publish.search.months import counted as by_month
from ingest.publish.search.tree import Node, as_a_phrase


def find(connection: sqlite3.Connection, words: Node | None, demands: Iterable[Demand], wanted: Wanted) -> Found:
    """What words and demands find, in order."""
    demands = tuple(demands)
    found, sort = _found(connection, words, demands, wanted.sort)
    told = _grouped(_ordered(found.found, sort))
    return Found(
        sort=sort,
        count=len(found.found),
        readouts=len(told),
        order=[(_key(one, sort), readout) for readout, (one, *_) in told.items()],
        choose=lambda readouts: tuple(_chosen(readout, told[readout], wanted.in_group) for readout in readouts),
        counted=_counted(connection, found.found),
        years=Counter(row["year"] for row in found.found if row["year"] is not None),
        months=_months(found.found, allowed(demands)),
        bound=found.bound,
        matches=found.matches,
    )


def first(
    connection: sqlite3.Connection, words: Node | None, demands: Iterable[Demand], sort: Sort, most: int
) -> First:
    """The first statements that words and demands find."""
    found, sort = _found(connection, words, demands, sort)
    order = [(_key(row, sort), row["readout"], row["id"]) for row in _ordered(found.found, sort)[:most]]
    return First(sort, order, len(found.found), found.bound)


def _found(
    connection: sqlite3.Connection, words: Node | None, demands: Iterable[Demand], sort: Sort
) -> tuple[Candidates, Sort]:
    """What words and demands find, and the order that it can be in."""
    match = compile_words(as_a_phrase(words) if sort == "relevance" else words) if words else None
    in_time = "" if sort == "relevance" else sort
    found = candidates(connection, match, conditions(demands), in_time=in_time)
    return found, sort if found.ranked or sort != "relevance" else "newest"


def _chosen(readout: str, told: Sequence[Row], most: int) -> Chosen:
    return Chosen(readout, tuple(row["id"] for row in told[:most]), len(told))


def _ordered(found: Iterable[Row], sort: Sort) -> list[Row]:
    """By relevance, or by day; what has no day comes last. Ties stand in the order of the text."""
    in_text = sorted(found, key=lambda row: row["position"])
    return in_order(in_text, sort, lambda row: (_key(row, sort), row["readout"]))


def _key(row: Row, sort: Sort) -> Any:
    return row["rank"] if sort == "relevance" else row["day"] or ""


def _grouped(ordered: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in ordered:
        groups.setdefault(row["readout"], []).append(row)
    return groups


def _months(found: Sequence[Row], months: Sequence[str]) -> dict[str, int]:
    dated = [row for row in found if row["day"]]
    begun, over = (Counter(row[end][:7] for row in dated) for end in ("day", "last_day"))
    return by_month(months, begun, over)


def _counted(connection: sqlite3.Connection, found: Sequence[Row]) -> dict[str, Counter[str]]:
    counts = {name: Counter(row[name] for row in found if row[name] is not None) for name in COUNTED if name != "topic"}
    return {**counts, "topic": _topics(connection, found)}


def _topics(connection: sqlite3.Connection, found: Sequence[Row]) -> Counter[str]:
    ids = json.dumps([row["id"] for row in found])
    counted = rows(
        connection,
        """SELECT t.topic, count(*) AS count FROM json_each(?) one
        CROSS JOIN statement_topics t ON t.statement = one.value GROUP BY t.topic""",
        [ids],
    )
    return Counter({row["topic"]: row["count"] for row in counted})
