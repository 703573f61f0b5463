"""Stretches of capitals, read once and placed wherever a text repeats them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.stretches import namings_in

SENTENCES = (
    "Foreign Minister Karl Vask of Norway spoke. ",
    "The President thanked Mr. Orlan's Deputy Minister. ",
    "Karl Vask and Prime Minister Mira Orlan met in Oslo. ",
    "nobody is named here, ",
)


@given(st.lists(st.sampled_from(SENTENCES), max_size=12))
def test_a_repeated_stretch_is_read_as_the_first_one_was_and_lies_where_it_stands(told: list[str]) -> None:
    text = "".join(told)
    alone = [[(one.name, one.role, one.country) for one in namings_in(sentence)] for sentence in told]
    found = list(namings_in(text))
    assert [(one.name, one.role, one.country) for one in found] == [naming for some in alone for naming in some]
    assert all(text[one.name_start : one.name_end] == one.name for one in found)


def test_each_place_has_a_naming_of_its_own() -> None:
    first, second = namings_in("President Vask met. President Vask left.")
    assert first is not second
    assert (first.name, first.role) == (second.name, second.role)
    assert second.start - first.start == len("President Vask met. ")


@pytest.mark.parametrize("words", ["in_lower_case", "honorifics", "joiners"])
def test_whatever_may_stand_in_a_name_may_stand_alone(words: str) -> None:
    for word in word_list(words):
        text = f"It was {word}; {word.title()} it stayed."
        assert all(0 <= naming.start < naming.end <= len(text) for naming in namings_in(text))
