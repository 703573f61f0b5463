"""Lines that are a date or a time and nothing else, and what a page says they stand for."""

from __future__ import annotations

import re

from ingest.parsers.layout.lines import Line
from ingest.record import Stamp, StampKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_TIME = (
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{2,5}|local time|hrs|hours|[+-]\d{2}:?\d{2})\)?)?"
)
DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?{_MONTH}[\s\-,]+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_CAPTION = (
    r"(?P<word>published|posted|released|release date|issued|created|date of issue|publication date|publish date|date"
    r"|updated|last updated|last modified|modified|last update|delivered on|发布时间|时间|来源)"
)
_WHEN = rf"(?:{_DAY}\W+)?(?:{_TIME}\W+)?(?:{_DAY}\W+)?{DATE}(?:\W+(?:at\s+)?{_TIME})?"
_STAMP = re.compile(rf"\W*(?:{_CAPTION}\s*(?:on|at|date)?\s*\W*\s*)?(?P<when>{_WHEN})\W*", re.IGNORECASE)
_CLOCK = re.compile(
    r"\W*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\.?|hrs|hours)?\W*(?:[A-Z]{2,5}|local(?: time)?|\(local(?: time)?\))?\W*",
    re.IGNORECASE,
)
_DATED = re.compile(DATE, re.IGNORECASE)
_KINDS: dict[str, StampKind] = {"delivered on": "event"}


def stamp_of(text: str) -> Stamp | None:
    """The stamp that a whole line is, as printed; null where the line says anything else.

    ``Updated 22:42, 31-Oct-2021`` stands for publication: a page prints one stamp, the last time it was put out.
    """
    if len(text) > 90:
        return None
    found = _STAMP.fullmatch(text)
    if not found:
        return None
    return Stamp(_kind(found["word"]), found["when"])


def is_clock(text: str) -> bool:
    """Whether a line is a time of day, as transcripts print it: ``2:43 p.m. EDT``."""
    return len(text) < 40 and _CLOCK.fullmatch(text) is not None


def has_date(text: str) -> bool:
    """Whether a line has a whole date in it."""
    return _DATED.search(text[:200]) is not None


def stamps_of(lines: list[Line]) -> tuple[Stamp, ...]:
    """The stamps among LINES, in their order."""
    return tuple(stamp for line in lines if (stamp := stamp_of(line.text)))


def _kind(word: str | None) -> StampKind:
    return _KINDS.get((word or "").casefold(), "published")
