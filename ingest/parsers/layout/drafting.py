"""The end of every parser: a draft where there is a text, else a problem that says what the document is."""

from __future__ import annotations

from ingest.record import Block, Document, Draft, Problem

NO_TEXT = "there is no text in it: a list page, a page of links, or an empty transcript"


def checked(draft: Draft, document: Document, reason: str = NO_TEXT) -> Draft | Problem:
    """DRAFT, or the problem that DOCUMENT has no running text."""
    return draft if any(has_words(block) for block in draft.blocks) else problem(document, reason)


def problem(document: Document, reason: str) -> Problem:
    """That DOCUMENT did not become a draft, and REASON."""
    return Problem(document.source, "parsers", f"{document.source}: {reason}")


def has_words(block: Block) -> bool:
    """Whether a block is a paragraph that says something: three letters at least."""
    return block.kind == "paragraph" and sum(map(str.isalpha, block.text[:200])) > 2
