"""Letters of scripts without spaces, as pairs."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import bigrams

HAN = st.text(alphabet="自由貿易兩國", max_size=9)


def test_pairs_overlap_and_other_words_stay() -> None:
    assert bigrams.indexed("在G20談自由貿易").split() == ["在", "G20", "談自", "自由", "由貿", "貿易", "易"]
    assert bigrams.asked("自由貿易") == "自由 由貿 貿易"


@pytest.mark.parametrize(
    ("text", "holds"), [("Zenda", False), ("", False), ("ゼンダ", True), ("젠다", True), ("曾達", True)]
)
def test_which_texts_hold_such_letters(text: str, holds: bool) -> None:
    assert bigrams.unspaced(text) is holds


@given(text=HAN, part=HAN.filter(bool))
def test_a_part_is_found_exactly_where_it_stands(text: str, part: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE texts USING fts5(text)")
    index.execute("INSERT INTO texts VALUES (?)", [bigrams.indexed(text)])
    star = " *" if bigrams.ends_short(part) else ""
    found = index.execute("SELECT 1 FROM texts WHERE texts MATCH ?", [f'"{bigrams.asked(part)}"{star}']).fetchone()
    assert (found is not None) == (part in text)
