"""The page about quality shows the published figures, every one explained."""

from __future__ import annotations

import json

from bs4 import BeautifulSoup

from ingest import vocabulary
from ingest.evaluation.figures import FIGURES, LOWER_IS_BETTER
from tests.publish.conftest import Get


async def test_every_figure_of_every_set_is_shown(get: Get) -> None:
    answer = await get("/quality")
    assert answer.status_code == 200
    page = BeautifulSoup(answer.text, "lxml")
    first, letters, left_out, *groups = page.find_all("table")
    lines = json.loads(vocabulary.QUALITY.read_text(encoding="utf-8"))
    sets = [line for line in lines if line["by"] == "all"]
    rows = {row.th.get_text(): [cell.get_text() for cell in row.find_all("td")] for row in first.tbody.find_all("tr")}
    assert list(rows) == [f"{name} ↓" if name in LOWER_IS_BETTER else name for name in FIGURES]
    assert [cell[:5] for cell in rows["sentences"][:-1]] == [
        f"{one['figures']['sentences']['value']:.3f}" for one in sets
    ]
    assert [row.th.get_text() for row in letters.tbody.find_all("tr")] == ["A", "B", "C", "D"]
    assert len(left_out.tbody.find_all("tr")) == sum(line["by"] == "left-out" for line in lines)
    assert len(groups) == 3
    assert all(table.tbody.find_all("tr") for table in groups)


def test_every_figure_is_explained_whole() -> None:
    assert all(figure.keys() <= {"id", "means", "low", "meant"} for figure in vocabulary.entries("figures"))
    assert {figure["id"] for figure in vocabulary.entries("figures") if figure.get("low")} == LOWER_IS_BETTER


async def test_programs_get_the_same(get: Get) -> None:
    told = (await get("/quality.json")).json()
    assert {one["set"] for one in told["sets"]} >= {"shared", "corpus-aside"}


async def test_the_page_about_the_data_leads_there(get: Get) -> None:
    assert 'href="/quality"' in (await get("/about")).text
