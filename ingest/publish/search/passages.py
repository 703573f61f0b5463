"""The text of a found statement, with the match marked, and cut where it is long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.bigrams import LETTERS
from ingest.publish.search.names import fold
from ingest.publish.search.tree import Near, Node, Not, Term

LONGEST = 420
# In a script without spaces every letter counts as a word.
_WORD = re.compile(rf"[{LETTERS}]|(?:(?![{LETTERS}])[^\W_])+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, ``marked`` where the query matched."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a term, folded; the last one may go on where ``prefix``."""

    words: tuple[str, ...]
    prefix: bool


def sought(node: Node | None) -> tuple[Sought, ...]:
    """Every term that a statement was found by; what a query excludes is not looked for."""
    match node:
        case None | Not():
            return ()
        case Term():
            return (Sought(tuple(_WORD.findall(fold(node.text))), node.prefix),)
        case Near():
            return tuple(found for term in node.terms for found in sought(term))
        case _:
            return tuple(found for part in node.parts for found in sought(part))


def passage(text: str, terms: Sequence[Sought]) -> tuple[Piece, ...]:
    """A text in pieces, the terms marked; cut around the first mark where it is longer than ``LONGEST``."""
    return shorten(tuple(pieces(text, terms)))


def pieces(text: str, terms: Sequence[Sought]) -> Iterator[Piece]:
    """The whole of a text in pieces, the terms marked."""
    end = 0
    for start, stop in _spans(text, terms):
        if start >= end:
            yield from _piece(text[end:start], marked=False)
            yield from _piece(text[start:stop], marked=True)
            end = stop
    yield from _piece(text[end:], marked=False)


def _piece(text: str, *, marked: bool) -> Iterator[Piece]:
    if text:
        yield Piece(text, marked)


def _spans(text: str, terms: Sequence[Sought]) -> Iterator[tuple[int, int]]:
    """Where the terms stand in the text, in its order."""
    places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    # Folding keeps the places of plain letters, so these are folded at once.
    plain = fold(text) if text.isascii() else None
    words = [plain[start:end] if plain else fold(text[start:end]) for start, end in places]
    beginnings = tuple(term.words[0] for term in terms if term.words)
    for position, word in enumerate(words):
        if not word.startswith(beginnings):
            continue
        length = max((len(term.words) for term in terms if _stands(term, words, position)), default=0)
        if length:
            yield places[position][0], places[position + length - 1][1]


def _stands(term: Sought, words: Sequence[str], position: int) -> bool:
    """Whether the term begins at this word."""
    here = tuple(words[position : position + len(term.words)])
    if not term.prefix or here == term.words:
        return here == term.words
    return len(here) == len(term.words) and here[:-1] == term.words[:-1] and here[-1].startswith(term.words[-1])


def shorten(whole: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """At most ``LONGEST`` characters, beginning shortly before the first match."""
    text = "".join(piece.text for piece in whole)
    if len(text) <= LONGEST:
        return whole
    first = 0
    for piece in whole:
        if piece.marked:
            break
        first += len(piece.text)
    start = 0 if first >= len(text) else max(0, min(first - LONGEST // 3, len(text) - LONGEST))
    return tuple(_cut(whole, start, start + LONGEST))


def _cut(whole: tuple[Piece, ...], start: int, end: int) -> list[Piece]:
    kept: list[Piece] = [Piece("… ", False)] if start else []
    position = 0
    for piece in whole:
        inside = piece.text[max(0, start - position) : max(0, end - position)]
        kept.extend([Piece(inside, piece.marked)] if inside else [])
        position += len(piece.text)
    return [*kept, Piece(" …", False)] if position > end else kept
