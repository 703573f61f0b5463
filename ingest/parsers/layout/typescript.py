"""The OCR of typed pages: a line for each typed line, a ``p`` for each page, letterheads, page numbers, noise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from html import unescape

from ingest.parsers.layout.blocks import set_blocks
from ingest.parsers.layout.columns import without_columns
from ingest.parsers.layout.letterhead import head_blocks, head_of, without_foot
from ingest.parsers.layout.lines import Line, ends_sentence, tidy
from ingest.parsers.layout.wrapping import margin, mended, unwrap, vocabulary
from ingest.record import Block

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PAGE = re.compile(r"</?p\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LABEL = re.compile(r"[^\W\d_](?:[^\W\d_]|[. ]){0,12}\s?[:;]\W?")
_FAX = re.compile(r"\d{1,2}[:.] ?\d{2}\b.{0,20}\b(?:No|Pg|P)\b[.:]? ?\d|\bTEL\b\W{0,3}\d|\bP\. ?\d{1,3}/ ?\d{1,3}$")
_PAGE_MARK = re.compile(r"\W*/ ?\d{1,2}\W*")
_LEADS_ON = re.compile(r"\s(?:\.\s?){0,3}/ ?\d{1,2}\Z")
_NAME = re.compile(r"\b[A-Z][\w'’]{3,20}")
_NEAR = 0.8
_LONGEST_NOISE, _LONGEST_FAX = 14, 80


def is_typescript(content: str) -> bool:
    """Whether CONTENT is HTML in which line breaks are a typewriter's: more breaks than paragraphs."""
    breaks = len(_BREAK.findall(content))
    return breaks > 5 and breaks > content.count("<p")


def read_typescript(content: str, title: str | None) -> tuple[Block, ...]:
    """The blocks of typed pages; TITLE is left out where the head of the first page has it."""
    pages = [page for page in map(_without_noise, _pages(content)) if page]
    named = title or ""
    first = pages[0] if pages else []
    below = pages[1][:1] if len(pages) > 1 else []
    end = min(len(first), head_of([*first, *below], named, _is_noise))
    pages = [page for page in [first[end:], *pages[1:]] if page]
    last, foot = without_foot(pages[-1]) if pages else ([], [])
    pages = [*pages[:-1], last]
    width = margin([line for page in pages for line in page])
    words = vocabulary(content)
    turns = (without_columns(page, width) for page in pages)
    texts = mended((text for page in turns for text in unwrap(page, width, words)), words)
    return (*head_blocks(first[:end], named), *set_blocks([Line(text) for text in texts], None), *foot)


def _pages(content: str) -> Iterator[list[str]]:
    for page in _PAGE.split(content):
        lines = [tidy(unescape(_TAG.sub("", line))) for line in _BREAK.split(page)]
        if any(lines):
            yield [line for line in lines if line]


def _without_noise(page: list[str]) -> list[str]:
    """PAGE without what a fax or a typist set above, below and between its lines, and the specks of the scan."""
    kept = [line for line in page if not _is_mark(line)]
    first = next((at for at, line in enumerate(kept) if not _is_noise(line)), len(kept))
    last = next((at for at in range(len(kept) - 1, first - 1, -1) if not _is_noise(kept[at])), first - 1)
    return [*kept[first:last], *(_LEADS_ON.sub("", line) for line in kept[last : last + 1])]


def _is_mark(line: str) -> bool:
    """Whether a line is the head of a fax, or leads to the next page: ``.../2``."""
    return len(line) <= _LONGEST_FAX and (_PAGE_MARK.fullmatch(line) or _FAX.search(line)) is not None


def _is_noise(line: str) -> bool:
    """Whether a short line holds no word, closes no sentence and is no label of a turn (``PM:``)."""
    if len(line) > _LONGEST_NOISE or _WORD.search(line) or _LABEL.fullmatch(line):
        return False
    return not ends_sentence(line.lstrip("0123456789. /-"))


def as_spelt(name: str, text: str) -> str:
    """NAME as a scanned TEXT spells it most often, give or take a letter; NAME itself where it does not."""
    spelt = Counter(word for word in _NAME.findall(text) if word[0] == name[0] and not word.isupper())
    near = get_close_matches(name, spelt, n=8, cutoff=_NEAR)
    return max(near, key=lambda word: (spelt[word], word == name, word), default=name)
