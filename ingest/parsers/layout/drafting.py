"""The end of every parser: a draft where there is a text, else a problem that says what the document is."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.layout.lines import count_words, ends_sentence, is_sentence
from ingest.parsers.layout.textless import FAILURE, NO_WORDS, is_broken, is_failure, kind_of_page
from ingest.record import Block, Document, Draft, Problem

_SHARE = 0.3
_LONG = 300
_SHORT = 900
_WORDS_OF_A_CLAUSE = 6


def checked(draft: Draft, document: Document, reason: str = NO_WORDS) -> Draft | Problem:
    """DRAFT, or the problem that DOCUMENT has no running text."""
    return draft if any(has_words(block) for block in draft.blocks) else problem(document, reason)


def with_text(draft: Draft, document: Document) -> Draft | Problem:
    """DRAFT where running text is a third of what its page shows: of a list of titles it is next to nothing."""
    texts = [block.text for block in draft.blocks]
    running = sum(len(block.text) for block in draft.blocks if block.kind == "paragraph" and runs(block))
    if running < _SHARE * sum(map(len, texts)) or not running:
        return problem(document, kind_of_page(draft.title, texts))
    return _readable(draft, document, texts, running)


def _readable(draft: Draft, document: Document, texts: Sequence[str], running: int) -> Draft | Problem:
    """DRAFT, or the problem that its words are a server's, or those of a text layer that nobody can read."""
    if running < _SHORT and is_failure(draft.title, texts):
        return problem(document, FAILURE)
    if is_broken(texts):
        return problem(document, "a text layer that cannot be read: signs in place of words")
    return draft


def runs(block: Block) -> bool:
    """Whether a block has running text: a sentence, or a clause of a declaration that goes on behind a semicolon."""
    if block.text.endswith(";"):
        return count_words(block.text) >= _WORDS_OF_A_CLAUSE
    return is_sentence(block.text) and (ends_sentence(block.text) or len(block.text) > _LONG)


def problem(document: Document, reason: str) -> Problem:
    """That DOCUMENT did not become a draft, and REASON."""
    return Problem(document.source, "parsers", reason)


def has_words(block: Block) -> bool:
    """Whether a block is a paragraph that says something: three letters at least."""
    return block.kind == "paragraph" and sum(map(str.isalpha, block.text[:200])) > 2
