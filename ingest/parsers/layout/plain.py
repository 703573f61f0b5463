"""Lines out of plain text: as saved from a browser, a line a paragraph, or broken at a margin."""

from __future__ import annotations

from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.wrapping import is_wrapped, margin, runs, unwrap, vocabulary


def lines_of_text(content: str) -> list[Line]:
    """The lines of a plain text, its wrapping undone where it was broken at a margin."""
    stretches = list(runs(content.splitlines()))
    if not is_wrapped(stretches):
        return [Line(text) for run in stretches for line in run if (text := tidy(line))]
    width, words = margin([line for run in stretches for line in run]), vocabulary(content)
    return [Line(tidy(text)) for run in stretches for text in unwrap(run, width, words)]
