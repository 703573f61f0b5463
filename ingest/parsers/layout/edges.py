"""What a page prints below its text: footers, related links, contacts, menus."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.layout.chrome import is_foot
from ingest.parsers.layout.lines import Line, is_sentence
from ingest.parsers.layout.stamps import is_dated_place, stamp_of

_MENU = 3


def before_foot(lines: Sequence[Line], most: float) -> Sequence[Line]:
    """LINES up to the first that closes the text with at most this share of its running text below it."""
    lengths = [len(line.text) if is_sentence(line.text) else 0 for line in lines]
    total, below, cut = sum(lengths), 0, len(lines)
    for at in range(len(lines) - 1, -1, -1):
        below += lengths[at]
        if below > most * total:
            break
        if is_foot(lines[at].text):
            cut = at
    return lines[:cut]


def without_tail(lines: Sequence[Line]) -> list[Line]:
    """LINES without a menu at their end: three short lines below the last sentence, unless a list was announced."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if is_sentence(lines[at].text)), len(lines))
    tail = lines[last + 1 :]
    announced = any(line.text.endswith(":") for line in lines[last : last + 2])
    if len(tail) < _MENU or announced:
        return list(lines)
    return [*lines[: last + 1], *(line for line in tail if _says_more(line))]


def _says_more(line: Line) -> bool:
    return line.mark == "item" or stamp_of(line.text) is not None or is_dated_place(line.text)
