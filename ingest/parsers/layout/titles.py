"""Which of the lines above the running text is its title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.parsers.layout.bodies import is_institution, is_known
from ingest.parsers.layout.bylines import is_byline, is_words_by, speaker_in
from ingest.parsers.layout.chrome import is_chrome, is_delivery_note, is_foot
from ingest.parsers.layout.kinds_of_text import is_release
from ingest.parsers.layout.leads import is_filing
from ingest.parsers.layout.lines import Line, count_words, folded
from ingest.parsers.layout.moments import is_clock
from ingest.parsers.layout.names import is_attribution, is_path, is_state
from ingest.parsers.layout.placenames import ends_in_place, is_place
from ingest.parsers.layout.salutations import is_salutation
from ingest.parsers.layout.stamps import is_dated_place, stamp_of
from ingest.parsers.layout.title_runs import names_somebody

_ENOUGH = 5
_LEAST = 3
_LEAST_ECHO = 12
_PERSON = re.compile(
    r"(?:(?:senator|the|rt|right|hon(?:ourable)?|h\.?e|dr|mr|mrs|ms|shri|prof|sir|dame|lord)\b\.? ){1,4}"
    r"(?-i:[A-Z][\w.'’-]*)(?: (?-i:[A-Z][\w.'’-]*)){0,4}",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-Z][\w'’ʻ.-]*(?: [A-Z][\w'’ʻ.-]*){0,3}(?:, [A-Z][\w'’ʻ.-]*(?: [A-Z][\w'’ʻ.-]*){0,2}){1,3}")
_KIND = re.compile(
    r"\b(?:doorstop|interview|transcript|conference|speech|remarks|statement|address|message|press|visit|meeting)\b",
    re.IGNORECASE,
)
_NAMED_KIND = re.compile(r"(?:doorstop|interview|press conference|remarks|speech|statement|address)\b.", re.IGNORECASE)
_DOORSTOP = re.compile(r"doorstop|interview", re.IGNORECASE)
_LONGEST_LETTERHEAD = 6
_OF_SITTING = re.compile(
    r"\b(?:session|items? \d|agenda|council|committee|assembly|general debate|segment|panel|high-level)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"[\[(]?\s*(?:photo|image|picture|video|file)\b"
    r"(?! (?:message|address|speech|statement|remarks|greeting|conference|call)\b)",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"(?:subjects?|topics?|keywords|venue|place|location|event|occasion|date|time|re|ref(?:erence)?\.?(?: no\.?)?"
    r"|embargo|speakers?|contact)\s?[:.].*",
    re.IGNORECASE,
)
_NO_TITLE = (
    is_chrome, is_foot, stamp_of, is_clock, is_release, is_dated_place, is_institution, is_known, is_attribution,
    is_byline, is_filing, is_path, is_state, _PERSON.fullmatch, _PICTURE.match, is_salutation,
    _SUBJECTS.fullmatch, is_delivery_note,
)  # fmt: skip


def title_at(lines: Sequence[Line], start: int) -> int | None:
    """Which of LINES before START, where running text begins, is the title; null where none can be.

    The one that a line of the path above it ends with; else the first that stands above a stamp or says whose words
    these are, ``Remarks by Lena Vask, Minister of Trade``, or a headline right above that; else the first that is long
    enough for a title; else the longest.
    """
    head = [at for at in range(start) if _could_be(lines[at].text)]
    echoes = set(_echoes(lines[:start]))
    echoed = [at for at in head if at in echoes]
    stamped = [at for at in head if count_words(lines[at].text) >= _LEAST and _above_stamp(lines, at)]
    long = [at for at in head if count_words(lines[at].text) >= _ENOUGH]
    if not all(lines[at].text.isupper() for at in long):
        long = [at for at in long if not _is_letterhead(lines[at].text)]
    called = [at for at in head if _NAMED_KIND.match(lines[at].text)]
    owned = [_with_headline(lines, at, long) for at in range(start) if _says_whose(lines[at : at + 2])]
    found = next(iter([*echoed, *sorted([*stamped, *owned]), *(long or called)]), None)
    if found is None and not head:
        return next((at for at in range(start) if is_words_by(lines[at].text)), None)
    return found if found is not None else max(head, key=lambda at: count_words(lines[at].text), default=None)


def _says_whose(lines: Sequence[Line]) -> bool:
    """Whether the first of LINES says whose words these are, alone or with ``BY`` below it, and is no field."""
    return names_somebody([line.text for line in lines]) and not speaker_in(lines[0].text)


def _with_headline(lines: Sequence[Line], at: int, long: Sequence[int]) -> int:
    """Where the next headline stands above the line that says whose words these are; else that line itself."""
    above = next((place for place in reversed(long) if place < at), at)
    told = lines[above].text
    return at if _OF_SITTING.search(told) or is_place(told.rpartition(", ")[2]) else above


def place_of(title: str | None, head: Sequence[Line]) -> int | None:
    """Where HEAD prints TITLE, the last time it does."""
    wanted = folded(title or "")
    return next((at for at in range(len(head) - 1, -1, -1) if folded(head[at].text) == wanted), None)


def _is_letterhead(text: str) -> bool:
    """Whether a line is a few words in capitals, as stand over a title that is not in capitals."""
    return text.isupper() and count_words(text) <= _LONGEST_LETTERHEAD and not _KIND.search(text)


def _could_be(text: str) -> bool:
    if (_PLACE.fullmatch(text) and not _KIND.search(text)) or (ends_in_place(text) and not _DOORSTOP.match(text)):
        return False
    return not text.endswith((":", "|")) and not any(is_other(text) for is_other in _NO_TITLE)


def _echoes(lines: Sequence[Line]) -> Iterator[int]:
    """Which of LINES a line above it ends with: backwards and in order, that one stands right behind it."""
    above: list[str] = []
    for at, line in enumerate(lines):
        words = folded(line.text)[::-1]
        place = bisect_left(above, words)
        if len(words) > _LEAST_ECHO and place < len(above) and above[place].startswith(words):
            yield at
        above.insert(place, words)


def _above_stamp(lines: Sequence[Line], at: int) -> bool:
    return at + 1 < len(lines) and stamp_of(lines[at + 1].text) is not None
