"""A tree of words as an expression of SQLite's FTS5.

FTS5 knows ``a NOT b`` but no ``NOT b`` alone, so a part is a set or the complement of one; these are closed
under and, or, not.

Statements in scripts without spaces have an index of their own, of pairs of letters (``ingest.bigrams``); words in
such a script are asked of both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce

from ingest import bigrams
from ingest.publish.search.tree import Either, Every, Near, Node, Not, Term, terms

Write = Callable[[Term], str]

_WORDS = "SELECT rowid, rank FROM statements_fts WHERE statements_fts MATCH ?"
# A statement that is in the index of pairs is judged by that alone.
_PAIRS = f"""SELECT * FROM (
    {_WORDS} AND NOT EXISTS (SELECT 1 FROM statements_cjk_fts p WHERE p.rowid = statements_fts.rowid)
    UNION ALL SELECT rowid, rank FROM statements_cjk_fts WHERE statements_cjk_fts MATCH ?)"""


@dataclass(frozen=True, slots=True)
class Match:
    """The rows that ``expression`` finds; with ``complement``, all others.

    pairs  the same for the index of pairs of letters, where the words need it
    """

    expression: str
    complement: bool = False
    pairs: str | None = None

    @property
    def sql(self) -> str:
        """A question for ``rowid`` and ``rank`` of the rows that the expression finds."""
        return _WORDS if self.pairs is None else _PAIRS

    def where(self, condition: str) -> str:
        """The same question for those rows only that also fit a condition on ``rowid``."""
        return f"{self.sql} {'AND' if self.pairs is None else 'WHERE'} {condition}"

    @property
    def parameters(self) -> list[object]:
        """What belongs in its placeholders."""
        return [self.expression] if self.pairs is None else [self.expression, self.pairs]


def compile_words(node: Node) -> Match:
    """The FTS5 expression of a tree; never one that FTS5 refuses."""
    match = _compiled(node, _as_typed)
    if not any(bigrams.unspaced(term.text) for term in terms(node)):
        return match
    return replace(match, pairs=_compiled(node, _in_pairs).expression)


def _compiled(node: Node, write: Write) -> Match:
    match node:
        case Term():
            return Match(write(node))
        case Near():
            return Match(f"NEAR({' '.join(map(write, node.terms))}, {node.distance})")
        case Not():
            return _not(_compiled(node.part, write))
        case Every():
            return reduce(_both, (_compiled(part, write) for part in node.parts))
        case Either():
            return _not(reduce(_both, (_not(_compiled(part, write)) for part in node.parts)))


def _as_typed(term: Term) -> str:
    quoted = term.text.replace('"', '""')
    return f'"{quoted}"{" *" if term.prefix else ""}'


def _in_pairs(term: Term) -> str:
    return _as_typed(Term(bigrams.asked(term.text), term.prefix or bigrams.ends_short(term.text)))


def _not(match: Match) -> Match:
    return Match(match.expression, not match.complement)


def _both(one: Match, other: Match) -> Match:
    """Intersection: a∩b, a∖b, b∖a, or the complement of a∪b."""
    if one.complement and other.complement:
        return Match(f"({one.expression} OR {other.expression})", True)
    if one.complement:
        return _both(other, one)
    word = "NOT" if other.complement else "AND"
    return Match(f"({one.expression} {word} {other.expression})")
