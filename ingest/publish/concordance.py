"""Keyword in context: every match of a page on a line of its own, sorted by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, get_args

from ingest.publish.rows import Row

Order = Literal["left", "right"]
ORDERS: tuple[Order, ...] = get_args(Order)
# Characters shown on either side.
WIDTH = 70
_WORD = re.compile(r"\w+")


def concordance(groups: Iterable[Row], order: Order) -> list[Row]:
    """A line for each match: ``left``, ``match``, ``right``, its statement and readout.

    order  ``right`` sorts by the words that follow, ``left`` by those before, the nearest first
    """
    lines = [line for group in groups for hit in group["hits"] for line in _lines(group, hit)]
    return sorted(lines, key=lambda line: (_after(line) if order == "right" else _before(line), line["statement"]))


def _lines(group: Row, hit: Row) -> Iterable[Row]:
    texts = [piece["text"] for piece in hit["text"]]
    for index, piece in enumerate(hit["text"]):
        if piece["marked"]:
            yield {
                "left": _end("".join(texts[:index])),
                "match": piece["text"],
                "right": _beginning("".join(texts[index + 1 :])),
                "statement": hit["id"],
                "speaker_name": hit["speaker_name"],
                "side": hit["side"],
                "date_edtf": group["date_edtf"],
                "publisher_name": group["publisher_name"],
                "language": group["language"],
            }


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
