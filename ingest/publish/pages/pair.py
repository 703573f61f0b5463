"""Two countries: the whole history of their encounters, with the days between."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from ingest.publish.pages import subject
from ingest.publish.pages.told import ENCOUNTERS
from ingest.publish.rows import Row, rows
from ingest.publish.wording import country_name

_SENDS = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.country = ? AND t.principal)"""
_YEARS = f"""SELECT CAST(substr(e.date, 1, 4) AS INTEGER) AS year, count(*) AS count FROM encounters e
    WHERE {_SENDS} AND {_SENDS} GROUP BY 1"""
_MOST = 300


def compose(connection: sqlite3.Connection, identity: str, _asked: Mapping[str, str]) -> Row | None:
    """The page of a pair, ``CN-US``; null where the two never met in the corpus."""
    one, _, other = identity.upper().partition("-")
    where = f"WHERE {_SENDS} AND {_SENDS} ORDER BY e.date DESC, e.id LIMIT {_MOST}"
    met = rows(connection, f"{ENCOUNTERS} {where}", [one, other]) if one != other else []
    if not met:
        return None
    return {
        "id": "-".join(sorted((one, other))),
        "countries": [{"id": code, "name": country_name(code)} for code in sorted((one, other))],
        "years": subject.by_year(connection, _YEARS, [one, other]),
        "encounters": with_gaps(met),
    }


def with_gaps(met: Sequence[Row]) -> list[Row]:
    """Encounters, newest first, each with the days since the one before; null where a day is not known."""
    following = [*(_days(later["date"], earlier["date"]) for later, earlier in pairwise(met)), None]
    return [{**encounter, "days_since": days} for encounter, days in zip(met, following, strict=True)]


def _days(later: str | None, earlier: str | None) -> int | None:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days if later and earlier else None
