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


def doubts(corpus: Path, change: str) -> set[str]:
    """What is doubtful after a CHANGE, beside what is so anyway."""
    with closing(sqlite3.connect(corpus)) as connection:
        before = {one.doubt for one in report(connection).doubts}
        connection.execute(change)
        after = report(connection).doubts
    assert all(one.readouts == 1 and one.publisher and one.example == "ours" for one in after)
    return {one.doubt for one in after} - before


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ("UPDATE readouts SET date_edtf = NULL", "no day of the event"),
        ("UPDATE statements SET speaker = NULL, attribution = 'narration'", "nobody speaks in it"),
        ("UPDATE statements SET confidence = 'U'", "most of it is given to nobody"),
        ("UPDATE participants SET country = NULL", "somebody of no known country takes part"),
        ("UPDATE speakers SET name = 'FRITZ SAPT'", "a name that has figures in it, or capitals alone"),
        ("UPDATE speakers SET name = 'Fritz 5apt'", "a name that has figures in it, or capitals alone"),
        ("DELETE FROM readout_topics", "it raises no topic"),
        ("DELETE FROM participants", "a meeting or call of fewer than two people"),
    ],
)
def test_what_gives_cause_to_look_is_told(corpus: Path, change: str, doubt: str) -> None:
    assert doubts(corpus, change) == {doubt}
