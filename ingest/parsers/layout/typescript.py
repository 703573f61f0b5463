"""The OCR of typed pages: a line for each typed line, a ``p`` for each page, letterheads, page numbers, noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import unescape

from ingest.parsers.layout.blocks import set_blocks
from ingest.parsers.layout.chrome import is_chrome
from ingest.parsers.layout.lines import Line, ends_sentence, folded, tidy
from ingest.parsers.layout.moments import has_date
from ingest.parsers.layout.wrapping import margin, mended, unwrap, vocabulary
from ingest.record import Block

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PAGE = re.compile(r"</?p\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DAY = re.compile(r"\d{1,2}\s*(?:st|nd|rd|th)?[\s.,]+[A-Z]{3,9}[\s.,]+\d{4}", re.IGNORECASE)
_EMBARGO = "check against delivery embargoed until delivery"
_EMBARGOED = 0.6
_HEAD = 14


def is_typescript(content: str) -> bool:
    """Whether CONTENT is HTML in which line breaks are a typewriter's: more breaks than paragraphs."""
    breaks = len(_BREAK.findall(content))
    return breaks > 5 and breaks > content.count("<p")


def read_typescript(content: str, title: str | None) -> tuple[Block, ...]:
    """The blocks of typed pages; TITLE is left out where the head of the first page has it."""
    pages = [_without_noise(page) for page in _pages(content)]
    head, rest = _head([line for page in pages[:1] for line in page])
    pages = [page for page in [rest, *pages[1:]] if page]
    width = margin([line for page in pages for line in page])
    words = vocabulary(content)
    texts = mended((text for page in pages for text in unwrap(page, width, words)), words)
    blocks = set_blocks([Line(text) for text in texts], None)
    return (*_head_blocks(head, title), *blocks)


def _pages(content: str) -> Iterator[list[str]]:
    for page in _PAGE.split(content):
        lines = [tidy(unescape(_TAG.sub("", line))) for line in _BREAK.split(page)]
        if any(lines):
            yield [line for line in lines if line]


def _without_noise(page: list[str]) -> list[str]:
    """PAGE without the page number and the specks of the scan at its top and at its foot."""
    first = next((at for at, line in enumerate(page) if not _is_noise(line)), len(page))
    last = next((at for at in range(len(page) - 1, first - 1, -1) if not _is_noise(page[at])), first - 1)
    return page[first : last + 1]


def _is_noise(line: str) -> bool:
    return len(line) <= 14 and not _WORD.search(line) and not ends_sentence(line.lstrip("0123456789. /-"))


def _head(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The letterhead of a first page, which is typed in capitals, and the lines below it."""
    end = 0
    while end < min(len(lines), _HEAD) and _is_letterhead(lines[end]):
        end += 1
    if end == _HEAD:  # a text typed in capitals from its first line to its last
        end = 0
    return list(lines[:end]), list(lines[end:])


def _is_letterhead(line: str) -> bool:
    letters = [sign for sign in line if sign.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return not line.endswith(":") and capitals >= 0.6 * len(letters)


def _head_blocks(head: Sequence[str], title: str | None) -> Iterator[Block]:
    """What of a letterhead says when and where; the title, the office's name, embargoes do not."""
    words = set(folded(title or "").split())
    for line in head:
        said = folded(line).split()
        if _DAY.search(line) or has_date(line):
            yield Block("dateline", line)
        elif not _is_embargo(line) and sum(word in words for word in said) * 2 < len(said) and not is_chrome(line):
            yield Block("caption", line)


def _is_embargo(line: str) -> bool:
    return SequenceMatcher(None, folded(line), _EMBARGO, autojunk=False).ratio() >= _EMBARGOED
