"""Keywords in context are sorted by the words beside them."""

from __future__ import annotations

import pytest

from ingest.publish.concordance import WIDTH, Order, concordance
from ingest.publish.rows import Row


def hit(number: int, before: str, after: str) -> Row:
    text = [{"text": before, "marked": False}, {"text": "toll", "marked": True}, {"text": after, "marked": False}]
    return {"id": f"x.{number}", "speaker_name": None, "side": None, "text": text}


GROUP = {
    "hits": [hit(1, "a High ", " rose"), hit(2, "no new ", " ends"), hit(3, "a low ", " Falls")],
    "date_edtf": None,
    "publisher_name": None,
    "language": "en",
}


@pytest.mark.parametrize(("order", "expected"), [("left", [1, 3, 2]), ("right", [2, 3, 1])])
def test_the_nearest_word_decides(order: Order, expected: list[int]) -> None:
    assert [line["statement"] for line in concordance([GROUP], order)] == [f"x.{number}" for number in expected]


def test_every_match_has_its_line() -> None:
    twice = hit(1, "one ", " and ")
    twice["text"] = [*twice["text"], *hit(1, "another ", ".")["text"]]
    lines = concordance([{**GROUP, "hits": [twice]}], "left")
    assert [line["left"] for line in lines] == ["one toll and another ", "one "]


def test_long_lines_are_cut_between_words() -> None:
    (line,) = concordance([{**GROUP, "hits": [hit(1, "ferry " * 30, " castle" * 30)]}], "left")
    assert line["left"].replace("…", "").split() == ["ferry"] * line["left"].count("ferry")
    assert line["right"].replace("…", "").split() == ["castle"] * line["right"].count("castle")
    assert (line["left"][0], line["right"][-1]) == ("…", "…")


def test_a_language_without_spaces_is_cut_anywhere() -> None:
    (line,) = concordance([{**GROUP, "hits": [hit(1, "山" * 200, "水" * 200)]}], "right")
    assert (line["left"], line["right"]) == ("…" + "山" * WIDTH, "水" * WIDTH + "…")
