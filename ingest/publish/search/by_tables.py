"""Statements found by FTS5 and SQL: everything in a small database, in a large one as much as can be looked at."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from ingest.publish.rows import Row, rows
from ingest.publish.search.candidates import Candidates, candidates
from ingest.publish.search.conditions import conditions
from ingest.publish.search.demands import Demand
from ingest.publish.search.found import COUNTED, Chosen, First, Found, Sort, Wanted
from ingest.publish.search.fts import compile_words
from ingest.publish.search.months import allowed
from ingest.publish.search.months import counted as by_month
from ingest.publish.search.tree import Node


def find(connection: sqlite3.Connection, words: Node | None, demands: Iterable[Demand], wanted: Wanted) -> Found:
    """The page that is wanted of what words and demands find."""
    demands = tuple(demands)
    found, sort = _found(connection, words, demands, wanted.sort)
    by_readout = _grouped(_ordered(found.found, sort))
    start = wanted.start(list(by_readout))
    shown = list(by_readout.items())[start : start + wanted.limit] if start is not None else []
    return Found(
        sort=sort,
        count=len(found.found),
        readouts=len(by_readout),
        page=tuple(_chosen(readout, told, wanted.in_group) for readout, told in shown),
        more=start is not None and len(by_readout) > start + wanted.limit,
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
    statements = tuple(row["id"] for row in _ordered(found.found, sort)[:most])
    return First(sort, statements, len(found.found), found.bound)


def _found(
    connection: sqlite3.Connection, words: Node | None, demands: Iterable[Demand], sort: Sort
) -> tuple[Candidates, Sort]:
    """What words and demands find, and the order that it can be in."""
    match = compile_words(words) if words else None
    in_time = "" if sort == "relevance" else sort
    found = candidates(connection, match, conditions(demands), in_time=in_time)
    return found, sort if found.ranked or sort != "relevance" else "newest"


def _chosen(readout: str, told: Sequence[Row], most: int) -> Chosen:
    return Chosen(readout, tuple(row["id"] for row in told[:most]), len(told))


def _ordered(found: Iterable[Row], sort: Sort) -> list[Row]:
    """By relevance, or by day; what has no day comes last. Ties stand in the order of the text."""
    in_text = sorted(found, key=lambda row: row["position"])
    if sort == "relevance":
        return sorted(in_text, key=lambda row: (row["rank"], row["readout"]))
    dated = [row for row in in_text if row["day"]]
    undated = [row for row in in_text if not row["day"]]
    in_time = sorted(dated, key=lambda row: (row["day"], row["readout"]), reverse=sort == "newest")
    return in_time + sorted(undated, key=lambda row: str(row["readout"]))


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
