"""The stamps of a page among its lines: which of them is when it was put out, which the event's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsers.layout.lines import Line
from ingest.parsers.layout.stamps import place_stamp, stamps_in
from ingest.record import Stamp

_DATE = re.compile(r"\W*Date\s?:", re.IGNORECASE)
_PUBLISHED = re.compile(r"\W*(?:first )?(?:published|posted|publication date|date of publication)\b", re.IGNORECASE)


def stamps_of(lines: Sequence[Line], head: Sequence[Line] = ()) -> tuple[Stamp, ...]:
    """The stamps among LINES, each once, in their order.

    Where none says when the page was put out, the day beside a place in HEAD does; where there is no such day either,
    ``Updated 22:42, 31-Oct-2021`` is when it was put out.
    """
    stamps = tuple(dict.fromkeys(stamp for line in lines for stamp in _told_apart(line.text, lines)))
    if any(stamp.kind != "modified" for stamp in stamps):
        return stamps
    dated = next(filter(None, (place_stamp(line.text) for line in head if not stamps_in(line.text))), None)
    if dated:
        return (dated, *stamps)
    return (Stamp("published", stamps[0].text), *stamps[1:]) if stamps else ()


def _told_apart(text: str, lines: Sequence[Line]) -> Iterator[Stamp]:
    """The stamps of a line; ``Date: 4 May 2034`` is the event's where another line says when it was published."""
    stamps = stamps_in(text)
    apart = _DATE.match(text) and any(_PUBLISHED.match(line.text) and stamps_in(line.text) != stamps for line in lines)
    yield from (Stamp("event", stamp.text) for stamp in stamps) if apart else stamps
