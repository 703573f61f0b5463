"""Keyword in context sorts all that a search finds, whichever way it went, and says where it stopped."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from ingest.publish.corpus import Corpus
from ingest.publish.pages import context
from ingest.publish.pages.context import in_context
from ingest.publish.rows import Row
from ingest.publish.search import first, search
from ingest.publish.serve import publish
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build


def lines(searched: Corpus, query: str, start: int = 0, size: int = 100) -> Row:
    return in_context(searched, query, "newest", "right", start, size)


def test_every_match_of_every_text_is_among_the_lines(searched: Corpus) -> None:
    found = lines(searched, "minister*")
    assert {line["statement"].partition(".")[0] for line in found["concordance"]} == {
        "ours", "theirs", "changed", "call", "hostile",
    }  # fmt: skip
    assert found["lines"] == len(found["concordance"]) == search(searched, "minister*").count
    assert found["lines_among"] == ""
    after = [line["right"].split() for line in found["concordance"]]
    assert all(one <= other for one, other in pairwise([[word.casefold() for word in words] for words in after]))


def test_pages_of_lines_are_the_whole(searched: Corpus) -> None:
    whole = lines(searched, "minister*")
    start, paged = 0, []
    while start is not None:
        page = lines(searched, "minister*", start, 2)
        paged += page["concordance"]
        start = page["following"]
    assert paged == whole["concordance"]


def test_where_it_stopped_is_said(searched: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = lines(searched, "minister*")["lines"]
    monkeypatch.setattr(context, "MOST", 2)
    cut = lines(searched, "minister*")
    assert cut["lines"] == 2
    assert cut["lines_among"] == f"the first 2 of {whole} statements, the newest first"
    assert {line["statement"].partition(".")[0] for line in cut["concordance"]} == {"call"}


async def test_a_word_that_fills_the_lines_ends_the_looking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "Tolls, tolls and tolls: Minister Rassendyll spoke of them."
    build(tmp_path / "readouts.db", [entry(name, readout(RURITANIA, said=said)) for name in ("one", "two", "three")])
    monkeypatch.setattr(context, "ENOUGH", 4)
    answer = (await publish(tmp_path / "readouts.db").client.get("/search.json?q=tolls&context=left")).json()
    assert answer["lines"] == 6
    assert answer["lines_among"].startswith("the first 2 of 3 statements")


@pytest.mark.parametrize(("sort", "undated"), [("newest", 2), ("oldest", 2)])
def test_what_has_no_day_comes_last(searched: Corpus, sort: str, undated: int) -> None:
    found = first(searched, "minister*", sort, 100).statements  # type: ignore[arg-type]
    assert {statement.partition(".")[0] for statement in found[-undated:]} <= {"changed", "hostile"}


async def test_a_match_far_into_a_long_statement_has_its_line(tmp_path: Path) -> None:
    said = "Minister Rassendyll spoke of tolls, " + "and of ferries " * 60 + "and of tolls again."
    build(tmp_path / "readouts.db", [entry("long", readout(RURITANIA, said=said))])
    answer = await publish(tmp_path / "readouts.db").client.get("/search.json?q=tolls&context=left")
    assert [line["right"][:6] for line in answer.json()["concordance"]] == [" again", ", and "]
