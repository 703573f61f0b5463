"""Counts over time say what is counted, whatever their number."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.publish.chart import FEWEST, MANY, bars


def years(*counts: int, first: int = 2001) -> list[dict[str, object]]:
    return [{"id": str(year), "label": str(year), "count": count} for year, count in enumerate(counts, start=first)]


def drawn(*counts: int, first: int = 2001) -> BeautifulSoup:
    return BeautifulSoup(bars(years(*counts, first=first), "/?y={}".format, "reply", "Replies by year"), "lxml")


def test_so_few_counts_are_said_in_words() -> None:
    page = drawn(3, 0, 1)
    assert page.svg is None
    assert [item.get_text() for item in page.select(".counts li")] == ["2001 3 replies", "2003 1 reply"]


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=300), st.integers(1000, 2000))
def test_every_count_is_a_link_that_names_it(counts: list[int], first: int) -> None:
    links = drawn(*counts, first=first).select("svg a, li")
    said = [str(link.get("aria-label") or link.get_text()) for link in links]
    told = [int(re.sub(r"\D", "", text.replace(str(text[:4]), "", 1))) for text in said]
    assert told == [count for count in counts if count]


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=FEWEST, max_size=300), st.integers(1000, 2000))
def test_bars_stay_within_their_picture_and_names_apart(counts: list[int], first: int) -> None:
    picture = drawn(*counts, first=first).svg
    assert picture is not None
    width = float(str(picture["width"]))
    for bar in picture.find_all("rect"):
        assert float(bar["x"]) >= 0
        assert float(bar["x"]) + float(bar["width"]) <= width + 1
        assert float(bar["y"]) >= 0
    places = [float(name["x"]) for name in picture.select("text:not(.count)")]
    assert all(later - earlier >= 40 for earlier, later in pairwise(places))


@pytest.mark.parametrize(("number", "past"), [(MANY, False), (MANY + 1, True)])
def test_many_bars_can_be_passed_over(number: int, past: bool) -> None:
    page = drawn(*[1] * number)
    assert bool(page.select_one("a.skip")) == past
    assert bool(page.find(id="past")) == past


def test_long_times_are_marked_by_round_years() -> None:
    names = [name.get_text() for name in drawn(*[1] * 70, first=1953).select("text")]
    assert names == ["1960", "1970", "1980", "1990", "2000", "2010", "2020"]


def test_what_an_address_or_a_name_holds_is_escaped() -> None:
    values = [{"id": '"><script>', "label": f"<b>{number}</b>", "count": 1} for number in range(FEWEST)]
    page = BeautifulSoup(bars(values, "/?y={}".format, "reply", "Replies"), "lxml")
    assert page.find(["script", "b"]) is None
    assert {str(link["href"]) for link in page.select("svg a")} == {'/?y="><script>'}
    assert {str(link["aria-label"]) for link in page.select("svg a")} == {
        f"<b>{number}</b>: 1 reply" for number in range(FEWEST)
    }
