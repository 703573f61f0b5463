"""Where somebody speaks, as the words themselves say it, or the note that hands over to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.head.frame import Frame
from ingest.normalize.head.places import place_at
from ingest.normalize.head.told_places import AT, of_tellings
from ingest.normalize.reading import Finding
from ingest.record import Venue

_HERE = re.compile(
    r"\b(?:here (?:in|at|to)|back (?:in|to|at)|welcom(?:e|ing)(?: [\w.,-]+){0,4} to|(?<!will )be in"
    r"|pleasure to be (?:in|at)"
    r"|welcome\b[^.;]{0,40}\b(?:your|this) (?:(?:first|second|third|state|official|historic|return) )*visit to"
    r"|(?:joy|pleasure|honou?r|privilege|delight|good|great|wonderful|delighted|happy|pleased|honou?red) to"
    r" (?:visit|return to|come to))"
    r" (?=[A-Z]|the )"
)
_INTRODUCED = re.compile(
    r"(?:Speaking|Addressing|(?:The |In )?(?:following|below|a|an|his|her)\b[^.;]{0,60}\b(?:speech|address|remarks))\b"
    r"[^.;]{0,160}? (?:in|at) (?=[A-Z])"
)


def of_words(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """The places of a transcript's note, of the speaker's greeting, of a first sentence that hands over."""
    yield from of_tellings(filter(None, (frame.narrated,)), home, AT, "frame sentence")
    yield from _of_greeting(frame, home)
    yield from _of_introduction(frame, home)


def _of_greeting(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    for start, text in frame.opening:
        for found in _HERE.finditer(text):
            place = place_at(text, found.end(), home)
            if place and place.venue.city:
                yield Finding(place.venue, "text", "greeting", start + place.start, start + place.end)


def _of_introduction(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A first sentence that hands over to who speaks: ``Speaking at the fair in Strelsau, the Duke said``."""
    start, text = frame.opening[0] if frame.opening else (0, "")
    place = place_at(text, found.end(), home) if (found := _INTRODUCED.match(text)) else None
    if place and place.venue.city:
        yield Finding(place.venue, "text", "introduction", start + place.start, start + place.end)
