"""The page about the data: every number on it leads to as many rows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from datasette.app import Datasette

from ingest.publish.serve import publish
from ingest.record import Problem
from tests.publish.conftest import entries
from tests.store.test_build import build

LATE = "The event is dated 2031-0{}-04, after its account was published on 2031-01-02."
PROBLEMS = (
    Problem("a.txt", "normalize", LATE.format(2)),
    Problem("b.txt", "normalize", LATE.format(3)),
    Problem("c.txt", "documents", "empty"),
    Problem("d.txt", "documents", "empty & odd"),
)


@pytest.fixture
async def doubtful(tmp_path: Path) -> AsyncIterator[Datasette]:
    """A corpus with inputs that failed, and doubts."""
    build(tmp_path / "readouts.db", entries(), PROBLEMS)
    datasette = publish(tmp_path / "readouts.db")
    await datasette.invoke_startup()
    yield datasette
    datasette.get_database("readouts").close()


async def test_doubts_that_differ_in_days_are_of_one_kind(doubtful: Datasette) -> None:
    problems = (await doubtful.client.get("/about.json")).json()["problems"]
    assert [(one["stage"], one["reason"], one["count"]) for one in problems] == [
        ("normalize", "The event is dated …, after its account was published on ….", 2),
        ("documents", "empty", 1),
        ("documents", "empty & odd", 1),
    ]


async def test_every_number_leads_to_as_many_rows(doubtful: Datasette) -> None:
    about = (await doubtful.client.get("/about.json")).json()
    page = BeautifulSoup((await doubtful.client.get("/about")).text, "lxml")
    counts = [one["count"] for one in about["problems"]]
    for publisher in about["publishers"]:
        missing = [publisher["readouts"] - publisher[field] for field in about["filled"]]
        counts += [publisher["readouts"], *filter(None, missing)]
    found = []
    for link in page.select("td a"):
        path, _, asked = str(link["href"]).partition("?")
        found.append((await doubtful.client.get(f"{path}.json?{asked}")).json()["filtered_table_rows_count"])
    assert sorted(found) == sorted(counts)
