"""What a build has counted stands on Datasette's pages, the same numbers as counting them anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from ingest import store
from ingest.counting import COUNTED
from ingest.publish import live
from ingest.publish.counted import counted
from tests.publish.conftest import Get
from tests.ruritania import FREEDONIA, RURITANIA, entry, readout
from tests.store.test_build import build

FIELDS = [(table, field) for table, fields in COUNTED.items() for field in fields]


@pytest.mark.parametrize(("table", "field"), FIELDS)
async def test_a_facet_counts_what_is_there(get: Get, corpus: Path, table: str, field: str) -> None:
    answer = (await get(f"/readouts/{table}.json", params={"_facet": field, "_facet_size": "max"})).json()
    with closing(sqlite3.connect(corpus)) as connection:
        there = connection.execute(f"SELECT {field}, count(*) FROM {table} WHERE {field} IS NOT NULL GROUP BY 1")
        expected = dict(there.fetchall())
        rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    facets = answer["facet_results"].values()
    (found,) = [facet for facet in facets if facet["name"] == field][:1]
    assert {one["value"]: one["count"] for one in found["results"]} == expected
    assert answer["filtered_table_rows_count"] == rows


async def test_datasette_s_own_questions_are_those_that_are_counted(
    published: Datasette, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another version of Datasette words them otherwise this fails, and only its pages are slower."""
    missed: list[str] = []

    def noted(sql: str) -> str | None:
        known = counted(sql)
        missed.extend([sql] if known is None and "count(*)" in sql else [])
        return known

    monkeypatch.setattr(live, "counted", noted)
    for address in ("statements?_facet=speaker&_facet=act&_facet=attribution", "statement_details", "evidence"):
        assert (await published.client.get(f"/readouts/{address}")).status_code == 200
    assert missed == []
    await published.client.get("/readouts/statements?side=own&_facet=act")
    assert missed, "what is narrowed is counted anew"


async def test_every_table_s_rows_stand_on_the_page_of_all(get: Get, corpus: Path) -> None:
    told = {table["name"]: table["count"] for table in (await get("/readouts.json")).json()["tables"]}
    with closing(sqlite3.connect(corpus)) as connection:
        counts = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTED}
    assert {table: told[table] for table in COUNTED} == counts


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from edits",
        "select count(*) from statements where speaker is null",
        "select cue as value, count(*) as count from ( select id from statements ) where cue is not null"
        " group by cue order by count desc, value limit 31",
        "select act as value, count(*) as count from ( select id from statements where side = :p0 )"
        " where act is not null group by act order by count desc, value limit 31",
        "select 1",
    ],
)
def test_other_questions_are_left_alone(sql: str) -> None:
    assert counted(sql) is None


def test_an_addition_is_counted(tmp_path: Path) -> None:
    def counts(database: Path) -> list[Any]:
        with closing(sqlite3.connect(database)) as connection:
            return [
                connection.execute(f"SELECT * FROM {table}").fetchall() for table in ("_value_counts", "_row_counts")
            ]

    one, other = entry("a", readout(RURITANIA)), entry("b", readout(FREEDONIA), source="b.txt")
    build(tmp_path / "whole.db", [one, other])
    build(tmp_path / "r.db", [one])
    store.add(tmp_path / "r.db", [other], [])
    assert counts(tmp_path / "r.db") == counts(tmp_path / "whole.db")
