"""Keyword in context over all that a search finds, a page of lines at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ingest.publish.concordance import Order, concordance
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row
from ingest.publish.search import Sort, first
from ingest.publish.search.grammar import parse
from ingest.publish.search.passages import Piece, pieces, sought

# Statements whose matches are sorted; more take longer than a page may.
MOST = 2_000
# Lines on a page.
SIZE = 100
WITHOUT: Row = {"concordance": [], "lines": 0, "lines_among": ""}
_ORDERS = {"relevance": "the most relevant first", "newest": "the newest first", "oldest": "the oldest first"}


def in_context(corpus: Corpus, query: str, sort: Sort, order: Order, start: int, size: int = SIZE) -> Row:
    """A page of the lines of a search.

    lines        how many there are in all
    lines_among  of which statements these are, where they are not of all that were found; else empty
    """
    found = first(corpus, query, sort, MOST)
    lines = concordance(_texts(corpus, query, found.statements), order)
    among = f"the first {MOST:,} of {found.count:,} statements, {_ORDERS[found.sort]}" if found.count > MOST else ""
    return {
        "concordance": _told(corpus, lines[start : start + size]),
        "lines": len(lines),
        "lines_among": found.bound or among,
        "following": start + size if start + size < len(lines) else None,
        "cursor": None,
    }


def _texts(corpus: Corpus, query: str, statements: Sequence[str]) -> Iterator[tuple[str, Sequence[Piece]]]:
    terms = sought(parse(query).words)
    for found in corpus.rows(_TEXTS, [json.dumps(statements)]):
        yield found["id"], tuple(pieces(found["text"], terms))


def _told(corpus: Corpus, lines: Sequence[Row]) -> list[Row]:
    """Lines with who says it, and when and by whom it is told."""
    found = corpus.rows(_HEADS, [json.dumps(sorted({line["statement"] for line in lines}))])
    heads = {head.pop("id"): head for head in found}
    return [{**line, **heads[line["statement"]]} for line in lines]


_TEXTS = "SELECT s.id, s.text FROM json_each(?) one CROSS JOIN statements s ON s.id = one.value"
_HEADS = """SELECT s.id, p.name AS speaker_name, s.side, r.date_edtf, b.name AS publisher_name, r.language
    FROM json_each(?) one CROSS JOIN statements s ON s.id = one.value JOIN readouts r ON r.id = s.readout
    LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN publishers b ON b.id = r.publisher"""
