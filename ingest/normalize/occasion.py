"""The occasion on which people met or spoke, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.frame import Frame
from ingest.normalize.reading import Finding
from ingest.record import Draft, Genre

_LONGEST = 160
_END = r"(?=[,;]|(?<![A-Z])\.| (?:in|on|at|to|where|while|today|yesterday|this|and) |$)"
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
    for pattern in (_SIDELINES, _AT, _HONOUR):
        found = pattern.search(frame.title)
        if found and (pattern is _SIDELINES or genre in ("speech", "remarks", "press-conference")):
            yield Finding(_plain(found[found.lastgroup or "occasion"]), "title", "event of the title")


def _plain(printed: str) -> str:
    """An occasion without the words that only lead to it."""
    text = re.sub(r"^(?:during|on) (?:his|her|their|an?|the) ", "", printed)
    return re.sub(r"^(sidelines|margins) of ", r"\1 of ", text)[:_LONGEST].strip(" -")
