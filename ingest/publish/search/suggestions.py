"""Words of the corpus that somebody may have meant who found nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from difflib import get_close_matches
from string import ascii_lowercase

from ingest.publish.search.names import fold
from ingest.publish.search.tree import Node, Not, Term

# As many letters that are right keep the choice small; more words than this are not compared.
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
    """The most alike of the words that begin like this one or would but for one letter."""
    found = [*_beginning_like(connection, word), *_beginning_otherwise(connection, word)]
    return get_close_matches(word, found, 1, _ALIKE)


def _beginning_like(connection: sqlite3.Connection, word: str) -> list[str]:
    """Words that begin with the same letters, the commonest first."""
    start = word[:_SURE]
    sql = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? AND doc > 1 ORDER BY doc DESC, term LIMIT ?"
    found = connection.execute(sql, [start, start + "\U0010ffff", _COMPARED])
    return [term for (term,) in found if abs(len(term) - len(word)) < 3]


def _beginning_otherwise(connection: sqlite3.Connection, word: str) -> list[str]:
    """Words that one of the first letters set right gives, the commonest first."""
    sql = """SELECT v.term FROM json_each(?) edit CROSS JOIN temp.vocabulary v ON v.term = edit.value
        WHERE v.doc > 1 ORDER BY v.doc DESC, v.term"""
    return [term for (term,) in connection.execute(sql, [json.dumps(sorted(set(_edits(word))))])]


def _edits(word: str) -> Iterator[str]:
    """The word with one of its first letters left out, put in, put right or put behind the next."""
    for place in range(_SURE + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]
