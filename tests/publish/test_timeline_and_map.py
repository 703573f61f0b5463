"""Encounters in time and in space: the pictures and the lists beside them say the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from datasette.app import Datasette
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.publish.atlas import WIDTH, world
from ingest.publish.pages import timeline
from ingest.publish.rows import Row
from ingest.publish.serve import publish
from ingest.record import Venue
from tests.publish.conftest import Get
from tests.ruritania import FREEDONIA, entry, readout
from tests.store.test_build import build


def titles(page: BeautifulSoup, picture: str) -> list[str]:
    return [title.get_text() for title in page.select(f"{picture} title")]


async def test_the_months_of_a_year(get: Get) -> None:
    found = (await get("/timeline.json")).json()
    assert (found["year"], found["without_month"]) == ("2001", 0)
    assert {month["id"]: month["count"] for month in found["months"] if month["count"]} == {"2001-05": 1, "2001-06": 1}
    assert [month["label"] for month in found["lists"]] == ["May 2001", "June 2001"]


async def test_bars_and_list_of_a_year_say_the_same(get: Get) -> None:
    page = BeautifulSoup((await get("/timeline?year=2001")).text, "lxml")
    assert titles(page, ".bars") == ["May: 1 encounter", "Jun: 1 encounter"]
    for link in page.select(".bars a"):
        address, _, month = str(link["href"]).partition("#")
        whole = BeautifulSoup((await get(address)).text, "lxml")
        assert whole.select_one(f"details[open][id='{month}'] > ol li"), "each bar leads to its list"


async def test_a_busy_year_shows_one_month_at_a_time(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "SHORT", 1)
    for asked, month in (("?year=2001", "06"), ("", "06"), ("?month=2001-05", "05"), ("?month=x", "06")):
        page = BeautifulSoup((await get(f"/timeline{asked}")).text, "lxml")
        assert [str(one["id"]) for one in page.select("details[open]")] == [f"m2001-{month}"]
        assert len(page.select("details")) == 2, "and the others can be opened"
        assert (await get(f"/timeline.json{asked}")).json()["month"] == f"2001-{month}"


@pytest.mark.parametrize("year", ["1900", "x", "", "2001'--"])
async def test_a_year_without_encounters_gives_the_last_that_has_some(get: Get, year: str) -> None:
    assert (await get("/timeline.json", params={"year": year})).json()["year"] == "2001"


@pytest.fixture
async def placed(tmp_path: Path) -> Datasette:
    """Encounters in two buildings of one town, and in a town nobody knows the place of."""
    zenda = replace(readout(), venue=Venue("Zenda", "XR", "Castle", latitude=50.0, longitude=10.0))
    again = readout(FREEDONIA, "2001-07-01", venue=Venue("Zenda", "XR", "Town Hall", latitude=50.0, longitude=10.0))
    lost = readout(FREEDONIA, "2001-08-01", venue=Venue("Strelsau", "XR"))
    build(tmp_path / "r.db", [entry("a", zenda), entry("b", again), entry("c", lost)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    return datasette


async def test_a_spot_for_each_place_and_a_line_for_each_venue(placed: Datasette) -> None:
    found = (await placed.client.get("/map.json")).json()
    (spot,) = found["spots"]
    assert (spot["label"], spot["encounters"], len(spot["venues"])) == ("Zenda", 2, 2)
    (country,) = found["countries"]
    assert sorted(venue["encounters"] for venue in country["venues"]) == [1, 1, 1]
    page = BeautifulSoup((await placed.client.get("/map")).text, "lxml")
    assert titles(page, ".world") == ["Zenda: 2 encounters"]
    assert "not on the map" in page.get_text()


def test_spots_lie_where_they_are() -> None:
    spots = [{"label": "Nowhere", "country": "XR", "latitude": 0, "longitude": 0, "encounters": 1, "venues": ["n"]}]
    circle = BeautifulSoup(world(spots, "world.svg", lambda spot: str(spot["label"])), "lxml").circle
    assert circle is not None
    assert (circle["cx"], circle["cy"]) == ("720", "336"), "the equator at Greenwich, in quarters of a degree"


spots = st.lists(
    st.fixed_dictionaries(
        {
            "label": st.none() | st.text(st.characters(codec="ascii", categories=["L"]), max_size=30),
            "country": st.just("XR"),
            "latitude": st.integers(-50, 80),
            "longitude": st.integers(-180, 180),
            "encounters": st.integers(1, 1000),
            "venues": st.just(["v"]),
        }
    ),
    max_size=40,
)


@settings(deadline=None)
@given(spots)
def test_no_name_lies_on_another_or_off_the_map(spread: list[Row]) -> None:
    drawn = BeautifulSoup(world(spread, "world.svg", lambda _: "#"), "lxml")
    rows = sorted(
        (int(name["y"]), int(name["x"]), int(name["x"]) + len(name.get_text()) * 9) for name in drawn.find_all("text")
    )
    assert len(rows) <= sum(bool(spot["label"]) for spot in spread)
    assert all(left >= 0 and right <= WIDTH for _, left, right in rows)
    for (y, left, right), (next_y, next_left, next_right) in pairwise(rows):
        assert next_y - y >= 14 or next_left >= right or next_right <= left


def test_names_stand_beside_what_is_largest() -> None:
    near = {"country": "XR", "latitude": 0, "venues": ["v"]}
    spread = [
        {**near, "label": "Zenda", "longitude": 0, "encounters": 90},
        {**near, "label": "Strelsau", "longitude": 8, "encounters": 1},
        {**near, "label": "Hentzau", "longitude": 60, "encounters": 2},
    ]
    drawn = BeautifulSoup(world(spread, "world.svg", lambda _: "#"), "lxml")
    assert [name.get_text() for name in drawn.find_all("text")] == ["Zenda", "Strelsau", "Hentzau"]
