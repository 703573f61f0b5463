"""What a query says: a tree of words, and filters on the record. Both ways to search are compiled from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from ingest.bigrams import unspaced


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase; ``prefix`` where its last word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Terms with at most ``distance`` words between them."""

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Not:
    """Everything that the part does not find."""

    part: Node


@dataclass(frozen=True, slots=True)
class Every:
    """What all parts find."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What any of the parts finds."""

    parts: tuple[Node, ...]


Node = Term | Near | Not | Every | Either


@dataclass(frozen=True, slots=True)
class Filter:
    """``name:value``; filters of one name are alternatives, those of different names all hold."""

    name: str
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query: words to find in a statement (or none), and filters on its record."""

    words: Node | None
    filters: tuple[Filter, ...]


def terms(node: Node) -> Iterator[Term]:
    """Every term of a tree."""
    match node:
        case Term():
            yield node
        case Not():
            yield from terms(node.part)
        case Near():
            yield from node.terms
        case _:
            for part in node.parts:
                yield from terms(part)


def as_a_phrase(node: Node) -> Node:
    """A tree that finds the same, in which words that are asked for side by side count more where they stand so.

    To rank by alone: what holds the phrase holds each of its words.
    """
    match node:
        case Every() if len(plain := [part for part in node.parts if _is_plain(part)]) > 1:
            phrase = Term(" ".join(part.text for part in plain))
            rest = [part for part in node.parts if not _is_plain(part)]
            # Said twice: once, and a few words that hold them apart would still come first for being few.
            return Every((Either((Every(tuple(plain)), phrase, phrase)), *rest))
        case _:
            return node


def _is_plain(node: Node) -> TypeGuard[Term]:
    """Whether a part is a term whose last word does not go on, in a script with spaces."""
    return isinstance(node, Term) and not node.prefix and not unspaced(node.text)
