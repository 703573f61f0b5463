"""Words that say what a text is, from ``data/vocabulary/genres.yml``."""

from __future__ import annotations

import re
from functools import cache
from typing import cast as of_type

from ingest.normalize.reading import Finding
from ingest.record import Genre
from ingest.vocabulary import entries


def matched(part: str, text: str, basis: str) -> Finding[Genre] | None:
    """The first genre of a part of the vocabulary with a phrase in TEXT."""
    for genre, pattern in _patterns(part):
        if found := pattern.search(text):
            span = found.span() if basis == "text" else (None, None)
            return Finding(genre, basis, f"{part}: {found[0][:40].strip().lower()}", *span)
    return None


@cache
def _patterns(part: str) -> tuple[tuple[Genre, re.Pattern[str]], ...]:
    return tuple(
        (of_type(Genre, rule["genre"]), re.compile(_words(rule["any"]), re.IGNORECASE))
        for rule in entries("genres")[part]
    )


def _words(phrases: list[str]) -> str:
    """Phrases as whole words; Chinese ones as they stand."""
    latin = "|".join(phrase for phrase in phrases if phrase[0] < "一")
    chinese = "|".join(phrase for phrase in phrases if phrase[0] >= "一")
    return rf"(?<!\w)(?:{latin})(?!\w)" + (f"|{chinese}" if chinese else "")
