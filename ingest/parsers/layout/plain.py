"""Lines out of plain text: as saved from a browser, a line a paragraph, or broken at a margin."""

from __future__ import annotations

import re

from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.wrapping import is_wrapped, margin, runs, unwrap, vocabulary

_BULLET = re.compile(r"[•·▪●○◦‣∙]\s*(?=\w)")


def lines_of_text(content: str) -> list[Line]:
    """The lines of a plain text, its wrapping undone where it was broken at a margin."""
    stretches = list(runs(content.splitlines()))
    if not is_wrapped(stretches):
        return [_line(text) for run in stretches for line in run if (text := tidy(line))]
    width, words = margin([line for run in stretches for line in run]), vocabulary(content)
    return [_line(tidy(text)) for run in stretches for text in unwrap(run, width, words)]


def _line(text: str) -> Line:
    """A line; one that a bullet opens is an item of a list."""
    item = _BULLET.match(text)
    return Line(text[item.end() :], "item") if item else Line(text)
