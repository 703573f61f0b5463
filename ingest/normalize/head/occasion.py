"""The occasion on which people met or spoke, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.frame import Frame
from ingest.normalize.reading import Finding
from ingest.record import Draft, Genre

_LONGEST = 250
_VISIT = re.compile(r"(?P<occasion>\b[A-Z][\w.-]+'s (?:[a-z]+ )?visit(?: to [A-Z]\w+(?: [A-Z]\w+)*)?)")
_LEADING = re.compile(
    r"(?:(?:speech|address|remarks) )?(?:to|for|at|of|after|before) (?:an? |the )?"
    r"|(?:during|on) (?:his|her|their|an?|the) |(?:by )?(?:the )?prime minister ",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s,-]+(?:\w+day,? )?$", re.IGNORECASE)
# A place behind a bar, or who spoke behind a dash.
_REST = re.compile(r" \| .*| -+ (?:[\w']+ ){0,2}(?:speech|address|remarks|statement) (?:by|of) .*", re.IGNORECASE)
_END = r"(?=[,;]|(?<![A-Z])\.| (?:in|on|at|to|from|where|while|today|yesterday|this|and) |$)"
_SIDELINES = re.compile(
    rf"\b(?:on|at|in) the (?P<occasion>(?:sidelines|margins) of (?:the )?[^,;]{{3,120}}?){_END}"
    r"|\b(?P<visit>(?:during|on) (?:his|her|their|an?|the) (?:[a-z-]+ ){0,3}(?:visit|trip|travel) to "
    rf"[A-Z][^,.;]{{1,80}}?){_END}"
)
_AT = re.compile(
    r"\b(?:at|during) (?:the |a |an )?(?P<occasion>(?:\w+ ){0,6}?(?:signing|launch|opening|reception|luncheon|lunch"
    r"|dinner|breakfast|summit|conference|assembly|ceremony|celebration|event|forum|ministerial|council|reception|memorial|"
    r"convention|anniversary|congress|swearing-in|rally|fundraiser)\b.*)",
    re.IGNORECASE,
)
_HONOUR = re.compile(r"\b(?P<occasion>(?:[\w']+ ){0,3}(?:lunch(?:eon)?|dinner|reception|banquet) .*)", re.IGNORECASE)


_AT_EVENTS = ("speech", "remarks", "press-conference")


def find_occasion(draft: Draft, frame: Frame, genre: Genre) -> Finding[str | None]:
    """The event beside which an encounter was held, or at which somebody spoke; null where none is said."""
    if draft.occasion:
        return Finding(draft.occasion, "publisher", "printed by the publisher")
    return next(_findings(frame, genre), Finding(None, "none", "no occasion in the frame"))


def _findings(frame: Frame, genre: Genre) -> Iterator[Finding[str | None]]:
    for telling in frame.tellings:
        if found := _SIDELINES.search(telling.text):
            group = found.lastgroup or "occasion"
            start, end = (telling.start + offset for offset in found.span(group))
            yield Finding(_plain(found[group]), "text", "frame sentence", start, end)
    title = _undated(frame.title)
    patterns = (_SIDELINES, _AT, _HONOUR) if genre in _AT_EVENTS else (_SIDELINES, _VISIT)
    for found in filter(None, (pattern.search(title) for pattern in patterns)):
        yield Finding(_plain(found[found.lastgroup or "occasion"]), "title", "event of the title")


def _undated(title: str) -> str:
    """A title up to its date."""
    days = days_in(title)
    return _TAIL.sub("", title[: days[-1].start]) if days else title


def _leading(printed: str) -> int:
    found = _LEADING.match(printed)
    return found.end() if found else 0


def _plain(printed: str) -> str:
    """An occasion without the words that only lead to it."""
    return _REST.sub("", printed[_leading(printed) :])[:_LONGEST].strip(" -")
