"""The text of a found statement, with the match marked, and cut where it is long."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.publish.rows import marks, rows
from ingest.publish.search.fts import Match

LONGEST = 420
_OPEN, _CLOSE = "\x02", "\x03"
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, ``marked`` where the query matched."""

    text: str
    marked: bool


def passages(
    connection: sqlite3.Connection, match: Match | None, numbers: Sequence[int]
) -> dict[int, tuple[Piece, ...]]:
    """The texts of statements, keyed by their row numbers."""
    if match is None or match.complement:
        sql = f"SELECT rowid AS row, text FROM statements WHERE rowid IN ({marks(numbers)})"
        return {row["row"]: shorten((Piece(row["text"], False),)) for row in rows(connection, sql, numbers)}
    found: dict[int, tuple[Piece, ...]] = {}
    for number in numbers:
        sql = "SELECT highlight(statements_fts, 0, ?, ?) AS text FROM statements_fts WHERE statements_fts MATCH ?"
        for row in rows(connection, f"{sql} AND rowid = ?", [_OPEN, _CLOSE, match.expression, number]):
            found[number] = shorten(pieces(row["text"]))
    return found


def pieces(highlighted: str) -> tuple[Piece, ...]:
    """A text with control characters around its matches, taken apart."""
    found: list[Piece] = []
    end = 0
    for mark in _MARKED.finditer(highlighted):
        found.append(Piece(highlighted[end : mark.start()], False))
        found.append(Piece(mark[1], True))
        end = mark.end()
    found.append(Piece(highlighted[end:], False))
    return tuple(piece for piece in found if piece.text)


def shorten(whole: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """At most ``LONGEST`` characters, beginning shortly before the first match."""
    text = "".join(piece.text for piece in whole)
    if len(text) <= LONGEST:
        return whole
    first = 0
    for piece in whole:
        if piece.marked:
            break
        first += len(piece.text)
    start = 0 if first >= len(text) else max(0, min(first - LONGEST // 3, len(text) - LONGEST))
    return tuple(_cut(whole, start, start + LONGEST))


def _cut(whole: tuple[Piece, ...], start: int, end: int) -> list[Piece]:
    kept: list[Piece] = [Piece("… ", False)] if start else []
    position = 0
    for piece in whole:
        inside = piece.text[max(0, start - position) : max(0, end - position)]
        kept.extend([Piece(inside, piece.marked)] if inside else [])
        position += len(piece.text)
    return [*kept, Piece(" …", False)] if position > end else kept
