"""A page whose lines are all there is to read: title, stamps, names and text, by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsers.layout.blocks import first_sentence
from ingest.parsers.layout.bylines import is_byline
from ingest.parsers.layout.captions import paired
from ingest.parsers.layout.chrome import is_banner
from ingest.parsers.layout.edges import before_foot, without_closing, without_tail
from ingest.parsers.layout.languages import language_of
from ingest.parsers.layout.leads import agencies_of, filing_of
from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.names import is_attribution, mailboxes_of, names_of
from ingest.parsers.layout.stamps import is_release, stamps_of
from ingest.parsers.layout.titles import place_of, title_at
from ingest.record import Stamp

_FOOTER = 6
_HEADER = 8
_AUTHORS = 4


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
    author: str | None = None


def read_lines(lines: Sequence[Line], title: str | None = None, below: float = 0.4) -> Page:
    """What LINES are; TITLE where the page's container knows it.

    below  the share of the running text that a footer may have at most: much where all of a page is read
    """
    shown = paired(lines)
    seen = [line for line in before_foot(shown, below) if not is_banner(line.text)]
    start = first_sentence(seen)
    at = place_of(title, seen[:start]) if title else title_at(seen, start)
    above = seen[: start if at is None else at]
    body = without_closing(without_tail(seen[len(above) + (at is not None) :]))
    opening = above if title and at is None else []
    author = next((line.text for line in [*opening, *body][:_AUTHORS] if is_byline(line.text)), None)
    kept = [line for line in _without_furniture([*opening, *body]) if line.text != author]
    opening_lines = [*above, *body[:_HEADER]]
    names = (
        *agencies_of(opening_lines, kept[-1] if kept else None), *names_of(opening_lines, shown[-_FOOTER:]),
        *mailboxes_of(shown[-_FOOTER:]),
    )  # fmt: skip
    found = tidy(title) if title else seen[at].text if at is not None else None
    stamps = stamps_of([*opening_lines, *body[-_FOOTER:]], [*above, *body[: first_sentence(body)]][:_HEADER])
    filed = None if stamps else filing_of(opening_lines)
    stamps = (filed,) if filed else stamps
    return Page(found, tuple(kept), stamps, names, language_of(kept), author)


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """LINES without what stands above the words and says only who sends them or what kind of text it is."""
    start = first_sentence(lines) + _HEADER
    return [line for at, line in enumerate(lines) if at > start or not _is_slip(line.text)]


def _is_slip(text: str) -> bool:
    return is_release(text) or is_attribution(text)
