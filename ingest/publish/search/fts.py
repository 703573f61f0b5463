"""A tree of words as an expression of SQLite's FTS5.

FTS5 knows ``a NOT b`` but no ``NOT b`` alone, so a part is a set or the complement of one; these are closed
under and, or, not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from ingest.publish.search.grammar import Either, Every, Near, Node, Not, Term


@dataclass(frozen=True, slots=True)
class Match:
    """The rows that ``expression`` finds; with ``complement``, all others."""

    expression: str
    complement: bool = False


def compile_words(node: Node) -> Match:
    """The FTS5 expression of a tree; never one that FTS5 refuses."""
    match node:
        case Term():
            return Match(_term(node))
        case Near():
            return Match(f"NEAR({' '.join(map(_term, node.terms))}, {node.distance})")
        case Not():
            inner = compile_words(node.part)
            return Match(inner.expression, not inner.complement)
        case Every():
            return reduce(_both, map(compile_words, node.parts))
        case Either():
            return _not(reduce(_both, (_not(compile_words(part)) for part in node.parts)))


def _term(term: Term) -> str:
    quoted = term.text.replace('"', '""')
    return f'"{quoted}"{" *" if term.prefix else ""}'


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
