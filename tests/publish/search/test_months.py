"""Once a search is narrowed to one year, what it finds is counted by month, by the tables as by the search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import search_index
from ingest.publish.corpus import Corpus
from ingest.publish.search import search
from ingest.publish.search.beside import beside
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build

DAYS = (
    "2031-02-03", "2031-02-28", "2031-05-01", "2031-05-31/2031-06-02", "2031-09", "2031", "2030-12-30/2031-01-02",
    "2031-12-31/2032-01-01", "2032-03-01", None,
)  # fmt: skip


def told(day: str | None) -> str:
    return f"undated-{day}".replace("/", "-")


@pytest.fixture(scope="module", params=["tables", "index"])
def dated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """Texts of many days, one of no day at all."""
    target: Path = tmp_path_factory.mktemp(request.param) / "readouts.db"
    whole = readout(RURITANIA, None)
    texts = [
        replace(whole, date=day if day and len(day) == 10 else None, date_edtf=day, date_basis="text") for day in DAYS
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "LEAST", 0 if request.param == "index" else 10_000)
        build(target, [entry(told(day), text) for day, text in zip(DAYS, texts, strict=True)])
        with closing(sqlite3.connect(target)) as opened:
            assert bool(beside(opened).index) == (request.param == "index")
            yield Corpus((opened,))


def months(corpus: Corpus, query: str) -> dict[str, int]:
    return {month.id: month.count for month in search(corpus, query).months}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("borders year:2031", [1, 3, 1, 1, 3, 2, 1, 1, 2, 1, 1, 2]),
        ("borders since:2031 until:2031", [2, 3, 1, 1, 3, 2, 1, 1, 2, 1, 1, 2]),
        ("year:2031 -topic:trade", [1, 3, 1, 1, 3, 2, 1, 1, 2, 1, 1, 2]),
    ],
)
def test_a_statement_counts_in_every_month_that_it_may_be_of(dated: Corpus, query: str, expected: list[int]) -> None:
    assert list(months(dated, query)) == [f"2031-{number:02}" for number in range(1, 13)]
    assert list(months(dated, query).values()) == expected


@pytest.mark.parametrize("query", ["borders since:2031 until:2031", "borders year:2031", "borders year:2032"])
def test_a_month_narrows_to_its_count(dated: Corpus, query: str) -> None:
    found = months(dated, query)
    assert found
    for month, count in found.items():
        narrower = search(dated, f"{query} since:{month} until:{month}")
        assert narrower.count == count
        assert {one.id: one.count for one in narrower.months}.get(month, 0) == count


@pytest.mark.parametrize(
    "query",
    ["borders", "borders since:2031", "borders since:2031 until:2032", "borders -year:2031", "year:2031 year:2032"],
)
def test_more_than_one_year_has_no_months(dated: Corpus, query: str) -> None:
    assert search(dated, query).months == ()


def test_the_empty_months_between_are_there(dated: Corpus) -> None:
    narrowed = search(dated, "borders since:2031-02-28 until:2031-05 -readout:undated-2031")
    assert [(month.label, month.count) for month in narrowed.months] == [("Feb", 1), ("Mar", 0), ("Apr", 0), ("May", 2)]
