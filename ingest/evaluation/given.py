"""What the corpus makes of the words that were annotated."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.evaluation.words import aligned, words

_STATEMENTS = """SELECT text, position, attribution, speakers.name, confidence FROM statements
    LEFT JOIN speakers ON speakers.id = speaker WHERE readout = ? ORDER BY position"""


@dataclass(frozen=True, slots=True)
class Given:
    """The statement that a word stands in, by its position, and whose that statement is."""

    statement: int
    attribution: str
    speaker: str | None
    confidence: str


def find_given(connection: sqlite3.Connection, readout: str, wanted: Sequence[str]) -> Mapping[int, Given]:
    """For each place in the annotated words that the readout holds too, what it is given to."""
    ours = [
        (word, Given(*statement))
        for text, *statement in connection.execute(_STATEMENTS, (readout,))
        for word in words(text)
    ]
    return {place: ours[match][1] for place, match in aligned(wanted, [word for word, _ in ours])}
