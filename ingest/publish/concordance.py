"""Keyword in context: every match on a line of its own, sorted by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from ingest.publish.rows import Row
from ingest.publish.search.passages import Piece

Order = Literal["left", "right"]
ORDERS: tuple[Order, ...] = get_args(Order)
# Characters shown on either side.
WIDTH = 70
_WORD = re.compile(r"\w+")


def concordance(statements: Iterable[tuple[str, Sequence[Piece]]], order: Order) -> list[Row]:
    """A line for each match: ``left``, ``match``, ``right``, and its ``statement``'s id.

    statements  by id, their texts in pieces
    order       ``right`` sorts by the words that follow, ``left`` by those before, the nearest first
    """
    lines = [line for identity, pieces in statements for line in _lines(identity, pieces)]
    return sorted(lines, key=lambda line: (_after(line) if order == "right" else _before(line), line["statement"]))


def _lines(statement: str, pieces: Sequence[Piece]) -> Iterator[Row]:
    text = "".join(piece.text for piece in pieces)
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if piece.marked:
            left, right = _end(text[:start]), _beginning(text[end:])
            yield {"left": left, "match": piece.text, "right": right, "statement": statement}
        start = end


def _end(text: str) -> str:
    """The last words of a text, as many as are shown; a language without spaces is cut anywhere."""
    if len(text) <= WIDTH:
        return text
    broken, space, whole = text[-WIDTH:].partition(" ")
    return f"…{whole if space else broken}"


def _beginning(text: str) -> str:
    """The first words of a text, as many as are shown."""
    if len(text) <= WIDTH:
        return text
    whole, space, broken = text[:WIDTH].rpartition(" ")
    return f"{whole if space else broken}…"


def _after(line: Row) -> list[str]:
    return _WORD.findall(line["right"].casefold())


def _before(line: Row) -> list[str]:
    return _WORD.findall(line["left"].casefold())[::-1]
