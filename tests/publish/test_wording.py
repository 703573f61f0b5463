"""Codes in plain English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.publish.changes import changes
from ingest.publish.wording import count, country_name, when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2001-05-04", "4 May 2001"),
        ("2001-05", "May 2001"),
        ("2001", "2001"),
        ("2001-05-04/2001-05-05", "4–5 May 2001"),
        ("2001-05-31/2001-06-01", "31 May to 1 June 2001"),
        ("2001-12-31/2002-01-01", "31 December 2001 to 1 January 2002"),
        ("1997/1998", "1997 to 1998"),
        ("2001/..", "2001 to an unknown day"),
        ("XXXX-11-13", "13 November, year not given"),
        ("2001-05-04~", "about 4 May 2001"),
        ("2001-21", "2001"),
        ("some day", "some day"),
        (None, None),
    ],
)
def test_dates(edtf: str | None, words: str | None) -> None:
    assert when(edtf) == words


@given(st.text())
def test_any_date_has_words(edtf: str) -> None:
    assert when(edtf) is None or isinstance(when(edtf), str)


def test_countries() -> None:
    assert country_name("EU") == "European Union"
    assert country_name("XR") == "XR"
    assert country_name(None) is None


def test_counts() -> None:
    assert [count(number, "statement") for number in (0, 1, 1204)] == [
        "0 statements",
        "1 statement",
        "1,204 statements",
    ]


def test_changed_words_are_told_from_kept_ones() -> None:
    found = changes("We seek open borders now", "We seek shut borders now")
    assert [(run["kind"], run["text"]) for run in found] == [
        ("kept", "We seek"),
        ("dropped", "open"),
        ("added", "shut"),
        ("kept", "borders now"),
    ]


@given(st.lists(st.sampled_from("abc"), max_size=9), st.lists(st.sampled_from("abc"), max_size=9))
def test_changes_give_both_wordings(old: list[str], new: list[str]) -> None:
    found = changes(" ".join(old), " ".join(new))
    if old == new:
        assert found == []
        return
    for wording, other in ((old, "added"), (new, "dropped")):
        assert " ".join(run["text"] for run in found if run["kind"] != other) == " ".join(wording)
