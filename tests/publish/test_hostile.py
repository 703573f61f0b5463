"""Ingested text and strangers' requests do nothing but be shown and answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from datasette.app import Datasette

from tests.publish.conftest import HOSTILE_TITLE, Get

SHOWING = ("/readout/hostile", "/statement/hostile.2", "/search?q=onerror", "/readouts/readouts", "/")


@pytest.mark.parametrize("path", SHOWING)
async def test_hostile_text_is_only_text(get: Get, path: str) -> None:
    page = BeautifulSoup((await get(path)).text, "lxml")
    assert not [image for image in page.find_all("img") if image.get("src") == "x"]
    assert not [script for script in page.find_all("script") if not script.get("src") and "json" not in script["type"]]
    assert not [link for link in page.find_all("a", href=True) if str(link["href"]).startswith("javascript:")]


async def test_a_hostile_title_is_shown_as_it_is(get: Get) -> None:
    heading = BeautifulSoup((await get("/readout/hostile")).text, "lxml").h1
    assert heading is not None
    assert heading.get_text() == HOSTILE_TITLE


async def test_a_spreadsheet_runs_no_cell(get: Get) -> None:
    for line in (await get("/search.csv?q=onerror")).text.splitlines():
        assert not line.startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    "sql",
    [
        "select zeroblob(100000000)",
        "select printf('%900000000d', 1)",
        "select format('%900000000d', 1)",
        "select randomblob(100000000)",
    ],
)
async def test_no_function_makes_gigabytes(get: Get, sql: str) -> None:
    answer = await get("/readouts.json", params={"sql": sql})
    assert answer.status_code == 400
    assert "not authorized" in answer.text


async def test_an_endless_query_is_stopped(get: Get) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    answer = await get("/readouts.json", params={"sql": endless})
    assert answer.status_code == 400
    assert "interrupted" in answer.text.casefold()


@pytest.mark.parametrize(
    "path",
    [
        "/-/databases.json",
        "/-/databases",
        "/readouts.json?sql=select+*+from+pragma_database_list()",
        "/readouts.db",
        "/-/metadata.json",
        "/-/plugins.json",
    ],
)
async def test_no_reply_says_where_the_file_lies(get: Get, corpus: Path, path: str) -> None:
    assert str(corpus.parent) not in (await get(path)).text


async def test_the_file_itself_is_not_handed_out(get: Get) -> None:
    assert (await get("/readouts.db")).status_code in (403, 404)


@pytest.mark.parametrize(
    "sql", ["insert into topics values ('x','x','x','x')", "pragma user_version", "attach 'x' as y"]
)
async def test_nothing_is_written(published: Datasette, sql: str) -> None:
    answer = await published.client.get("/readouts.json", params={"sql": sql})
    assert answer.status_code in (400, 403)
