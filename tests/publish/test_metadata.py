"""The metadata describes the database as it is, and its queries answer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.vocabulary import METADATA
from tests.publish.conftest import Get

DESCRIBED: dict[str, Any] = yaml.safe_load(METADATA.read_text(encoding="utf-8"))["databases"]["readouts"]
TABLES = {name: table for name, table in DESCRIBED["tables"].items() if not table.get("hidden")}


def columns_of(corpus: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(corpus)) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            if "_fts" not in name and not name.startswith(("sqlite_", "_"))
        ]
        return {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names}


def test_every_table_and_column_is_described(corpus: Path) -> None:
    described = {name: list(table["columns"]) for name, table in TABLES.items()}
    assert described == columns_of(corpus)
    assert all(table["description"] for table in TABLES.values())
    assert all(text for table in TABLES.values() for text in table["columns"].values())


def test_facets_and_orders_are_columns() -> None:
    for table in TABLES.values():
        named = {
            *table.get("facets", ()),
            *filter(None, (table.get("sort"), table.get("sort_desc"), table.get("label_column"))),
        }
        assert named <= set(table["columns"])


@pytest.mark.parametrize(
    ("query", "asked", "column", "expected"),
    [
        ("said_on_topic", {"speaker": "Rassendyll", "topic": "trade", "since": "2001-06-01"}, "id", {"call.2"}),
        ("said_on_topic", {"speaker": "Rassendyll", "topic": "taiwan"}, "id", set()),
        ("last_met", {"first": "Rassendyll", "second": "rufus-firefly-xf"}, "readout", {"call", "ours", "theirs"}),
        ("only_one_side", {}, "topic", set()),
    ],
)
async def test_the_named_queries_answer(
    get: Get, query: str, asked: dict[str, str], column: str, expected: set[str]
) -> None:
    answer = await get(f"/readouts/{query}.json", params={**asked, "_shape": "array"})
    assert answer.status_code == 200
    assert {row[column] for row in answer.json()} == expected


async def test_ids_in_answers_lead_to_their_pages(get: Get) -> None:
    page = (await get("/readouts/last_met?first=Rassendyll&second=Firefly")).text
    assert '<a href="/readout/ours">ours</a>' in page
    assert '<a href="/venue/zenda-xr">zenda-xr</a>' in page
    named = (await get("/readouts?sql=select+name+as+venue,+'trade'+as+topic+from+venues")).text
    assert "/venue/" not in named
    assert '<a href="/topic/trade">trade</a>' in named


async def test_facets_are_shown(get: Get) -> None:
    answer = (await get("/readouts/readouts.json")).json()
    assert {"publisher", "genre", "year"} <= set(answer["facet_results"])
    assert answer["suggested_facets"] == []
