"""Questions for a ranked search, drawn from the words of a corpus itself; always the same of the same corpus."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

OF_A_KIND = 24
_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, statements_fts, row)"
_WORDS = (
    "SELECT term FROM temp.vocabulary WHERE term GLOB '[a-z][a-z][a-z][a-z]*' AND doc BETWEEN ? AND ? ORDER BY term"
)
_COMMONEST = (
    "SELECT term FROM temp.vocabulary WHERE term GLOB '[a-z][a-z][a-z][a-z]*' ORDER BY doc DESC, term LIMIT 100"
)
_SPEAKERS = "SELECT value FROM _value_counts WHERE of = 'statements' AND field = 'speaker' ORDER BY count DESC LIMIT 20"
_TEXT = "SELECT text FROM statements WHERE rowid = ?"


@dataclass(frozen=True, slots=True)
class Question:
    """Words that are sought, and how they stand together.

    kind     rare, common, phrase, prefix, and, or, not
    words    one word; of a phrase, of ``and`` and of ``or`` two; of ``not`` the one wanted and the one excluded
    speaker  whose statements alone are sought, or null
    """

    kind: str
    words: tuple[str, ...]
    speaker: str | None


def questions(connection: sqlite3.Connection) -> list[Question]:
    """As many of every kind; every third is narrowed to a speaker."""
    chance = random.Random(11)
    speakers = [speaker for (speaker,) in connection.execute(_SPEAKERS)]
    drawn = list(_drawn(connection, chance))
    return [
        Question(kind, words, chance.choice(speakers) if number % 3 == 0 else None)
        for number, (kind, words) in enumerate(drawn)
    ]


def _drawn(connection: sqlite3.Connection, chance: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    connection.execute(_VOCABULARY)
    rare = [word for (word,) in connection.execute(_WORDS, (5, 50))]
    known = [word for (word,) in connection.execute(_WORDS, (1_000, 10_000))]
    common = [word for (word,) in connection.execute(_COMMONEST)]
    (rows,) = connection.execute("SELECT max(rowid) FROM statements").fetchone()
    for _ in range(OF_A_KIND):
        yield "rare", (chance.choice(rare),)
        yield "common", (chance.choice(common),)
        yield "phrase", _neighbours(connection, chance, rows)
        yield "prefix", (chance.choice(known)[:4],)
        yield "and", (chance.choice(known), chance.choice(common))
        yield "or", (chance.choice(known), chance.choice(common))
        yield "not", (chance.choice(known), chance.choice(common))


def _neighbours(connection: sqlite3.Connection, chance: random.Random, rows: int) -> tuple[str, ...]:
    """Two words that follow each other in some statement."""
    while True:
        found = connection.execute(_TEXT, [chance.randint(1, rows)]).fetchone()
        words = found[0].lower().split() if found else []
        pairs = [pair for pair in pairwise(words) if all(word.isascii() and word.isalpha() for word in pair)]
        if pairs:
            return chance.choice(pairs)
