"""The end of every parser: a draft where there is a text, else a problem that says what the document is."""

from __future__ import annotations

from ingest.parsers.layout.lines import ends_sentence, is_sentence
from ingest.record import Block, Document, Draft, Problem

_SHARE = 0.3
_LONG = 300
NO_TEXT = "there is no text in it: a list page, a page of links, or an empty transcript"


def checked(draft: Draft, document: Document, reason: str = NO_TEXT) -> Draft | Problem:
    """DRAFT, or the problem that DOCUMENT has no running text."""
    return draft if any(has_words(block) for block in draft.blocks) else problem(document, reason)


def with_text(draft: Draft, document: Document) -> Draft | Problem:
    """DRAFT where running text is a third of what its page shows: of a list of titles it is next to nothing."""
    letters = [(len(block.text), block.kind == "paragraph" and runs(block)) for block in draft.blocks]
    running = sum(length for length, runs_on in letters if runs_on)
    enough = running >= _SHARE * sum(length for length, _ in letters)
    return draft if running and enough else problem(document, NO_TEXT)


def runs(block: Block) -> bool:
    """Whether a block has running text."""
    return is_sentence(block.text) and (ends_sentence(block.text) or len(block.text) > _LONG)


def problem(document: Document, reason: str) -> Problem:
    """That DOCUMENT did not become a draft, and REASON."""
    return Problem(document.source, "parsers", f"{document.source}: {reason}")


def has_words(block: Block) -> bool:
    """Whether a block is a paragraph that says something: three letters at least."""
    return block.kind == "paragraph" and sum(map(str.isalpha, block.text[:200])) > 2
