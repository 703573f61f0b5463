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
_MOSTLY = 0.5
# What gives cause to look at a readout, and the condition under which it does.
_DOUBTS = {
    "no day of the event": "date_edtf IS NULL",
    "a meeting or call of fewer than two people": """encounter IS NOT NULL
        AND (SELECT count(*) FROM participants WHERE participants.readout = readouts.id) < 2""",
    "nobody speaks in it": """genre <> 'notice' AND NOT EXISTS (SELECT 1 FROM statements
        WHERE statements.readout = readouts.id AND (speaker IS NOT NULL OR attribution = 'joint'))""",
    "most of it is given to nobody": f"""genre <> 'notice' AND (SELECT avg(confidence = 'U') FROM statements
        WHERE statements.readout = readouts.id AND attribution <> 'heading') > {_MOSTLY}""",
    "somebody of no known country takes part": """EXISTS (SELECT 1 FROM participants
        WHERE participants.readout = readouts.id AND country IS NULL)""",
    "a name that has figures in it, or capitals alone": """EXISTS (SELECT 1 FROM participants JOIN speakers
        ON speakers.id = speaker WHERE participants.readout = readouts.id
        AND (name GLOB '*[0-9]*' OR (name GLOB '[A-Z][A-Z]*' AND name NOT GLOB '*[a-z]*')))""",
    "it raises no topic": "NOT EXISTS (SELECT 1 FROM readout_topics WHERE readout_topics.readout = readouts.id)",
}
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
class Doubt:
    """What gives cause to look at some of a publisher's readouts, how many they are, and the id of one."""

    doubt: str
    publisher: str | None
    readouts: int
    example: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a database holds."""

    coverage: tuple[Coverage, ...]
    doubts: tuple[Doubt, ...]
    problems: tuple[Reason, ...]


def report(connection: sqlite3.Connection) -> Report:
    """Measure a database; publishers by number of readouts, doubts and reasons by how often they occur."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for publisher, letter, statements in connection.execute(_LETTERS):
        letters[publisher][letter] = statements
    coverage = tuple(
        Coverage(publisher or None, readouts, dict(zip(_FIELDS, shares, strict=True)), _shares(letters[publisher]))
        for publisher, readouts, *shares in connection.execute(_SHARES)
    )
    return Report(coverage, _doubts(connection), tuple(Reason(*row) for row in connection.execute(_REASONS)))


def _doubts(connection: sqlite3.Connection) -> tuple[Doubt, ...]:
    """Every doubt of every publisher, the most frequent first."""
    found = [
        Doubt(doubt, publisher, readouts, example)
        for doubt, condition in _DOUBTS.items()
        for publisher, readouts, example in connection.execute(
            f"SELECT publisher, count(*), min(id) FROM readouts WHERE {condition} GROUP BY 1"
        )
    ]
    return tuple(sorted(found, key=lambda one: (-one.readouts, one.doubt, one.publisher or "")))


def _shares(letters: Mapping[str, int]) -> dict[str, float]:
    """For each letter of confidence the share of all statements that carry it."""
    total = sum(letters.values()) or 1
    return {letter: letters.get(letter, 0) / total for letter in get_args(Confidence)}
