"""The page of a search says the same, whether the tables answered or the search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import search_index
from ingest.publish.corpus import Corpus
from ingest.publish.search import Results, Sort, Wanted, search
from ingest.publish.search.beside import beside


@pytest.fixture
def index(indexed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    with closing(sqlite3.connect(indexed)) as opened:
        monkeypatch.setattr(search_index, "LEAST", 0)
        assert beside(opened).index
        monkeypatch.undo()
        yield Corpus((opened,))


def by_index(index: Corpus, query: str, wanted: Wanted) -> Results:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "LEAST", 0)
        return search(index, query, wanted)


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize(
    "query",
    [
        "minister",
        "minister -tolls",
        "bord*",
        "NEAR(minister borders)",
        "topic:trade",
        "country:XF",
        "-borders",
        "minister year:2001",
        "since:2001-05-05 until:2001",
    ],
)
def test_in_the_order_of_time_everything_is_the_same(tables: Corpus, index: Corpus, query: str, sort: Sort) -> None:
    for wanted in (Wanted(sort), Wanted(sort, limit=1), Wanted(sort, limit=1, offset=1), Wanted(sort, in_group=1)):
        assert by_index(index, query, wanted) == search(tables, query, wanted)


@pytest.mark.parametrize("query", ["minister", '"open borders" OR tolls', "firefly -call"])
def test_by_relevance_all_but_the_order_is_the_same(tables: Corpus, index: Corpus, query: str) -> None:
    one, other = by_index(index, query, Wanted()), search(tables, query)
    assert {group.readout for group in one.groups} == {group.readout for group in other.groups}
    assert replace(one, groups=()) == replace(other, groups=())
