"""One pattern out of many phrases."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.phrases import alternation, initial


@given(
    st.lists(st.text(alphabet="abc.' ", min_size=1, max_size=6), min_size=1, max_size=20), st.text("abc.' ", max_size=8)
)
def test_it_matches_its_phrases_the_longest_first_and_nothing_else(phrases: list[str], text: str) -> None:
    found = re.compile(alternation(phrases)).match(text)
    fitting = [phrase for phrase in phrases if text.startswith(phrase)]
    assert (found[0] if found else None) == max(fitting, key=len, default=None)


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=20), st.text(max_size=8))
def test_a_look_ahead_stands_before_every_first_letter_and_before_no_other(phrases: list[str], text: str) -> None:
    places = [found.start() for found in re.compile(initial(phrases)).finditer(text)]
    assert places == [at for at, letter in enumerate(text) if any(phrase[0] == letter for phrase in phrases)]
