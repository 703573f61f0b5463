"""A compiled query finds exactly what the tree means, and SQLite refuses none."""

from __future__ import annotations

import sqlite3
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.publish.search.fts import compile_words
from ingest.publish.search.grammar import parse
from ingest.publish.search.tree import Either, Every, Near, Node, Not, Term

LETTERS = "abcd"
TEXTS = tuple(chain.from_iterable(combinations(LETTERS, size) for size in range(len(LETTERS) + 1)))


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    """Every set of four words, each as a text."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text)")
    connection.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(map(" ".join, TEXTS)))
    return connection


def found(index: sqlite3.Connection, node: Node) -> set[int]:
    match = compile_words(node)
    numbers = {number for (number,) in index.execute("SELECT rowid FROM texts WHERE texts MATCH ?", [match.expression])}
    return set(range(len(TEXTS))) - numbers if match.complement else numbers


def meant(node: Node, text: tuple[str, ...]) -> bool:
    match node:
        case Term():
            return node.text in text
        case Not():
            return not meant(node.part, text)
        case Every():
            return all(meant(part, text) for part in node.parts)
        case Either():
            return any(meant(part, text) for part in node.parts)
        case Near():
            return all(meant(term, text) for term in node.terms)


TREES = st.recursive(
    st.sampled_from(LETTERS).map(Term),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Either(tuple(parts))),
    ),
    max_leaves=8,
)


@given(TREES)
def test_it_finds_what_the_tree_means(index: sqlite3.Connection, tree: Node) -> None:
    assert found(index, tree) == {number for number, text in enumerate(TEXTS) if meant(tree, text)}


@given(st.text())
def test_sqlite_refuses_no_text(index: sqlite3.Connection, text: str) -> None:
    words = parse(text).words
    if words is not None:
        found(index, words)


@pytest.mark.parametrize("text", ["-a " * 60, "a OR " * 60, "(a -b) OR " * 30, "NEAR(a b) " * 30, '"' * 60 + "a"])
def test_sqlite_refuses_no_long_query(index: sqlite3.Connection, text: str) -> None:
    words = parse(text).words
    assert words is not None
    found(index, words)
