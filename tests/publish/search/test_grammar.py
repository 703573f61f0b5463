"""Every text is a query, and what looks like the grammar is read as the grammar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.publish.search.grammar import parse
from ingest.publish.search.tree import Either, Every, Filter, Near, Node, Not, Query, Term

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a", A),
        ("a b", Every((A, B))),
        ("a AND b", Every((A, B))),
        ("a OR b c", Either((A, Every((B, C))))),
        ("(a OR b) c", Every((Either((A, B)), C))),
        ("a NOT b", Every((A, Not(B)))),
        ("a -b", Every((A, Not(B)))),
        ("-a", Not(A)),
        ('-"a b"', Not(Term("a b"))),
        ("-(a b)", Not(Every((A, B)))),
        ("NOT -a", A),
        ("a-b", Term("a-b")),
        ("«a b»", Term("a b")),
        ('"a b', Term("a b")),
        ("bor*", Term("bor", prefix=True)),
        ('"open bor"*', Term("open bor", prefix=True)),
        ("NEAR(a b, 5)", Near((A, B), 5)),
        ("NEAR(a b", Near((A, B), 10)),
        ("NEAR(a)", A),
        ("a ) b", Every((A, B))),
        ("AND OR NOT", None),
        ("OR a", A),
        ("and", Term("and")),
        ("— … !", None),
        ("", None),
    ],
)
def test_words(text: str, words: Node | None) -> None:
    assert parse(text) == Query(words, ())


def test_filters_are_gathered_wherever_they_stand() -> None:
    query = parse('borders speaker:"Rudolf R" (toll OR -topic:trade) since:2001')
    assert query.words == Every((Term("borders"), Term("toll")))
    assert query.filters == (
        Filter("speaker", "Rudolf R"),
        Filter("topic", "trade", excluded=True),
        Filter("since", "2001"),
    )


def test_an_unknown_field_is_words() -> None:
    assert parse("colour:red") == Query(Term("colour:red"), ())


def test_an_empty_value_narrows_nothing() -> None:
    assert parse('speaker:"" speaker:').filters == ()


def test_very_long_and_very_deep_queries_end() -> None:
    assert parse("(" * 5_000 + "a") == Query(None, ())
    words = parse("a " * 5_000).words
    assert isinstance(words, Every)
    assert len(words.parts) == 60


@given(st.text())
def test_any_text_is_a_query(text: str) -> None:
    assert isinstance(parse(text), Query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Speaker:Rudolf", Query(None, (Filter("speaker", "Rudolf"),))),
        ("-TOPIC:trade", Query(None, (Filter("topic", "trade", excluded=True),))),
        ("speaker: Rudolf tolls", Query(Term("tolls"), (Filter("speaker", "Rudolf"),))),
        ('venue: "Zenda Castle"', Query(None, (Filter("venue", "Zenda Castle"),))),
        ("SPEAKER: Thank you", Query(Every((Term("SPEAKER:"), Term("Thank"), Term("you"))), ())),
        ("speaker:", Query(Term("speaker:"), ())),
    ],
)
def test_a_field_is_known_by_a_phone_and_by_a_slow_hand(text: str, query: Query) -> None:
    assert parse(text) == query
