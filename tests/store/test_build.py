"""A database is whole, the same from the same records, and only then in place."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from ingest import store
from ingest.link import Links, account_of, link
from ingest.record import Entry, Problem, Quote
from ingest.refusal import Refusal
from ingest.store.placing import replacing
from ingest.store.rows import Displaced, venue_id
from ingest.store.speakers import shown
from tests.ruritania import FREEDONIA, RURITANIA, entry, later, readout

TWO = [entry("a", readout(RURITANIA)), entry("b", readout(FREEDONIA), source="b.txt")]


def linked(entries: list[Entry]) -> Links:
    return link(account_of(one.id, one.readout, venue_id(one.readout.venue)) for one in entries)


def build(target: Path, entries: list[Entry], problems: tuple[Problem, ...] = ()) -> None:
    store.build(target, iter(entries), linked(entries), problems)


def rows(database: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    target = tmp_path / "r.db"
    build(target, TWO, (Problem("c.txt", "documents", "empty"),))
    return target


def test_every_record_has_its_row(database: Path) -> None:
    assert rows(database, "SELECT id, publisher, venue, year, encounter IS NULL FROM readouts ORDER BY id") == [
        ("a", "ruritania-mfa", "zenda-xr", 2001, 0),
        ("b", "freedonia-mfa", "zenda-xr", 2001, 0),
    ]
    assert rows(database, "SELECT count(*) FROM encounters") == [(1,)]
    assert rows(database, "SELECT count(*), count(speaker) FROM statements") == [(6, 4)]
    assert rows(database, "SELECT * FROM problems") == [("c.txt", "documents", "empty")]
    assert rows(database, "SELECT count(*) FROM topics") == [(73,)]


def test_offsets_give_the_words(database: Path) -> None:
    query = """SELECT count(*) FROM statements JOIN readouts ON readouts.id = readout
               WHERE substr(body, start + 1, "end" - start) = text"""
    assert rows(database, query) == [(6,)]


def test_a_statement_out_of_place_is_refused(tmp_path: Path) -> None:
    from dataclasses import replace

    good = readout()
    crooked = replace(good, statements=(replace(good.statements[0], start=1, end=5),))
    with pytest.raises(Displaced):
        build(tmp_path / "r.db", [entry("a", crooked)])
    assert list(tmp_path.iterdir()) == []


def test_a_value_that_the_schema_does_not_know_is_refused(tmp_path: Path) -> None:
    good = readout()
    unheard = replace(good.statements[0], quote=cast("Quote", "shouted"))
    with pytest.raises(Refusal, match="CHECK constraint failed in statements"):
        build(tmp_path / "r.db", [entry("a", replace(good, statements=(unheard, *good.statements[1:])))])
    assert list(tmp_path.iterdir()) == []


def test_words_are_found(database: Path) -> None:
    matching = "SELECT rowid FROM statements_fts WHERE statements_fts MATCH 'borders'"
    found = f"SELECT id FROM statements WHERE rowid IN ({matching})"
    assert rows(database, found) == [("a.2",), ("b.2",)]
    assert rows(database, "SELECT count(*) FROM readouts_fts WHERE readouts_fts MATCH 'talks'") == [(2,)]


def test_views_answer(database: Path) -> None:
    assert rows(database, "SELECT DISTINCT speaker_name FROM statement_details WHERE speaker IS NOT NULL") == [
        ("Rudolf Rassendyll",),
        ("Rufus Firefly",),
    ]
    assert rows(database, "SELECT side, readouts, statements, topics FROM encounter_sides ORDER BY side") == [
        ("XF", 1, 3, "trade"),
        ("XR", 1, 3, "trade"),
    ]


def test_the_same_records_give_the_same_bytes(database: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    build(again, TWO, (Problem("c.txt", "documents", "empty"),))
    assert again.read_bytes() == database.read_bytes()


def test_every_version_is_kept(tmp_path: Path) -> None:
    old = entry("a", readout(), seen="2001-05-05")
    new = entry("a", readout(said="Minister Rassendyll called for closed borders."), seen="2001-05-06")
    build(tmp_path / "r.db", [later(old, new)])
    assert rows(tmp_path / "r.db", "SELECT first_seen, body LIKE '%closed%' FROM versions ORDER BY 1") == [
        ("2001-05-05", 0),
        ("2001-05-06", 1),
    ]


def test_a_build_that_fails_leaves_the_old_database(database: Path) -> None:
    before = database.read_bytes()

    def broken() -> Iterator[Entry]:
        yield TWO[0]
        raise Refusal("the input vanished")

    with pytest.raises(Refusal):
        store.build(database, broken(), linked(TWO), ())
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["r.db"]


def test_a_reader_of_the_old_database_is_not_disturbed(database: Path) -> None:
    with closing(sqlite3.connect(database)) as reader:
        build(database, TWO[:1])
        assert reader.execute("SELECT count(*) FROM readouts").fetchone() == (2,)
    assert rows(database, "SELECT count(*) FROM readouts") == [(1,)]


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    with replacing(tmp_path / "r.db") as beside:
        beside.write_bytes(b"first")
        refused: list[str] = []

        def second() -> None:
            try:
                build(tmp_path / "r.db", TWO)
            except Refusal as refusal:
                refused.append(str(refusal))

        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert len(refused) == 1
    assert "wait" in refused[0]
    assert (tmp_path / "r.db").read_bytes() == b"first"


def test_what_a_killed_build_left_behind_is_used_anew(tmp_path: Path) -> None:
    (tmp_path / ".r.db.building").write_bytes(b"half a database")
    build(tmp_path / "r.db", TWO)
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]


def test_datasette_sees_the_full_text(database: Path) -> None:
    from datasette.utils import detect_fts

    with closing(sqlite3.connect(database)) as connection:
        assert detect_fts(connection, "statements") == "statements_fts"
        assert detect_fts(connection, "readouts") == "readouts_fts"


CHINESE = "外長說，自由貿易對兩國都好。"


def pairs_of(database: Path, words: str) -> list[tuple[object, ...]]:
    matching = "SELECT rowid FROM statements_cjk_fts WHERE statements_cjk_fts MATCH "
    return rows(database, f"SELECT id FROM statements WHERE rowid IN ({matching}'{words}')")


def test_scripts_without_spaces_are_found_by_pairs(tmp_path: Path) -> None:
    build(tmp_path / "r.db", [entry("a", readout(said=CHINESE)), entry("b", readout(FREEDONIA), source="b.txt")])
    assert pairs_of(tmp_path / "r.db", '"貿易"') == [("a.2",)]
    assert rows(tmp_path / "r.db", "SELECT count(*) FROM statements_cjk_fts") == [(1,)], "and only those are in it"


def test_an_older_database_learns_to_find_them(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, [entry("a", readout(said=CHINESE))])
    with closing(sqlite3.connect(target)) as older:
        older.execute("DROP TABLE statements_cjk_fts")
        older.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_unspaced_scripts'")
        older.commit()
    store.add(target, [], [])
    assert pairs_of(target, '"貿易"') == [("a.2",)]


def test_a_speaker_is_not_shown_in_capitals_where_the_corpus_prints_small_letters_too() -> None:
    assert shown(None, {"RUFUS FIREFLY", "Rufus Firefly", "FIREFLY"}) == "Rufus Firefly"
    assert shown(None, {"RUFUS FIREFLY"}) == "RUFUS FIREFLY"


def test_an_encounter_of_people_without_names_is_called_as_the_account_is(tmp_path: Path) -> None:
    told = replace(readout(title="Meeting with harbour masters"), participants=())
    build(tmp_path / "r.db", [entry("a", told)])
    assert rows(tmp_path / "r.db", "SELECT title FROM encounters") == [("Meeting with harbour masters",)]
    store.add(tmp_path / "r.db", [entry("b", readout(FREEDONIA))], [])
    assert ("Meeting with harbour masters",) in rows(tmp_path / "r.db", "SELECT title FROM encounters")


@pytest.mark.parametrize(
    ("met", "name"),
    [
        ({"Wang"}, "Wang Yi"),
        ({"Wang Yi", "Mr. Wang"}, "Wang Yi"),
        ({"Wang I", "Wang"}, "Wang I"),
        ({"王毅"}, "王毅"),
        ({"王毅", "Wang Yi"}, "Wang Yi"),
    ],
)
def test_a_known_speaker_is_shown_as_the_corpus_spells_the_name(met: set[str], name: str) -> None:
    assert shown("Wang Yi", met) == name
