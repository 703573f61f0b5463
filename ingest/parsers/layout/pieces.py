"""Lines out of the pieces of text that stand in one block of a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import NamedTuple

from ingest.parsers.layout.lines import Line, Mark, ends_sentence, tidy


class Piece(NamedTuple):
    """A piece of the open line, or the ``br`` that parts it."""

    text: str
    bold: bool = False
    apart: bool = False
    link: bool = False
    parts: bool = False


BREAK = Piece("", parts=True)


def lines_in(pieces: list[Piece], mark: Mark | None) -> Iterator[Line]:
    """The lines of a block: a ``br`` ends one, but not in mid-sentence before a small letter."""
    held: list[Piece] = []
    for said in _runs(pieces):
        if held and not _goes_on(held[-1].text, said[0].text):
            yield from _line(held, mark)
            held = []
        held.extend([Piece(" "), *said] if held else said)
    yield from _line(held, mark)


def _runs(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces between one ``br`` and the next."""
    if BREAK not in pieces:
        return [pieces]
    return [list(run) for broken, run in groupby(pieces, key=lambda piece: piece.parts) if not broken]


def _goes_on(above: str, below: str) -> bool:
    return below.lstrip()[:1].islower() and bool(above.strip()) and not ends_sentence(above.rstrip())


def _line(pieces: list[Piece], mark: Mark | None) -> Iterator[Line]:
    text = tidy("".join(piece.text for piece in pieces))
    if text:
        said = [piece for piece in pieces if piece.text.strip()]
        yield Line(text, mark or _mark_of(said), _apart_at_head(said))


def _apart_at_head(said: list[Piece]) -> int:
    """How many signs at the head of a line are set otherwise than the rest."""
    if not said or not said[0].apart:
        return 0
    apart = list(takewhile(lambda piece: piece.apart, said))
    return len(tidy("".join(piece.text for piece in apart))) if len(apart) < len(said) else 0


def _mark_of(said: list[Piece]) -> Mark:
    if all(piece.bold for piece in said):
        return "strong"
    return "link" if all(piece.link for piece in said) else "plain"
