"""What of a page's lines is title, stamp, text and furniture, by where they stand and what they look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsers.layout.blocks import first_sentence
from ingest.parsers.layout.chrome import is_banner, is_chrome, is_foot
from ingest.parsers.layout.institutions import is_institution
from ingest.parsers.layout.languages import language_of
from ingest.parsers.layout.lines import Line, count_words, folded, is_sentence, tidy
from ingest.parsers.layout.stamps import SEGMENTS, is_clock, stamp_of, stamps_of
from ingest.record import Stamp

_TITLE_WORDS = 5
_AFTER = 0.15
_FOOTER = 5


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page.

    lines  the body's lines, title and furniture gone
    names  what the page calls the site or the institution that it is of, as printed, the likeliest first
    """

    title: str | None
    lines: tuple[Line, ...]
    stamps: tuple[Stamp, ...]
    names: tuple[str, ...] = ()
    language: str = "en"


def read_lines(lines: Sequence[Line], title: str | None = None) -> Page:
    """A page whose lines are all there is to read; TITLE where its container knows it."""
    seen = [line for line in before_foot(lines) if not is_banner(line.text)]
    start = first_sentence(seen)
    at = _place_of(title, seen[:start]) if title else title_at(seen, start)
    head, body = (seen[:start], seen[start:]) if at is None else (seen[:at], seen[at + 1 :])
    found = tidy(title) if title else seen[at].text if at is not None else None
    kept = without_tail([*([] if at is not None or not title else head), *body])
    stamps = stamps_of([*head, *kept[: max(start - len(head), 0) + 2], *kept[-3:]])
    return Page(found, tuple(kept), stamps, names_of(head, lines[-_FOOTER:]), language_of(kept))


def title_at(lines: Sequence[Line], start: int) -> int | None:
    """Which of LINES before START, where running text begins, is the title.

    The one that a line of the path above it ends with; else the one beside a stamp; else the first that
    is long enough for a title; else the longest.
    """
    head = [at for at in range(start) if _could_be_title(lines[at])]
    echoed = [at for at in head if any(_echoes(lines[above].text, lines[at].text) for above in range(at))]
    if echoed:
        return echoed[0]
    stamped = [at for at in head if _beside_stamp(lines, at) and _words(lines[at]) >= 3]
    long = [at for at in [*stamped, *head] if _words(lines[at]) >= _TITLE_WORDS]
    return long[0] if long else max([*stamped, *head], key=lambda at: _words(lines[at]), default=None)


def before_foot(lines: Sequence[Line]) -> Sequence[Line]:
    """LINES up to the one that opens what a page prints below its text."""
    lengths = [len(line.text) if is_sentence(line.text) else 0 for line in lines]
    total, below = sum(lengths), 0
    cut = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        below += lengths[at]
        if below > _AFTER * total:
            break
        if is_foot(lines[at].text):
            cut = at
    return lines[:cut]


def without_tail(lines: Sequence[Line]) -> list[Line]:
    """LINES without a menu at their end: three short lines or more after the last sentence, and no list announced."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if is_sentence(lines[at].text)), len(lines))
    tail = lines[last + 1 :]
    if len(tail) < 3 or lines[last].text.endswith(":") or any(line.text.endswith(":") for line in tail):
        return list(lines)
    return [*lines[: last + 1], *(line for line in tail if stamp_of(line.text) or line.mark == "item")]


def names_of(head: Sequence[Line], tail: Sequence[Line]) -> tuple[str, ...]:
    """The names of institutions around a text, and the lines where a site's own name stands: first and last ones."""
    around = [line.text for line in (*head, *tail)]
    segments = [part for text in around if stamp_of(text) for part in SEGMENTS.split(text)]
    edges = [line.text for line in (*head[:2], *tail[-2:])]
    told = [text for text in (*around, *segments) if is_institution(text)]
    likely = (text for text in (*told, *segments, *edges) if not is_sentence(text) and not stamp_of(text))
    return tuple(dict.fromkeys(likely))


def _could_be_title(line: Line) -> bool:
    text = line.text
    return not (is_chrome(text) or stamp_of(text) or is_clock(text) or is_institution(text) or text.endswith(":"))


def _echoes(path: str, text: str) -> bool:
    above, words = folded(path), folded(text)
    return len(words) > 12 and above.endswith(words)


def _beside_stamp(lines: Sequence[Line], at: int) -> bool:
    return any(0 <= near < len(lines) and stamp_of(lines[near].text) for near in (at + 1, at - 1))


def _place_of(title: str | None, head: Sequence[Line]) -> int | None:
    wanted = folded(title or "")
    return next((at for at in range(len(head) - 1, -1, -1) if folded(head[at].text) == wanted), None)


def _words(line: Line) -> int:
    return count_words(line.text)
