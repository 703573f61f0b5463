"""A page whose lines are all there is to read: title, stamps, names and text, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsers.layout.blocks import first_sentence
from ingest.parsers.layout.bodies import is_body, is_institution
from ingest.parsers.layout.bylines import is_placed, speaker_in, writer_of
from ingest.parsers.layout.captions import paired
from ingest.parsers.layout.chrome import is_banner
from ingest.parsers.layout.edges import before_foot, without_closing, without_tail
from ingest.parsers.layout.imprints import bare
from ingest.parsers.layout.kinds_of_text import is_kind_of_text, is_release
from ingest.parsers.layout.languages import language_of
from ingest.parsers.layout.leads import agencies_of, filing_of
from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.mastheads import mastheads_of, without_mastheads
from ingest.parsers.layout.name_lines import speaker_of, speaker_over_words
from ingest.parsers.layout.names import is_attribution, is_state, mailboxes_of, names_of, releasing
from ingest.parsers.layout.page_stamps import stamps_of
from ingest.parsers.layout.placenames import is_called_place
from ingest.parsers.layout.salutations import is_salutation
from ingest.parsers.layout.title_runs import joined, title_run
from ingest.parsers.layout.titles import place_of, title_at
from ingest.record import Stamp

_MOST_ABOVE = 100
_FOOTER = 6
_HEADER = 8
_AUTHORS = 4


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page.

    lines  the body's lines, title and furniture gone
    names  what the page calls the site or the institution that it is of, as printed, the likeliest first
    author whose words it says these are; beside: who shares them
    around the short lines above the title and at the foot, where letterheads and addresses stand
    """

    title: str | None
    lines: tuple[Line, ...]
    stamps: tuple[Stamp, ...]
    names: tuple[str, ...] = ()
    language: str = "en"
    author: str | None = None
    beside: tuple[str, ...] = ()
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Parts:
    """A page parted at its title.

    above  what stands over the title; over the words where the title stands nowhere
    body   what stands below the title, footers gone
    words  the lines among which the text is
    foot   the last lines that the page shows
    """

    title: str | None
    above: Sequence[Line]
    body: Sequence[Line]
    words: Sequence[Line]
    foot: Sequence[Line]

    @property
    def top(self) -> Sequence[Line]:
        """The lines above the title, as many as a page has that says what it is; a hostile one has nothing else."""
        return self.above[:_MOST_ABOVE]

    @property
    def head(self) -> list[Line]:
        """The lines in which a page says what it is."""
        return [*self.top, *self.body[:_HEADER]]


def read_lines(lines: Sequence[Line], title: str | None = None, below: float = 0.4) -> Page:
    """What LINES are; TITLE where the page's container knows it.

    below  the share of the running text that a footer may have at most: much where all of a page is read
    """
    shown = paired(lines)
    mastheads = mastheads_of(shown)
    parts = _parted(without_mastheads(shown, mastheads), title, below)
    writer = writer_of(parts.words, _AUTHORS)
    kept = tuple(line for line in _without_furniture(parts.words) if line.text != writer or is_placed(line.text))
    named = speaker_of(parts.head) or writer or speaker_over_words(_over_words(shown), parts.title)
    authors = [named] if named else [one.byline for one in mastheads]
    names = (*_names(parts, kept), *(one.office for one in mastheads[:1]))
    return Page(
        parts.title, kept, _stamps(parts), names, language_of(kept), next(iter(authors), None), tuple(authors[1:]),
        tuple(line.text for line in (*parts.top, *parts.foot)),
    )  # fmt: skip


def _over_words(shown: Sequence[Line]) -> Sequence[Line]:
    return shown[: min(first_sentence(shown), _HEADER)]


def _parted(shown: Sequence[Line], title: str | None, below: float) -> _Parts:
    seen = [line for line in before_foot(shown, below) if not is_banner(line.text)]
    start = first_sentence(seen)
    at = place_of(title, seen[:start]) if title else title_at(seen, start)
    above = seen[: start if at is None else at]
    named = [] if title or at is None else title_run(seen[at:start])
    below = len(above) + (len(named) if named else at is not None)
    told = without_closing(without_tail(seen[below:]))
    body = [*filter(_stays, above), *told]
    found = tidy(title) if title else _NUMBERED.sub("", joined(named)) or None
    words = [*above, *told] if title and at is None else body
    return _Parts(found, above, body, words, shown[-_FOOTER:])


_NUMBERED = re.compile(r"[\s|–—-]+(?:press|media) (?:release|statement) (?:no|nr|nº|n°)\.? ?[\d/-]+$", re.IGNORECASE)


def _stays(line: Line) -> bool:
    """Whether a line over the title is of the text all the same: it says what kind that is, or where, or greets."""
    return is_kind_of_text(line.text) or is_salutation(line.text) or is_called_place(line.text)


def _names(parts: _Parts, kept: Sequence[Line]) -> tuple[str, ...]:
    """Whom a page names as where its text is from: who files it, who is printed around it, whose mailbox it has."""
    agencies = agencies_of(parts.head, kept[-1] if kept else None)
    letterhead = (line.text for line in parts.top if is_body(bare(line.text)))
    return (*agencies, *names_of(parts.head, parts.foot), *letterhead, *mailboxes_of(parts.foot))


def _stamps(parts: _Parts) -> tuple[Stamp, ...]:
    """The stamps about a text, a day beside a place among them; else the day that it is filed under."""
    top = [*parts.above, *parts.body[: first_sentence(parts.body)]]
    stamps = stamps_of([*parts.head, *parts.body[-_FOOTER:]], top[:_HEADER])
    filed = None if stamps else filing_of(parts.head)
    return (filed,) if filed else stamps


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """LINES without what stands above the words and says only who sends or says them, or what kind of text it is."""
    start = first_sentence(lines) + _HEADER
    kept = [line for at, line in enumerate(lines) if at > start or not _is_slip(line.text)]
    over = first_sentence(kept)
    return [line for at, line in enumerate(kept) if at >= over or not _is_letterhead(line.text)]


def _is_letterhead(text: str) -> bool:
    """Whether a line above the words is the name of a public body or of a state."""
    return is_institution(text) or is_state(text)


def _is_slip(text: str) -> bool:
    return bool(
        is_release(text) or is_attribution(text) or releasing(text) or (speaker_in(text) and not is_placed(text))
    )
