"""A tree of words as a query of the search index, which finds the same statements as FTS5.

Statements in scripts without spaces have a field of their own, of pairs of letters (``ingest.bigrams``); words in such
a script are asked of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tantivy import Occur, Query, Schema

from ingest import bigrams
from ingest.publish.search.index_terms import Sought, finding, together
from ingest.publish.search.nearness import near
from ingest.publish.search.tree import Either, Every, Near, Node, Not, Term, terms
from ingest.tokens import PAIRS, words_of

Cut = Callable[[Term], Sought]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of words, and how a term is cut for it."""

    name: str
    cut: Cut


def compile_words(schema: Schema, node: Node) -> Query:
    """The query of a tree; raises Unsaid where the index has no words for it."""
    as_typed = _compiled(schema, _TEXT, node)
    if not any(bigrams.unspaced(term.text) for term in terms(node)):
        return as_typed
    # A statement that is in the index of pairs is judged by that alone.
    unspaced = Query.const_score_query(Query.term_query(schema, "in_pairs", 1, "basic"), 0.0)
    in_pairs = together([unspaced, _compiled(schema, _PAIRS, node)], [])
    return _either([in_pairs, together([as_typed], [unspaced])])


def _compiled(schema: Schema, field: Field, node: Node) -> Query:
    match node:
        case Term():
            return finding(schema, field.name, field.cut(node))
        case Near():
            return near(schema, field.name, [field.cut(term) for term in node.terms], node.distance)
        case Not():
            return together([], [_compiled(schema, field, node.part)])
        case Every():
            wanted = [_compiled(schema, field, part) for part in node.parts if not isinstance(part, Not)]
            excluded = [_compiled(schema, field, part.part) for part in node.parts if isinstance(part, Not)]
            return together(wanted, excluded)
        case Either():
            return _either(_compiled(schema, field, part) for part in node.parts)


def _either(parts: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, part) for part in parts])


def _as_typed(term: Term) -> Sought:
    return Sought(tuple(words_of(term.text).split()), term.prefix)


def _in_pairs(term: Term) -> Sought:
    pairs = words_of(bigrams.asked(term.text), PAIRS)
    return Sought(tuple(pairs.split()), term.prefix or bigrams.ends_short(term.text))


_TEXT = Field("text", _as_typed)
_PAIRS = Field("pairs", _in_pairs)
