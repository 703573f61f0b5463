"""Of which kind a change is that a publisher made, and what the database says of it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import pipeline, store
from ingest.record import Entry, Version
from ingest.store.edits import Edit, edit, history
from ingest.store.runs import MOST
from tests.ruritania import RURITANIA, entry, later, readout
from tests.store.test_add import every_row
from tests.store.test_build import build, rows

TITLE = "The Toll at Zenda"
BODY = (
    "On Friday, May 4, 2001, Minister Rudolf Rassendyll met Minister Rufus Firefly in Zenda.\n"
    "He said that the toll should fall by 4.5 crowns for a cart. They were traveling by coach. "
    "Both agreed to talk again in the autumn.\n"
    "A banquet followed."
)


def version(body: str, title: str | None = TITLE, sha256: str = "0", seen: str | None = None) -> Version:
    return Version(sha256, seen, seen, None, title, body)


def changed(old: str, new: str) -> Edit:
    """The change of one stretch of the text into another."""
    assert BODY.count(old) == 1
    return edit(version(BODY), version(BODY.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"),
    [
        ("coach. Both", "coach.  Both", "typography", 0),
        ("coach. Both", "coach. &quot;Both&quot;", "typography", 0),
        ("He said that", "He said – that", "typography", 0),
        ("cart. They", "cart; they", "typography", 0),
        ("banquet followed", "Banquet Followed", "typography", 0),
        ("traveling", "travelling", "spelling", 1),
        ("Rufus Firefly", "Rufus Teasdale", "name", 1),
        ("4.5 crowns", "8.5 crowns", "number", 1),
        ("4.5 crowns", "45 crowns", "number", 1),
        ("4.5 crowns", "four crowns", "number", 1),
        ("May 4, 2001", "May 5, 2001", "date", 1),
        ("May 4, 2001", "May 4, 2002", "date", 1),
        ("On Friday", "On Monday", "date", 1),
        ("\nA banquet followed.", "", "passage dropped", 3),
        ("They were traveling by coach. ", "", "passage dropped", 5),
        ("by coach. ", "by coach. It rained all day. ", "passage added", 4),
        ("by coach", "by coach over the old bridge and through the deep dark forest", "passage added", 10),
        ("should fall", "should soon fall", "reworded", 1),
        ("agreed to talk", "refused to talk", "reworded", 1),
    ],
)
def test_a_change_is_of_one_kind(old: str, new: str, kind: str, words: int) -> None:
    found = changed(old, new)
    assert (found.kind, found.words) == (kind, words)
    assert (found.was is None) == (found.became is None) == (kind == "typography")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Minister Firefly was heard.", "Minister Teasdale was heard."),
        ("by Dr. Flavia Elphberg", "by Dr. Flavio Elphberg"),
        ("to Strelsau, Ruritania", "to North Strelsau, Ruritania"),
        ("by Ms. Flavia", "by Mr. Flavia"),
    ],
)
def test_a_name_is_known_by_its_capitals(old: str, new: str) -> None:
    text = "The letter was brought by hand {} and then the hall was shut."
    assert edit(version(text.format(old)), version(text.format(new))).kind == "name"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("D.C.", "DC", "spelling"), ("D.C.,", "D.C.", "typography"), ("J.B. Sapt", "J. B. Sapt", "typography"),
        ("at 4 p.m.", "at 4 pm", "spelling"), ("U.S. envoy", "US envoy", "spelling"),
    ],
)  # fmt: skip
def test_initials_are_spelt_with_their_stops(old: str, new: str, kind: str) -> None:
    text = "The letter was brought to the hall {} and then it was shut."
    assert edit(version(text.format(old)), version(text.format(new))).kind == kind


def test_words_with_a_capital_in_a_title_are_no_names() -> None:
    assert edit(version(BODY, "Talks with Freedonia"), version(BODY, "Call with Freedonia")).kind == "reworded"


@pytest.mark.parametrize(("old", "new"), [("can", "can't"), ("legal", "illegal"), ("now", "not")])
def test_what_turns_the_sense_is_no_spelling(old: str, new: str) -> None:
    text = "The minister said that this is what he {} do."
    assert edit(version(text.format(old)), version(text.format(new))).kind == "reworded"


def test_a_figure_says_more_than_words_that_were_turned_beside_it() -> None:
    found = changed("toll should fall by 4.5 crowns for a cart", "dues should fall by 8.5 crowns for each big cart")
    assert (found.kind, found.words) == ("number", 4)


def test_a_text_put_in_place_of_another_is_reworded() -> None:
    other = "Nobody met in Strelsau, where 7,000 people waited for Duke Michael until the morning of June 9. " * 3
    assert edit(version(BODY), version(other, "Another Day")).kind == "reworded"


def test_a_line_shows_the_place_before_and_after() -> None:
    found = changed("4.5 crowns", "8.5 crowns")
    assert found.was == "… that the toll should fall by 4.5 crowns for a cart. They were …"
    assert found.became == "… that the toll should fall by 8.5 crowns for a cart. They were …"


def test_scripts_without_spaces_are_compared_by_letter() -> None:
    found = edit(version("部长说过桥费应为三元。", None), version("部长说过桥费应为五元。", None))
    assert (found.kind, found.words) == ("number", 1)


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_change_has_a_kind_whatever_the_texts(one: str, other: str) -> None:
    assert edit(version(one), version(one)).kind == "typography"
    there, back = edit(version(one), version(other)), edit(version(other), version(one))
    assert (there.kind == "typography") == (back.kind == "typography") == (there.words == 0)


def test_a_huge_text_is_compared_in_time() -> None:
    """Beyond the bound words are not aligned; what is equal at both ends is left out all the same."""
    one = " ".join("abcdefg"[index % 7] for index in range(40 * MOST))
    other = " ".join("abcde"[index % 5] for index in range(40 * MOST))
    found = edit(version(f"{one} end"), version(f"{other} end"))
    assert found.kind == "reworded"
    assert found.was is not None
    assert len(found.was) < 400


CHAIN = tuple(
    entry("a", readout(RURITANIA, said=said), seen=f"2001-05-0{day}", source=f"{day}.rss#a")
    for day, said in (
        (5, "Minister Rassendyll spoke of 3 tolls."),
        (6, "Minister Rassendyll spoke of 4 tolls."),
        (7, "Minister Rassendyll spoke of “4 tolls”."),
    )
)


SIGNED = "Rudolf Rassendyll, Minister of Trade\nZenda, Ruritania"


def headed(letterhead: str | None) -> Version:
    return Version("0", None, None, None, TITLE, BODY, letterhead)


@pytest.mark.parametrize(
    ("letterhead", "kind", "words"),
    [
        ("Rudolf Rassendyll, Minister of Trade\nZenda, Ruritania.", "typography", 0),
        ("Rudolf  Rassendyll,Minister of Trade\nZENDA, Ruritania", "typography", 0),
        ("Minister of Trade Rudolf Rassendyll\nZenda, Ruritania", "reworded", 4),
        (f"{SIGNED}\nWelcoming Remarks at the Opening of the New Toll Bridge", "passage added", 10),
        ("Office of the Minister\nZenda, Ruritania", "reworded", 5),
        (None, "typography", 0),
    ],
)
def test_the_lines_above_the_words_are_compared_where_both_have_some(
    letterhead: str | None, kind: str, words: int
) -> None:
    found = edit(headed(SIGNED), headed(letterhead))
    assert (found.kind, found.words) == (kind, words)


def test_a_changed_letterhead_is_a_version_and_an_edit_in_any_order(tmp_path: Path) -> None:
    told = [
        entry("a", readout(letterhead="Office of the Minister"), seen="2001-05-05"),
        entry("a", readout(letterhead="Rudolf Rassendyll, Minister of Trade"), seen="2001-05-06", source="b.txt"),
    ]
    build(tmp_path / "whole.db", [later(told[0], told[1])])
    listed = "SELECT change, was, became FROM edits"
    ((change, was, became),) = rows(tmp_path / "whole.db", listed)
    assert change == "reworded"
    assert "Office of the Minister" in str(was)
    assert "Rudolf Rassendyll, Minister of Trade" in str(became)
    for number, order in enumerate(permutations(told)):
        target = tmp_path / f"{number}.db"
        build(target, [])
        for one in order:
            store.add(target, [one], [])
        assert every_row(target) == every_row(tmp_path / "whole.db")


STATE = Path(__file__).resolve().parents[1] / "parsers" / "us_state" / "releases.rss"


def test_a_feed_that_prints_other_lines_above_the_same_words_has_edited_them(tmp_path: Path) -> None:
    before = STATE.read_text(encoding="utf-8")
    after = before.replace("Office of the Spokesperson", "Hector Hentzau, Spokesperson").replace(
        "12 May 2023 20", "13 May 2023 20"
    )
    (tmp_path / "1.rss").write_text(before, encoding="utf-8")
    (tmp_path / "2.rss").write_text(after, encoding="utf-8")
    pipeline.build([tmp_path / "1.rss", tmp_path / "2.rss"], tmp_path / "r.db", 1, lambda *_: None)
    ((change, was, became),) = rows(tmp_path / "r.db", "SELECT change, was, became FROM edits")
    assert change == "reworded"
    assert "Rassendyll Office of the Spokesperson The below" in str(was)
    assert "Rassendyll Hector Hentzau, Spokesperson The below" in str(became)


def test_a_chain_says_what_each_version_changed() -> None:
    steps = list(history(one.versions[0] for one in reversed(CHAIN)))
    assert [step.edit.kind if step.edit else None for step in steps] == [None, "number", "typography"]
    assert [step.follows for step in steps] == [None, CHAIN[0].sha256, CHAIN[1].sha256]


def test_added_in_any_order_a_chain_is_that_of_one_build(tmp_path: Path) -> None:
    whole: Entry = later(later(CHAIN[0], CHAIN[1]), CHAIN[2])
    build(tmp_path / "whole.db", [whole])
    assert rows(tmp_path / "whole.db", "SELECT change, words FROM versions ORDER BY first_seen") == [
        (None, None), ("number", 1), ("typography", 0),
    ]  # fmt: skip
    for number, order in enumerate(permutations(CHAIN)):
        target = tmp_path / f"{number}.db"
        build(target, [])
        for one in order:
            store.add(target, [one], [])
        assert every_row(target) == every_row(tmp_path / "whole.db")


def test_the_view_lists_edits_in_words_newest_first(tmp_path: Path) -> None:
    told = [
        later(later(CHAIN[0], CHAIN[1]), CHAIN[2]),
        later(entry("b", readout(), seen="2001-05-01"), entry("b", readout(title="Talks at Last"), seen="2001-05-09")),
    ]
    build(tmp_path / "r.db", told)
    listed = "SELECT readout, publisher, seen, change, words, sha256_before, sha256_after FROM edits"
    assert rows(tmp_path / "r.db", listed) == [
        ("b", "ruritania-mfa", "2001-05-09", "reworded", 4, told[1].versions[0].sha256, told[1].sha256),
        ("a", "ruritania-mfa", "2001-05-06", "number", 1, CHAIN[0].sha256, CHAIN[1].sha256),
    ]


def test_an_older_database_learns_what_was_changed(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, [later(later(CHAIN[0], CHAIN[1]), CHAIN[2])])
    now = every_row(target)
    with closing(sqlite3.connect(target)) as older:
        older.execute("DROP VIEW edits")
        older.execute("DROP INDEX versions_edited")
        for column in ("follows", "change", "words", "was", "became", "letterhead"):
            older.execute(f"ALTER TABLE versions DROP COLUMN {column}")
        older.execute("ALTER TABLE build DROP COLUMN search_index")
        older.execute("DROP TABLE _value_counts")
        older.execute("DROP TABLE _row_counts")
        older.execute("DELETE FROM _sqlite_migrations WHERE name >= 'm003_edits'")
        older.commit()
    store.add(target, [], [])
    assert every_row(target) == now


FEED = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "state-feed-2021-05-to-2022-04.tar.xz"


@pytest.mark.whole_corpus
@pytest.mark.skipif(not FEED.is_file(), reason="no shared/ beside the project: no feed of many saved versions")
def test_edits_of_a_year_of_one_feed(tmp_path: Path) -> None:
    """Each was looked at: 55 other readouts changed in typography alone, nearly all in the case of a headline."""
    target = tmp_path / "r.db"
    pipeline.build([FEED], target, 1, lambda *_: None)
    assert rows(target, "SELECT count(DISTINCT readout) FROM versions WHERE change IS NOT NULL") == [(96,)]
    assert rows(target, "SELECT count(DISTINCT readout) FROM edits") == [(41,)]
    kinds = Counter(str(kind) for (kind,) in rows(target, "SELECT change FROM edits"))
    assert kinds == {
        "reworded": 20, "name": 5, "passage dropped": 2, "passage added": 3, "number": 1, "spelling": 10, "date": 1,
    }  # fmt: skip
