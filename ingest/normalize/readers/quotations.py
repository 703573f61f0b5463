"""Where quotation marks hold somebody's very words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.normalize.reading import Body

_MARK = re.compile('["“”„«»「」『』]')
_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}


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

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of ``start:end`` that are between marks."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._starts) and self._starts[number] < end:
            left, right = max(start, self._starts[number]), min(end, self._ends[number])
            if left < right:
                yield left, right
            number += 1


def _spans(body: Body) -> Iterator[tuple[int, int]]:
    """Stretches end with their passage; one that nothing closes and no passage takes up holds a sentence only."""
    marks = list(_MARK.finditer(body.text))
    at = 0
    for number, passage in enumerate(body.passages):
        opened: int | None = None
        while at < len(marks) and marks[at].start() < passage.end:
            place, sign = marks[at].start(), marks[at][0]
            at += 1
            if opened is None:
                opened = place if sign in _CLOSED_BY else None
            elif sign in _CLOSED_BY[body.text[opened]]:
                yield opened, place + 1
                opened = None
        if opened is not None:
            goes_on = number + 1 < len(body.passages) and body.text[body.passages[number + 1].start] in _CLOSED_BY
            yield opened, passage.end if goes_on else _end_of_sentence(body, opened)


def _end_of_sentence(body: Body, offset: int) -> int:
    number = bisect_right(body.sentences, offset, key=lambda sentence: sentence.start) - 1
    return body.sentences[number].end
