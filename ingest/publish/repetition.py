"""Texts that say the same: one is shown, the others are folded under it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.publish.rows import Row

_WORD = re.compile(r"\w+")
# Fewer letters than these are said alike by chance: "Thank you."
LEAST_LETTERS = 20
Saying = frozenset[tuple[str, ...]]


def with_repeats(groups: Iterable[Row]) -> list[Row]:
    """Groups of search results; ``repeats`` names the first group here that says the very same, or is null."""
    said: dict[Saying, str] = {}
    marked: list[Row] = []
    for group in groups:
        words = _saying(group)
        first = said.setdefault(words, group["readout"]) if words else group["readout"]
        marked.append({**group, "repeats": first if first != group["readout"] else None})
    return marked


def _saying(group: Row) -> Saying:
    """The words found in a text, whatever their case and punctuation; empty where nothing can be told from them."""
    texts = ("".join(piece["text"] for piece in hit["text"]) for hit in group["hits"])
    found = frozenset(tuple(_WORD.findall(text.casefold())) for text in texts)
    telling = any(sum(map(len, words)) >= LEAST_LETTERS for words in found)
    return found if telling and not group["more"] else frozenset()
