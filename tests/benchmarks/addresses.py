"""Addresses of pages, drawn from a corpus itself; always the same of the same corpus."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from urllib.parse import quote

EACH = 12
ROW = "Datasette's row of a readout"
_COMMON = """SELECT term FROM temp.vocabulary WHERE term GLOB '[a-z][a-z][a-z][a-z][a-z]*'
    ORDER BY doc DESC, term LIMIT 40"""
_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, statements_fts, row)"
_IDS = {
    "readout": "SELECT id FROM readouts ORDER BY id",
    "encounter": "SELECT id FROM encounters ORDER BY id",
    "speaker": "SELECT id FROM speakers ORDER BY id",
    "speaker, the most quoted": "SELECT value FROM _value_counts WHERE of = 'statements' AND field = 'speaker' LIMIT 9",
    "topic": "SELECT id FROM topics ORDER BY id",
    "venue": "SELECT id FROM venues ORDER BY id",
    "statement": "SELECT id FROM statements WHERE rowid % 997 = 0",
}
_ONE = {
    "home": "/", "timeline": "/timeline", "map": "/map", "edits": "/edits", "about": "/about", "quality": "/quality",
    "tables": "/tables", "sitemap": "/sitemap.xml", "pair": "/pair/CN-US",
    "table with three facets": "/readouts/statements?_facet=speaker&_facet=attribution&_facet=act",
    "table of details": "/readouts/statement_details",
}  # fmt: skip
_SEARCHES = {
    "search, common word": "/search?q={}",
    "search, newest first": "/search?q={}&sort=newest",
    "search, phrase": "/search?q=%22of+the+{}%22",
    "search, beginning": "/search?q={:.4}*",
    "search, in context": "/search?q={}&context=right",
    "search, as a feed": "/search.atom?q={}&sort=newest",
    "search, 100 texts as CSV": "/search.csv?q={}&size=100",
}


def addresses(connection: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """Kinds of pages, each with some addresses."""
    chance = random.Random(3)
    yield from ((name, [address]) for name, address in _ONE.items())
    connection.execute(_VOCABULARY)
    words = chance.sample([word for (word,) in connection.execute(_COMMON)], EACH)
    yield from ((name, [address.format(word) for word in words]) for name, address in _SEARCHES.items())
    for name, sql in _IDS.items():
        found = [identity for (identity,) in connection.execute(sql)]
        page = name.partition(",")[0]
        drawn = chance.sample(found, min(EACH, len(found)))
        yield name, [f"/{page}/{quote(identity, safe='')}" for identity in drawn]
        if name == "readout":
            yield (
                "Datasette's row of a readout",
                [f"/readouts/readouts/{quote(identity, safe='')}" for identity in drawn],
            )
