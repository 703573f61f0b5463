"""Words of scripts without spaces are found inside sentences, and marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ingest.publish.corpus import Corpus
from ingest.publish.search import search
from tests.ruritania import FREEDONIA, entry, readout
from tests.store.test_build import build


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    target = tmp_path_factory.mktemp("unspaced") / "r.db"
    chinese = entry("zh", readout(said="外長說，自由貿易對兩國都好，G20也這樣看。"))
    build(target, [chinese, entry("en", readout(FREEDONIA, said="Minister Rassendyll spoke of trade."), source="b")])
    with closing(sqlite3.connect(target)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("貿易", {"zh"}),
        ("自由貿易", {"zh"}),
        ("貿", {"zh"}),
        ("好", {"zh"}),
        ("貿自", set()),
        ("貿易 OR trade", {"zh", "en"}),
        ("貿易 trade", set()),
        ("trade -貿易", {"en"}),
        ("外長 -貿易", set()),
        ("貿易 since:2001", {"zh"}),
        ("貿易 until:2000", set()),
        ("NEAR(自由 兩國, 9)", {"zh"}),
        ("-貿易 rassendyll", {"en"}),
    ],
)
def test_a_word_inside_a_sentence(connection: sqlite3.Connection, query: str, expected: set[str]) -> None:
    assert {group.readout for group in search(Corpus((connection,)), query).groups} == expected


def test_only_what_is_not_said_is_left_out(connection: sqlite3.Connection) -> None:
    found = search(Corpus((connection,)), "-貿易 speaker:rassendyll")
    assert [hit.id for group in found.groups for hit in group.hits] == ["en.2"]


def test_the_letters_are_marked(connection: sqlite3.Connection) -> None:
    (group,) = search(Corpus((connection,)), "貿易").groups
    assert [piece.text for piece in group.hits[0].text if piece.marked] == ["貿易"]
