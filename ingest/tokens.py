"""A text as words with a space between, the very words that SQLite's full-text index holds.

What becomes of a character is asked of FTS5 itself, once for each block of characters met: so another index that
cuts at spaces holds the same words, whichever version of Unicode this SQLite knows.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import cache

WORDS = "unicode61 remove_diacritics 2"
PAIRS = "unicode61"

_BLOCK = 256
_SURROGATES = range(0xD800, 0xE000)
# An index drops a word of more than some 65,000 bytes; nobody can ask for one that is longer than a query.
_LONGEST = 4_000
_ENDLESS = re.compile(rf"(\S{{{_LONGEST}}})\S+")


def words_of(text: str, tokenizer: str = WORDS) -> str:
    """The words of a text, folded as the tokenizer folds them, with spaces between."""
    folded = text.translate(_folding(tokenizer))
    return _ENDLESS.sub(r"\1", folded) if len(folded) > _LONGEST else folded


@cache
def _folding(tokenizer: str) -> _Folding:
    return _Folding(tokenizer)


class _Folding(dict[int, str]):
    """What a character becomes: letters, nothing at all where it is an accent, a space where it parts words."""

    def __init__(self, tokenizer: str) -> None:
        super().__init__()
        self._tokenizer = tokenizer
        self._learning = threading.Lock()

    def __missing__(self, code: int) -> str:
        with self._learning:
            start = code - code % _BLOCK
            self.update(_learned(self._tokenizer, range(start, start + _BLOCK)))
        return self[code]


def _learned(tokenizer: str, codes: range) -> Iterator[tuple[int, str]]:
    """Each character set between two letters, and what the tokenizer makes of the three."""
    sound = [code for code in codes if code not in _SURROGATES]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE framed USING fts5(text, tokenize='{tokenizer}')")
        connection.execute("CREATE VIRTUAL TABLE found USING fts5vocab(framed, instance)")
        rows = ((code + 1, f"a{chr(code)}a") for code in sound)
        connection.executemany("INSERT INTO framed(rowid, text) VALUES (?, ?)", rows)
        cut = {doc - 1: term for doc, term in connection.execute("SELECT doc, term FROM found WHERE offset = 0")}
    yield from ((code, " ") for code in codes)
    yield from ((code, term[1:-1] if len(term) > 1 else " ") for code, term in cut.items())
