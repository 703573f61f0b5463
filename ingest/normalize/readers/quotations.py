"""Where quotation marks hold somebody's very words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ingest.normalize.reading import Body

_DOUBLE = '"“”„«»″「」『』'
# A single mark opens before a word, and closes behind or before a sign; an apostrophe does neither. A set of signs as
# the very first thing lets a search run over all other characters.
_MARK = re.compile(
    rf"[{_DOUBLE}‘’'](?:(?<=[{_DOUBLE}])|(?<=[‘'])(?<![^\s(:—–-].)(?=\w)"
    r"|(?<=[.,?!…][’'])(?!\w)|(?<=\w[’'])(?=[.,;:?!)]|\s*\Z))"
)
_PASSAGES_QUOTED = 12
_PLAIN = '"'
# In the north it opens too: ``”We are here,” she said``.
_CLOSING = "”"
_CLOSED_BY = {
    _PLAIN: _PLAIN,
    "″": "″",
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’",
    "'": "'’",
}


class Quotations:
    """The stretches of a body between quotation marks, the marks included."""

    def __init__(self, body: Body) -> None:
        spans = list(_spans(body))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def around(self, offset: int) -> tuple[int, int] | None:
        """The stretch that holds OFFSET."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset >= self._ends[number]:
            return None
        return self._starts[number], self._ends[number]

    def outside(self, text: str) -> str:
        """TEXT, of the same length, with blanks for everything between marks."""
        pieces, at = [], 0
        for start, end in zip(self._starts, self._ends, strict=True):
            if end > at:
                pieces += [text[at : max(at, start)], " " * (end - max(at, start))]
                at = end
        return "".join((*pieces, text[at:]))

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of ``start:end`` that are between marks."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._starts) and self._starts[number] < end:
            left, right = max(start, self._starts[number]), min(end, self._ends[number])
            if left < right:
                yield left, right
            number += 1


def _spans(body: Body) -> Iterator[tuple[int, int]]:
    """Stretches end with their passage; one that nothing closes and no passage takes up holds a sentence only.

    A passage takes a stretch up by a mark at its head, or by one that can only close and that comes next; the
    stretch in it then begins before it.
    """
    marks = list(_MARK.finditer(body.text))
    at, headed = 0, False
    reading = _Reading(body.text)
    for number, passage in enumerate(body.passages):
        reading.enter(passage.start)
        while at < len(marks) and marks[at].start() < passage.end:
            if (span := reading.meet(marks[at], headed)) is not None:
                yield span
            at, headed = at + 1, False
        closes_later = reading.is_open and _closes_only(body, marks[at : at + 1], reading.sign, number)
        headed = reading.is_open and _is_headed(body, number + 1)
        if reading.is_open:
            yield reading.start, passage.end if headed or closes_later else _end_of_sentence(body, reading.start)
        reading.leave(goes_on=closes_later and not headed)


class _Reading:
    """The stretch that is open while the marks of a text are read; straight ones may hold others."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.start, self.sign, self._depth = -1, "", 0

    @property
    def is_open(self) -> bool:
        return self.start >= 0

    def enter(self, start: int) -> None:
        """Begin a passage at START: what was left open goes on."""
        self.start = max(0, start - 1) if self.sign else -1

    def leave(self, *, goes_on: bool) -> None:
        self.start, self.sign, self._depth = -1, self.sign if goes_on else "", 0

    def meet(self, mark: re.Match[str], headed: bool) -> tuple[int, int] | None:
        """Take in a mark; the stretch that it closes. HEADED: it takes up what the passage before left open."""
        place, sign = mark.start(), mark[0]
        if not self.is_open:
            if sign in _CLOSED_BY or (sign == _CLOSING and (self._opens(place) or self._heads(place))):
                self.start, self.sign = max(0, place - headed), sign
            return None
        if sign not in _CLOSED_BY.get(self.sign, self.sign) and not self._closes_by_its_own(sign, place):
            return None
        if sign == _PLAIN and self._opens(place):
            self._depth += 1
        elif self._depth:
            self._depth -= 1
        else:
            span = self.start, place + 1
            self.leave(goes_on=False)
            return span
        return None

    def _closes_by_its_own(self, sign: str, place: int) -> bool:
        """Whether a mark that should open closes what it opened, as some print it: ``“We are here,“ she said``."""
        return sign == self.sign == "“" and not self._text[place + 1 : place + 2].isalnum()

    def _opens(self, place: int) -> bool:
        """Whether a mark stands before a word and behind a space."""
        return self._text[place - 1 : place] in (" ", "(") and self._text[place + 1 : place + 2].isalnum()

    def _heads(self, place: int) -> bool:
        """Whether a mark stands before the first word of a text or a passage."""
        return self._text[max(0, place - 1) : place] in ("", "\n") and self._text[place + 1 : place + 2].isalnum()


def _is_headed(body: Body, number: int) -> bool:
    """Whether a passage has a mark at its head."""
    return number < len(body.passages) and body.text[body.passages[number].start] in _CLOSED_BY


def _closes_only(body: Body, following: Sequence[re.Match[str]], sign_open: str, number: int) -> bool:
    """Whether the next mark can but close what was opened, some passages on."""
    last = body.passages[min(number + _PASSAGES_QUOTED, len(body.passages) - 1)]
    return any(
        mark[0] in _CLOSED_BY.get(sign_open, sign_open) and mark[0] not in _CLOSED_BY and mark.start() < last.end
        for mark in following
    )


def _end_of_sentence(body: Body, offset: int) -> int:
    number = bisect_right(body.sentences, offset, key=lambda sentence: sentence.start) - 1
    return body.sentences[number].end
