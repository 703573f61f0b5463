"""Words of the corpus that somebody may have meant who found nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from difflib import get_close_matches

from ingest.publish.search.grammar import Node, Not, Term
from ingest.publish.search.names import fold

# Two letters that are right keep the choice small; more words than this are not compared.
_SURE = 2
_COMPARED = 5_000
_ALIKE = 0.75
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statements_fts, row)"


def suggestion(connection: sqlite3.Connection, query: str, words: Node | None) -> str | None:
    """The query with each word that no statement holds put right; null where there is nothing to put right."""
    connection.execute(_VOCABULARY)
    meant = query
    for word in _single_words(words):
        if len(word) > _SURE and not _known(connection, fold(word)):
            for close in _alike(connection, fold(word)):
                meant = meant.replace(word, close)
    return meant if meant != query else None


def _single_words(node: Node | None) -> Iterator[str]:
    match node:
        case Term(text=text, prefix=False) if text.isalnum():
            yield text
        case None | Term() | Not():
            return
        case _:
            for part in getattr(node, "parts", getattr(node, "terms", ())):
                yield from _single_words(part)


def _known(connection: sqlite3.Connection, word: str) -> bool:
    return connection.execute("SELECT 1 FROM temp.vocabulary WHERE term = ?", [word]).fetchone() is not None


def _alike(connection: sqlite3.Connection, word: str) -> list[str]:
    """The most alike of the words that begin with the same letters; of those equally alike the commonest."""
    start = word[:_SURE]
    sql = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? AND doc > 1 ORDER BY doc DESC, term LIMIT ?"
    found = connection.execute(sql, [start, start + "\U0010ffff", _COMPARED])
    return get_close_matches(word, [term for (term,) in found if abs(len(term) - len(word)) < 3], 1, _ALIKE)
