"""The statements that every reader makes: spans of the body with the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.reading import Body, Cast, Label
from ingest.record import BlockKind, Side, Statement

Piece = tuple[int, int, BlockKind]


def pieces(body: Body, labels: Sequence[Label] = ()) -> Iterator[Piece]:
    """The sentences of a body, cut where a label stands within one."""
    cuts = iter([label.start for label in labels])
    cut = next(cuts, None)
    for sentence in body.sentences:
        start, kind = sentence.start, body.passages[sentence.passage].kind
        while cut is not None and cut < sentence.end:
            if cut > start:
                yield from _trimmed(body.text, start, cut, kind)
                start = cut
            cut = next(cuts, None)
        yield from _trimmed(body.text, start, sentence.end, kind)


def _trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Piece]:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end, kind


def heading(body: Body, start: int, end: int) -> Statement:
    """A heading."""
    return Statement(start, end, body.text[start:end], "heading", rule="heading")


def narration(body: Body, start: int, end: int, rule: str) -> Statement:
    """The publisher's own account."""
    return Statement(start, end, body.text[start:end], "narration", rule=rule)


def sides(cast: Cast) -> dict[str, Side]:
    """On which side everybody stands who takes part."""
    return {part.person: part.side for part in cast.participants}
