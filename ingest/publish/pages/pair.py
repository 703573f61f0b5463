"""Two countries: the whole history of their encounters, with the days between."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ingest.publish.pages import subject
from ingest.publish.rows import Row
from ingest.publish.wording import country_name

_SENDS = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.country = ? AND t.principal)"""
_YEARS = f"""SELECT CAST(substr(e.date, 1, 4) AS INTEGER) AS year, count(*) AS count FROM encounters e
    WHERE {_SENDS} AND {_SENDS} GROUP BY 1"""
_MET = f"SELECT e.id FROM encounters e WHERE {_SENDS} AND {_SENDS}"
MOST = 100


def compose(connection: sqlite3.Connection, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a pair, ``CN-US``; null where the two never met in the corpus."""
    one, _, other = identity.upper().partition("-")
    if one == other:
        return None
    met = subject.encounters(
        connection, f"{_SENDS} AND {_SENDS}", [one, other], asked.get("after"), subject.most(asked, MOST)
    )
    if not met["encounters"]:
        return None
    return {
        "id": "-".join(sorted((one, other))),
        "countries": [{"id": code, "name": country_name(code)} for code in sorted((one, other))],
        "years": subject.by_year(connection, _YEARS, [one, other]),
        "topics": subject.topics(connection, f"r.encounter IN ({_MET})", [one, other]),
        **met,
        "latest": subject.latest(connection, f"r.encounter IN ({_MET})", [one, other], "1"),
    }
