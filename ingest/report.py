"""How full a database is: for each publisher the readouts, the share of every field and letter, what is doubtful."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from ingest.record import Confidence

# A field, and the condition under which a readout has it.
_FIELDS = {
    "title": "title IS NOT NULL",
    "date": "date_edtf IS NOT NULL",
    "published": "published IS NOT NULL",
    "venue": "venue IS NOT NULL",
    "encounter": "encounter IS NOT NULL",
    "participants": "EXISTS (SELECT 1 FROM participants WHERE participants.readout = readouts.id)",
    "topics": "EXISTS (SELECT 1 FROM readout_topics WHERE readout_topics.readout = readouts.id)",
    "speakers": "EXISTS (SELECT 1 FROM statements WHERE statements.readout = readouts.id AND speaker IS NOT NULL)",
}
_SHARES = f"""
SELECT coalesce(publisher, ''), count(*), {", ".join(f"avg({condition})" for condition in _FIELDS.values())}
FROM readouts GROUP BY 1 ORDER BY 2 DESC, 1
"""
_LETTERS = """
SELECT coalesce(publisher, ''), confidence, count(*)
FROM statements JOIN readouts ON readouts.id = readout GROUP BY 1, 2
"""
_REASONS = "SELECT stage, reason, count(*) FROM problems GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One publisher's readouts, and for each field the share of them that have it (0 to 1).

    ``confidence`` is for each letter the share of their statements that carry it.
    """

    publisher: str | None
    readouts: int
    filled: dict[str, float]
    confidence: dict[str, float]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why inputs became no readout, or what is doubtful, and how often."""

    stage: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a database holds."""

    coverage: tuple[Coverage, ...]
    problems: tuple[Reason, ...]


def report(connection: sqlite3.Connection) -> Report:
    """Measure a database; publishers by number of readouts, reasons by how often they occur."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for publisher, letter, statements in connection.execute(_LETTERS):
        letters[publisher][letter] = statements
    coverage = tuple(
        Coverage(publisher or None, readouts, dict(zip(_FIELDS, shares, strict=True)), _shares(letters[publisher]))
        for publisher, readouts, *shares in connection.execute(_SHARES)
    )
    return Report(coverage, tuple(Reason(*row) for row in connection.execute(_REASONS)))


def _shares(letters: Mapping[str, int]) -> dict[str, float]:
    """For each letter of confidence the share of all statements that carry it."""
    total = sum(letters.values()) or 1
    return {letter: letters.get(letter, 0) / total for letter in get_args(Confidence)}
