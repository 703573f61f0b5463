"""What the report says of how sure the records are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.report import report
from tests.ruritania import entry, readout
from tests.store.test_build import build


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    target = tmp_path / "readouts.db"
    build(target, [entry("ours", readout())])
    return target


def test_every_letter_has_its_share_of_the_statements(corpus: Path) -> None:
    with closing(sqlite3.connect(corpus)) as connection:
        connection.execute(
            "UPDATE statements SET confidence = CASE position WHEN 1 THEN 'U' WHEN 2 THEN 'A' ELSE 'D' END"
        )
        (told,) = report(connection).coverage
        assert list(told.confidence) == ["A", "B", "C", "D", "U"]
        assert told.confidence == pytest.approx({"A": 1 / 3, "B": 0, "C": 0, "D": 1 / 3, "U": 1 / 3})


def test_a_readout_without_statements_is_sure_of_nothing(corpus: Path) -> None:
    with closing(sqlite3.connect(corpus)) as connection:
        connection.execute("DELETE FROM statements")
        (told,) = report(connection).coverage
        assert set(told.confidence.values()) == {0}
