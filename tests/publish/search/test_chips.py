"""Each filter of a query can be taken away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.publish.corpus import Corpus
from ingest.publish.search.chips import chips
from ingest.publish.search.grammar import filters_in, parse
from ingest.publish.search.tree import Filter


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("borders", []),
        ("borders topic:trade", [("topic", "Trade", False, "borders")]),
        (
            '"open borders" -publisher:freedonia-mfa (a OR b)',
            [("publisher", "Ministry of Foreign Affairs of Freedonia", True, '"open borders" (a OR b)')],
        ),
        (
            "speaker:rufus-firefly-xf counterpart:US",
            [
                ("speaker", "Rufus Firefly", False, "counterpart:US"),
                ("counterpart", "United States", False, "speaker:rufus-firefly-xf"),
            ],
        ),
    ],
)
def test_a_filter_and_the_query_without_it(
    corpus: Path, query: str, expected: list[tuple[str, str, bool, str]]
) -> None:
    with closing(sqlite3.connect(corpus)) as connection:
        found = [(chip.name, chip.label, chip.excluded, chip.without) for chip in chips(Corpus((connection,)), query)]
    assert found == expected


FILTERS = st.builds(Filter, st.sampled_from(["speaker", "topic", "since"]), st.from_regex("[a-z]{1,5}", fullmatch=True))


@given(st.lists(FILTERS, max_size=5))
def test_taking_one_away_leaves_the_others(filters: list[Filter]) -> None:
    query = " word ".join(f"{one.name}:{one.value}" for one in filters)
    for place, (_, without) in enumerate(filters_in(query)):
        assert parse(without).filters == tuple(filters[:place] + filters[place + 1 :])
