"""A search by the tables looks at a bounded number of matches, and says where it stopped."""

from __future__ import annotations

import pytest

from ingest.publish.corpus import Corpus
from ingest.publish.search import Wanted, candidates, search
from tests.publish.search.test_results import readouts, texts


@pytest.mark.parametrize(
    "filters", ["topic:trade", "speaker:rassendyll", "counterpart:firefly", "-publisher:freedonia"]
)
def test_common_words_find_the_same_as_rare_ones(tables: Corpus, monkeypatch: pytest.MonkeyPatch, filters: str) -> None:
    as_rare = search(tables, f"minister {filters}")
    monkeypatch.setattr(candidates, "_more_than", lambda _connection, most, *_: most == candidates.WALK)
    as_common = search(tables, f"minister {filters}")
    assert sorted(texts(as_common)) == sorted(texts(as_rare))
    assert not as_common.bound


def test_what_was_not_looked_at_is_said(tables: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "WALK", 2)
    monkeypatch.setattr(candidates, "KEPT", 2)
    found = search(tables, "minister")
    assert (found.count, found.matches) == (2, 4)
    assert found.bound == "2 of 4 statements with these words"


def test_the_newest_of_common_words_come_from_the_newest_texts(tables: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "WALK", 2)
    monkeypatch.setattr(candidates, "IN_TIME", 1)
    found = search(tables, "minister", Wanted(sort="newest"))
    assert (readouts(found), found.bound) == (["call"], "the 1 newest texts")
