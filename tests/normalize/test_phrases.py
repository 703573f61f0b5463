"""One pattern out of many phrases."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.phrases import alternation


@given(
    st.lists(st.text(alphabet="abc.' ", min_size=1, max_size=6), min_size=1, max_size=20), st.text("abc.' ", max_size=8)
)
def test_it_matches_its_phrases_the_longest_first_and_nothing_else(phrases: list[str], text: str) -> None:
    found = re.compile(alternation(phrases)).match(text)
    fitting = [phrase for phrase in phrases if text.startswith(phrase)]
    assert (found[0] if found else None) == max(fitting, key=len, default=None)
