"""The search index that lies beside a large database: where it is, which fields it has.

It holds what the tables hold and can be made from them anew. A stamp in the table ``build`` names the folder that
belongs to the database: it is a digest of everything that was indexed, so two databases of the same rows have the same.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

# From here on FTS5 alone no longer finds, counts and ranks every match of a common word in a few milliseconds.
LEAST = 10_000
# What an index is made of; one of another number is made anew.
VERSION = 1

_WORDS = "words"
_TEXTS = ("text", "pairs")
_COUNTED = ("speaker", "country", "topic", "publisher", "venue", "genre", "act", "side")
_ASKED = ("readout", "quote", "attribution", "mode", "encounter", "counterpart", "counterpart_country")
_NUMBERS = ("number", "year", "first_day", "last_day", "position", "in_pairs")


def folder_of(database: Path, stamp: str) -> Path:
    """Where the index with a stamp lies."""
    return database.with_name(f"{database.name}.{stamp}.index")


def is_present(stamp: str | None) -> bool:
    """Whether a stamp is that of an index made as indexes are made today."""
    return stamp is not None and stamp.startswith(f"{VERSION}-")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep the folder of an index from being taken away; raises OSError where there is none."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        os.close(handle)


def schema() -> tantivy.Schema:
    """The fields: words of the text as FTS5 has them, values of the record as they are.

    text, pairs            words, and pairs of letters of a script without spaces
    number                 the readout's: of two with one number only one would be shown, which never comes to pass
    moment                 the day, a space, the readout: what the order of time is made of
    first_day, last_day    yyyymmdd
    in_pairs               1 where the statement has pairs
    id                     the statement's
    """
    fields = tantivy.SchemaBuilder()
    for name in _TEXTS:
        fields.add_text_field(name, tokenizer_name=_WORDS)
    for name in (*_COUNTED, "moment"):
        fields.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in _ASKED:
        fields.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in _NUMBERS:
        fields.add_integer_field(name, indexed=True, fast=True)
    fields.add_text_field("id", tokenizer_name="raw", index_option="basic", stored=True)
    return fields.build()


def made(folder: Path) -> tantivy.Index:
    """A fresh index in an empty folder; what is told alike stands in it newest first."""
    return _equipped(tantivy.Index(schema(), str(folder), sort_by_field="moment", sort_order=tantivy.Order.Desc))


def opened(folder: Path) -> tantivy.Index:
    """The index in a folder; raises ValueError where there is none that can be read."""
    return _equipped(tantivy.Index.open(str(folder)))


def _equipped(index: tantivy.Index) -> tantivy.Index:
    index.register_tokenizer(_WORDS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index
