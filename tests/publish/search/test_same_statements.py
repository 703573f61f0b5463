"""A query finds the same statements whichever way it is compiled: for FTS5 and SQL, or for the search index."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from ingest import search_index
from ingest.publish.corpus import Corpus
from ingest.publish.search import fts, index_words
from ingest.publish.search.beside import SearchIndex, beside
from ingest.publish.search.conditions import conditions
from ingest.publish.search.demands import demands
from ingest.publish.search.grammar import parse
from ingest.publish.search.index_filters import narrowed
from ingest.publish.search.nearness import Unsaid
from ingest.record import Entry
from tests.ruritania import FREEDONIA, RURITANIA, ZENDA, entry, readout
from tests.store.test_build import build

WORDS = (
    "border", "borders", "Bord", "bordering", "open", "OPEN", "opening", "toll", "tolls", "one-border", "Zénda",
    "zenda", "café", "Straße", "½", "2001", "自由", "貿易", "自由貿易", "外長", "Firefly說自由", "ツ", "한국", "ǖ",
    "e\u0301clair", "🕊", "x",
)  # fmt: skip
DATES = ("2001-05-04", "2001-05-05", "2001-06", "2001", "2001-06-30/2001-07-02", "XXXX-05-04", None)


def texts() -> Iterator[Entry]:
    """Two hundred accounts in few words, of many dates."""
    chance = random.Random(5)
    for number in range(200):
        said = " ".join(chance.choices(WORDS, k=chance.randint(1, 9))) + "."
        publisher = chance.choice((RURITANIA, FREEDONIA, None))
        told = readout(publisher, None, chance.choice(("meeting", "call")), chance.choice((ZENDA, None)), said=said)
        dated = replace(told, date_edtf=chance.choice(DATES), published=chance.choice(("2001-07-01T09:00:00", None)))
        yield entry(f"r{number}", dated, source=f"{number}.txt")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    target = tmp_path_factory.mktemp("same") / "r.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "LEAST", 0)
        build(target, list(texts()))
        yield target


@pytest.fixture(scope="module")
def connection(corpus: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(corpus)) as opened:
        yield opened


@pytest.fixture(scope="module")
def index(connection: sqlite3.Connection) -> SearchIndex:
    there = beside(connection)
    assert there.index, there.why
    return there.index


def by_tables(connection: sqlite3.Connection, query: str) -> set[str]:
    asked = parse(query)
    where, parameters = conditions(demands(Corpus((connection,)), asked.filters).all).where()
    if asked.words:
        match = fts.compile_words(asked.words)
        among = f"s.rowid {'NOT' if match.complement else ''} IN (SELECT rowid FROM ({match.sql}))"
        where, parameters = f"{where} AND {among}", [*parameters, *match.parameters]
    sql = f"SELECT s.id FROM statements s JOIN readouts r ON r.id = s.readout WHERE {where}"
    return {identity for (identity,) in connection.execute(sql, parameters)}


def by_index(connection: sqlite3.Connection, index: SearchIndex, query: str) -> set[str]:
    asked = parse(query)
    words = index_words.compile_words(index.schema, asked.words) if asked.words else None
    hits = index.searcher.search(
        narrowed(index.schema, words, demands(Corpus((connection,)), asked.filters).all), 10_000
    ).hits
    return {str(index.searcher.doc(place).get_first("id")) for _, place in hits}


WORD = st.sampled_from([*WORDS, "bor*", "open*", "OPEN", "自*", "z*", "“Zénda", "nobody", "-", "…", "open-border"])
PHRASE = st.lists(WORD, min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"')
NEAR = st.builds(
    lambda words, distance: f"NEAR({' '.join(words)}, {distance})",
    st.lists(WORD, min_size=1, max_size=2),
    st.integers(0, 12),
)
FILTER = st.sampled_from((
    "speaker:firefly", "speaker:nobody", "country:XR", "country:XF", "counterpart:XF", "counterpart:rassendyll",
    "topic:trade", "venue:zenda", "publisher:freedonia", "publisher:ruritania", "genre:readout", "side:own",
    "attribution:narration", "mode:call", "year:2001", "year:1999", "readout:r7", "since:2001-05-05", "since:2001-06",
    "until:2001-05", "until:2001-06-30", "until:2001", "since:1900", "act:urge", "quote:direct",
))  # fmt: skip
PART = st.one_of(WORD, WORD, PHRASE, PHRASE.map(lambda phrase: f"{phrase}*"), NEAR, FILTER)
QUERY = st.recursive(
    PART,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " OR ", " AND ", " NOT "]), inner).map("".join),
        inner.map(lambda part: f"({part})"),
        inner.map(lambda part: f"-{part}"),
        inner.map(lambda part: f"NOT ({part})"),
    ),
    max_leaves=6,
)


@settings(max_examples=1_000, deadline=None)
@given(query=QUERY)
def test_a_thousand_queries(connection: sqlite3.Connection, index: SearchIndex, query: str) -> None:
    try:
        found = by_index(connection, index, query)
    except Unsaid:
        reject()  # Another is drawn in its place.
    assert found == by_tables(connection, query)


@settings(max_examples=200, deadline=None)
@given(query=st.text())
def test_whatever_is_typed(connection: sqlite3.Connection, index: SearchIndex, query: str) -> None:
    try:
        found = by_index(connection, index, query)
    except Unsaid:
        return
    assert found == by_tables(connection, query)


@pytest.mark.parametrize("query", ["border", "自由", "zenda", "NEAR(open toll, 3)", "since:2001-06", "counterpart:XF"])
def test_the_queries_find_something_and_not_everything(
    connection: sqlite3.Connection, index: SearchIndex, query: str
) -> None:
    assert 0 < len(by_index(connection, index, query)) < 600


@pytest.mark.parametrize("query", ["NEAR(open toll border)", "NEAR(one-border toll, 99)"])
def test_what_the_index_cannot_tell_is_said(connection: sqlite3.Connection, index: SearchIndex, query: str) -> None:
    with pytest.raises(Unsaid):
        by_index(connection, index, query)
    assert by_tables(connection, query)
