"""Lines out of plain text: as saved from a browser, a line a paragraph, or broken at a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parsers.layout.lines import Line, is_sentence, tidy
from ingest.parsers.layout.wrapping import is_wrapped, margin, mended, runs, unwrap, vocabulary

_INITIAL = re.compile(r"[^\W\d_]")
_BULLET = re.compile(r"[•·▪●○◦‣∙]\s*(?=\w)")
_ODD_SPACE = re.compile(r"[\t ]{0,8}[\r\xa0][\t\r\xa0 ]{0,8}")
_PAGE_END = re.compile(r"\W*\d{1,3}\W*|A/\d{1,3}/PV\.\d{1,4}|\d{2}-\d{5,6}.{0,12}")


def lines_of_text(content: str) -> list[Line]:
    """The lines of a plain text, its wrapping undone where it was broken at a margin."""
    return [_line(text) for text in paragraphs_of(content)]


def paragraphs_of(content: str) -> list[str]:
    """The paragraphs of a plain text; of one that was broken at a margin, page numbers and running heads go."""
    printed = list(_printed(content))
    stretches = list(runs(line for line in printed if not _PAGE_END.fullmatch(line)))
    if not is_wrapped(stretches):
        return _with_initials([text for line in printed if (text := tidy(line))])
    width, words = margin([line for run in stretches for line in run]), vocabulary(content)
    return mended((tidy(text) for run in stretches for text in unwrap(run, width, words)), words)


def _with_initials(lines: list[str]) -> list[str]:
    """LINES with a large first letter, which stands alone, set before the rest of its word."""
    joined: list[str] = []
    for line in lines:
        if joined and _INITIAL.fullmatch(joined[-1]) and line[:1].islower() and is_sentence(line):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


def _printed(content: str) -> Iterator[str]:
    """The lines as printed. A carriage return parts lines only where nothing else does: PDFs have it between words."""
    text = content.replace("\r\n", "\n").replace("\f", "\n")
    for line in text.split("\n" if "\n" in text else "\r"):
        printed = line.strip()
        yield printed if printed.isascii() and "\r" not in printed else _ODD_SPACE.sub(" ", printed)


def _line(text: str) -> Line:
    """A line; one that a bullet opens is an item of a list."""
    item = _BULLET.match(text)
    return Line(text[item.end() :], "item") if item else Line(text)
