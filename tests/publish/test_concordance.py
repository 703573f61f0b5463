"""Keywords in context are sorted by the words beside them."""

from __future__ import annotations

import pytest

from ingest.publish.concordance import WIDTH, Order, concordance
from ingest.publish.search.passages import Piece

Told = tuple[str, list[Piece]]


def told(number: int, before: str, after: str) -> Told:
    return f"x.{number}", [Piece(before, False), Piece("toll", True), Piece(after, False)]


TOLD = [told(1, "a High ", " rose"), told(2, "no new ", " ends"), told(3, "a low ", " Falls")]


@pytest.mark.parametrize(("order", "expected"), [("left", [1, 3, 2]), ("right", [2, 3, 1])])
def test_the_nearest_word_decides(order: Order, expected: list[int]) -> None:
    assert [line["statement"] for line in concordance(TOLD, order)] == [f"x.{number}" for number in expected]


def test_every_match_has_its_line() -> None:
    (identity, once), (_, again) = told(1, "one ", " and "), told(1, "another ", ".")
    lines = concordance([(identity, [*once, *again])], "left")
    assert [line["left"] for line in lines] == ["one toll and another ", "one "]


def test_long_lines_are_cut_between_words() -> None:
    (line,) = concordance([told(1, "ferry " * 30, " castle" * 30)], "left")
    assert line["left"].replace("…", "").split() == ["ferry"] * line["left"].count("ferry")
    assert line["right"].replace("…", "").split() == ["castle"] * line["right"].count("castle")
    assert (line["left"][0], line["right"][-1]) == ("…", "…")


def test_a_language_without_spaces_is_cut_anywhere() -> None:
    (line,) = concordance([told(1, "山" * 200, "水" * 200)], "right")
    assert (line["left"], line["right"]) == ("…" + "山" * WIDTH, "水" * WIDTH + "…")
