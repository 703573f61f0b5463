"""Keyword in context over all that a search finds, a page of lines at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from ingest.publish.concordance import Order, concordance
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row
from ingest.publish.search import Sort, first
from ingest.publish.search.grammar import parse
from ingest.publish.search.passages import Piece, pieces, sought

# Statements that are looked at; more take longer than a page may.
MOST = 2_000
# Matches after which no further statement is looked at.
ENOUGH = 2_000
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
    read = list(_enough(_texts(corpus, query, found.statements)))
    lines = concordance(read, order)
    among = f"the first {len(read):,} of {found.count:,} statements, {_ORDERS[found.sort]}"
    return {
        "concordance": _told(corpus, lines[start : start + size]),
        "lines": len(lines),
        "lines_among": found.bound or (among if found.count > len(read) else ""),
        "following": start + size if start + size < len(lines) else None,
        "cursor": None,
    }


def _texts(corpus: Corpus, query: str, statements: Sequence[str]) -> Iterator[tuple[str, Sequence[Piece]]]:
    terms = sought(parse(query).words)
    texts = {found["id"]: found["text"] for found in corpus.rows(_TEXTS, [json.dumps(statements)])}
    for identity in filter(texts.__contains__, statements):
        yield identity, tuple(pieces(texts[identity], terms))


def _enough(texts: Iterable[tuple[str, Sequence[Piece]]]) -> Iterator[tuple[str, Sequence[Piece]]]:
    """The texts up to the one that fills the lines: a word such as “the” stands in a text many times."""
    marked = 0
    for identity, text in texts:
        yield identity, text
        marked += sum(piece.marked for piece in text)
        if marked >= ENOUGH:
            return


def _told(corpus: Corpus, lines: Sequence[Row]) -> list[Row]:
    """Lines with who says it, and when and by whom it is told."""
    found = corpus.rows(_HEADS, [json.dumps(sorted({line["statement"] for line in lines}))])
    heads = {head.pop("id"): head for head in found}
    return [{**line, **heads[line["statement"]]} for line in lines]


_TEXTS = "SELECT s.id, s.text FROM json_each(?) one CROSS JOIN statements s ON s.id = one.value"
_HEADS = """SELECT s.id, p.name AS speaker_name, s.side, r.date_edtf, b.name AS publisher_name, r.genre, r.language
    FROM json_each(?) one CROSS JOIN statements s ON s.id = one.value JOIN readouts r ON r.id = s.readout
    LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN publishers b ON b.id = r.publisher"""
