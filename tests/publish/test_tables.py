"""Every list is to be had as rows, and no cell of them is a formula."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from ingest.publish.serve import publish
from tests.publish.conftest import Get
from tests.publish.test_pages import MEETING
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build

Rows = list[dict[str, str]]


async def lines(get: Get, path: str) -> Rows:
    answer = await get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text)))


@pytest.mark.parametrize(
    ("path", "encounters"),
    [
        ("/speaker/rufus-firefly-xf.csv", [1, 1]),
        ("/speaker/rufus-firefly-xf.csv?size=1", [1]),
        ("/speaker/rufus-firefly-xf.csv?size=0", [1]),
        ("/topic/trade.csv", [1, 2]),
        ("/venue/zenda-xr.csv", [2]),
        ("/pair/XF-XR.csv", [1, 2]),
        ("/timeline.csv?year=2001", [2, 1]),
        ("/timeline.csv?month=2001-06", [2, 1]),
    ],
)
async def test_encounters_as_rows(get: Get, path: str, encounters: list[int]) -> None:
    assert len(await lines(get, path)) == len(encounters)
    page = (await get(path.replace(".csv", ".json"))).json()
    listed = page.get("encounters") or [one for month in page["lists"] for one in month["encounters"]]
    assert [(row["encounter"], row["accounts"]) for row in await lines(get, path)] == [
        (one["id"], str(one["accounts"])) for one in listed
    ]


async def test_a_text_as_rows(get: Get) -> None:
    rows = await lines(get, "/readout/ours.csv")
    assert [row["statement"] for row in rows] == ["ours.1", "ours.2", "ours.3"]
    assert [(row["speaker"], row["side"]) for row in rows[1:]] == [
        ("rudolf-rassendyll-xr", "own"), ("rufus-firefly-xf", "counterpart"),
    ]  # fmt: skip
    assert {(row["readout"], row["publisher"], row["encounter"]) for row in rows} == {
        ("ours", "ruritania-mfa", MEETING)
    }


async def test_the_accounts_of_an_encounter_as_rows(get: Get) -> None:
    rows = await lines(get, f"/encounter/{MEETING}.csv")
    told = [(row["told_by"], row["statement"]) for row in rows]
    assert told == [("XF", "theirs.2"), ("XF", "theirs.3"), ("XR", "ours.2"), ("XR", "ours.3")]
    assert {(row["topics"], row["raised_by"]) for row in rows} == {("trade", "2")}


async def to_the_end(get: Get, path: str) -> list[dict[str, str]]:
    """The rows of a table and of every page that its links lead to."""
    rows: list[dict[str, str]] = []
    while path:
        answer = await get(path)
        rows += csv.DictReader(io.StringIO(answer.text))
        following = re.fullmatch(r"<(.+)>; rel=\"next\"", answer.headers.get("link", ""))
        path = following[1] if following else ""
    return rows


async def test_a_table_leads_to_the_next_page(get: Get) -> None:
    met = [row["encounter"] for row in await to_the_end(get, "/speaker/rufus-firefly-xf.csv?size=1")]
    assert met == [one["encounter"] for one in await lines(get, "/speaker/rufus-firefly-xf.csv")]
    assert len(met) == 2


async def test_a_search_as_a_table_goes_on_to_its_end(get: Get) -> None:
    rows = await to_the_end(get, "/search.csv?q=minister&sort=newest&size=1&from=0")
    found = [row["statement"] for row in rows]
    assert found == [row["statement"] for row in await lines(get, "/search.csv?q=minister&sort=newest")]
    assert len(found) == 4


async def test_venues_as_rows(get: Get) -> None:
    (row,) = await lines(get, "/map.csv")
    assert (row["venue"], row["country"], row["encounters"]) == ("zenda-xr", "XR", "1")


async def test_edits_as_rows(get: Get) -> None:
    (row,) = await lines(get, "/edits.csv?change=reworded&size=1000")
    assert (row["readout"], row["words"]) == ("changed", "1")
    assert await lines(get, "/edits.csv?change=number") == []


async def test_lines_in_context_as_rows(get: Get) -> None:
    rows = await lines(get, "/search.csv?q=borders&context=left")
    assert {row["match"] for row in rows} == {"borders"}
    assert [row["left"].split()[-1] for row in rows] == ["open", "open", "shut"]


async def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    build(tmp_path / "r.db", [entry("a", readout(RURITANIA, title="=HYPERLINK(1)", said="+1 said Rudolf Rassendyll."))])
    published = publish(tmp_path / "r.db")
    rows = list(csv.DictReader(io.StringIO((await published.client.get("/readout/a.csv")).text)))
    assert {row["title"] for row in rows} == {"'=HYPERLINK(1)"}
    assert "'+1 said Rudolf Rassendyll." in {row["text"] for row in rows}


@pytest.mark.parametrize("path", ["/readout/none.csv", "/encounter/none.csv", "/speaker/none.csv", "/pair/XX-YY.csv"])
async def test_what_is_not_here_has_no_rows(get: Get, path: str) -> None:
    assert (await get(path)).status_code == 404
