"""Where quotation marks hold somebody's very words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.normalize.reading import Body

_MARK = re.compile('["“”„«»「」『』]')
_PASSAGES_QUOTED = 12
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
    """Stretches end with their passage; one that nothing closes and no passage takes up holds a sentence only.

    A passage takes a stretch up by a mark at its head, or by one that can only close and that comes next; the
    stretch in it then begins before it.
    """
    marks = list(_MARK.finditer(body.text))
    at = 0
    goes_on, sign_open = False, ""
    for number, passage in enumerate(body.passages):
        opened = passage.start - 1 if sign_open else -1
        while at < len(marks) and marks[at].start() < passage.end:
            place, sign = marks[at].start(), marks[at][0]
            at += 1
            if opened < 0:
                opened, sign_open = (place - goes_on, sign) if sign in _CLOSED_BY else (-1, "")
            elif sign in _CLOSED_BY[sign_open]:
                yield max(0, opened), place + 1
                opened, sign_open = -1, ""
            goes_on = False
        closes_later = opened >= 0 and at < len(marks) and _closes_only(body, marks[at], sign_open, number)
        goes_on = opened >= 0 and _is_taken_up(body, number + 1)
        if opened >= 0:
            yield opened, passage.end if goes_on or closes_later else _end_of_sentence(body, opened)
        sign_open = sign_open if closes_later and not goes_on else ""


def _is_taken_up(body: Body, number: int) -> bool:
    """Whether a passage has a mark at its head."""
    return number < len(body.passages) and body.text[body.passages[number].start] in _CLOSED_BY


def _closes_only(body: Body, mark: re.Match[str], sign_open: str, number: int) -> bool:
    """Whether the next mark can but close what was opened, some passages on."""
    last = body.passages[min(number + _PASSAGES_QUOTED, len(body.passages) - 1)]
    sign = mark[0]
    return sign in _CLOSED_BY[sign_open] and sign not in _CLOSED_BY and mark.start() < last.end


def _end_of_sentence(body: Body, offset: int) -> int:
    number = bisect_right(body.sentences, offset, key=lambda sentence: sentence.start) - 1
    return body.sentences[number].end
