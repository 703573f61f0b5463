"""The text as it is stored, its passages, its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ingest.normalize.reading import Body, Passage, Sentence
from ingest.normalize.text.folding import fold
from ingest.normalize.text.sentences import split
from ingest.record import Block

__all__ = ["lay"]

_GAP = "\n\n"
_WORDS = ("paragraph", "heading", "label")


def lay(blocks: tuple[Block, ...]) -> Body:
    """Join paragraphs, headings and labels by blank lines.

    Datelines and captions are no words of the text: they stay in the draft, for whoever looks for a day
    or a place. Every character that is no white space lies in exactly one sentence; a heading or a label is
    one.
    """
    laid = [(block.kind, block.text.strip()) for block in blocks if block.kind in _WORDS]
    laid = [(kind, text) for kind, text in laid if text]
    text = _GAP.join(words for _, words in laid)
    ends = accumulate(len(words) + len(_GAP) for _, words in laid)
    passages = tuple(
        Passage(kind, end - len(words) - len(_GAP), end - len(_GAP))
        for (kind, words), end in zip(laid, ends, strict=True)
    )
    return Body(text, fold(text), passages, tuple(_sentences(text, passages)))


def _sentences(text: str, passages: Sequence[Passage]) -> Iterator[Sentence]:
    for number, passage in enumerate(passages):
        if passage.kind != "paragraph":
            yield Sentence(passage.start, passage.end, number)
            continue
        for start, end in split(text, passage.start, passage.end):
            yield Sentence(start, end, number)
