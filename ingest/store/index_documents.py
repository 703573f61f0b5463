"""What a search index says of each readout: a document for each of its statements."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ingest import bigrams
from ingest.days import FIRST_DAY, LAST_DAY
from ingest.search_index import VERSION
from ingest.tokens import PAIRS, words_of

Fields = dict[str, Any]
Row = tuple[Any, ...]

_HEAD = f"""SELECT r.id, r.publisher, r.venue, r.genre, r.encounter, e.mode, r.year, {FIRST_DAY}, {LAST_DAY}
    FROM readouts r LEFT JOIN encounters e ON e.id = r.encounter WHERE r.id = ?"""
_OF_HEAD = ("readout", "publisher", "venue", "genre", "encounter", "mode", "year")
_STATEMENTS = """SELECT s.id, s.position, s.text, s.speaker, p.country, s.act, s.side, s.quote, s.attribution,
        (SELECT group_concat(topic, ' ') FROM statement_topics WHERE statement = s.id)
    FROM statements s LEFT JOIN speakers p ON p.id = s.speaker WHERE s.readout = ? ORDER BY s.position"""
_OF_STATEMENT = ("id", "position", "text", "speaker", "country", "act", "side", "quote", "attribution")
_COMPANY = "SELECT speaker, country FROM participants WHERE readout = ? ORDER BY speaker"


class Told(NamedTuple):
    """What the tables say of one readout: its head, its statements, who took part."""

    head: Row
    statements: list[Row]
    company: list[Row]

    def digest(self) -> int:
        """A number that any change to it changes; those of several readouts are added up."""
        return _digest(repr((VERSION, *self)))

    def documents(self) -> list[str]:
        """A document for each statement, as JSON: so it travels from one process to another and into the index."""
        return [json.dumps(fields) for fields in self._each()]

    def _each(self) -> Iterator[Fields]:
        shared = _shared(self.head)
        for statement in self.statements:
            yield {**shared, **_filled(zip(_OF_STATEMENT, statement, strict=False)), **self._listed(statement)}

    def _listed(self, statement: Row) -> Fields:
        text, speaker, topics = statement[2], statement[3], statement[-1]
        others = [other for other in self.company if other[0] != speaker]
        return {
            "text": words_of(text),
            **_pairs(text),
            "topic": topics.split() if topics else [],
            "counterpart": [other for other, _ in others],
            "counterpart_country": [country for _, country in others if country],
        }


def told(connection: sqlite3.Connection, readouts: Iterable[str]) -> Iterator[Told]:
    """Those readouts of some ids that there are."""
    for readout in readouts:
        head = connection.execute(_HEAD, [readout]).fetchone()
        if head:
            statements = connection.execute(_STATEMENTS, [readout]).fetchall()
            yield Told(head, statements, connection.execute(_COMPANY, [readout]).fetchall())


def _digest(text: str) -> int:
    """A text as a number of 64 bits."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])


def _shared(head: Row) -> Fields:
    """The fields that all statements of a readout have alike."""
    first, last = head[-2:]
    days = {"first_day": _number(first), "last_day": _number(last)} if first else {}
    of_readout = {"number": _digest(head[0]) >> 1, "moment": f"{first or ''} {head[0]}"}
    return {**_filled(zip(_OF_HEAD, head, strict=False)), **days, **of_readout}


def _pairs(text: str) -> Fields:
    return {"pairs": words_of(bigrams.indexed(text), PAIRS), "in_pairs": 1} if bigrams.unspaced(text) else {}


def _filled(fields: Iterable[tuple[str, Any]]) -> Fields:
    return {name: value for name, value in fields if value is not None}


def _number(day: str) -> int:
    """A day as yyyymmdd."""
    return int(day.replace("-", ""))
