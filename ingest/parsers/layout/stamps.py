"""Lines that are a date or a time and nothing else, and what a page says they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.layout.lines import Line, ends_sentence
from ingest.record import Stamp, StampKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_TIME = (
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5}|local time|hrs|hours)\)?)?"
)
DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?{_MONTH}[\s\-,]+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_WORDS = (
    r"published|posted|released|release date|issued|created|date of issue|publication date|publish date|date modified"
    r"|date published|date|updated|last updated|last modified|modified|last update|delivered on"
    r"|发布时间|时间|来源"
)
CAPTION = rf"(?:{_WORDS})"
_OTHER_MONTH = r"\d{1,2}\.?(?: de)? [^\W\d_]{3,12}\.?,?(?: de| del)? \d{4}(?: года?| г\.| року)?"
_WHEN = rf"(?:{_DAY}\W+)?(?:{_TIME}\W+)?(?:{_DAY}\W+)?(?:{DATE}|{_OTHER_MONTH})(?: year)?(?:\W+(?:at\s+)?{_TIME})?"
_STAMP = re.compile(rf"\W*(?:(?P<word>{_WORDS})\s*(?:on|at|date)?\s*\W*\s*)?(?P<when>{_WHEN})\W*", re.IGNORECASE)
_CLOCK = re.compile(
    r"\W*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\.?|hrs|hours)?\W*(?:[A-Z]{2,5}|local(?: time)?|\(local(?: time)?\))?\W*",
    re.IGNORECASE,
)
_DATED = re.compile(DATE, re.IGNORECASE)
SEGMENTS = re.compile(r"\s+[|–—•·/\-]\s+|\s*\|\s*")
_RELEASE = re.compile(
    r"(?:press|media|news)?\s*(?:release|statement|communiqué|news|note|speech|readout|remarks|transcript|article|briefing)s?",
    re.IGNORECASE,
)
_KIND_OF_TEXT = re.compile(
    r"\b(?:press|briefing|statement|remarks|speech|conference|interview|readout|transcript|release)\b", re.IGNORECASE
)
_LONGEST = 140
_DATE_FIRST = re.compile(rf"\W*(?P<when>{_WHEN})(?P<word>)\W+(?:\w[\w.]*[ ,]*){{1,4}}", re.IGNORECASE)
_PLACE_FIRST = re.compile(rf"(?:[A-Z][\w.’'\-]*,? ){{1,4}}(?i:{DATE})\W*")
_PLACE_LAST = re.compile(rf"(?i:{DATE})\W+(?:[A-Z][\w.’'\-]*,? ?){{1,4}}")
_KINDS: dict[str, StampKind] = {
    "delivered on": "event",
    **dict.fromkeys(
        ("last updated", "last modified", "modified", "last update", "date modified", "updated"), "modified"
    ),
}


def stamp_of(text: str) -> Stamp | None:
    """The stamp that a whole line is, as printed; null where the line says anything else."""
    if len(text) > _LONGEST:
        return None
    found = _STAMP.fullmatch(text) or _beside(SEGMENTS.split(text)) or _DATE_FIRST.fullmatch(text)
    return Stamp(_kind(found["word"]), found["when"]) if found else None


def _beside(parts: list[str]) -> re.Match[str] | None:
    """The stamp among PARTS of a line that says day, place, kind of text: ``5 May 2020 | Strelsau | Press release``."""
    found = [stamp for part in parts if (stamp := _STAMP.fullmatch(part))]
    others = [part for part in parts if not _STAMP.fullmatch(part)]
    if not found or len(parts) < 2 or any(part.count(" ") > 6 or ends_sentence(part) for part in others):
        return None
    first = _STAMP.fullmatch(parts[0]) is not None
    return found[0] if first or all(_RELEASE.fullmatch(part) for part in others) else None


def is_clock(text: str) -> bool:
    """Whether a line is a time of day, as transcripts print it: ``2:43 p.m. EDT``."""
    return len(text) < 40 and _CLOCK.fullmatch(text) is not None


def has_date(text: str) -> bool:
    """Whether a line has a whole date in it."""
    return _DATED.search(text[:200]) is not None


def is_dated_place(text: str) -> bool:
    """Whether a line is a place and a day: ``Strelsau, 5 May 2020``."""
    if len(text) > _LONGEST or not has_date(text):
        return False
    return (_PLACE_FIRST.fullmatch(text) or _PLACE_LAST.fullmatch(text)) is not None and not _KIND_OF_TEXT.search(text)


def is_release(text: str) -> bool:
    """Whether a line names a kind of text and nothing else: ``Press release``."""
    return len(text) < 40 and _RELEASE.fullmatch(text) is not None


def stamps_of(lines: Sequence[Line]) -> tuple[Stamp, ...]:
    """The stamps among LINES, each once, in their order.

    Where a page prints no other stamp than ``Updated 22:42, 31-Oct-2021``, that is when it was put out.
    """
    stamps = tuple(dict.fromkeys(stamp for line in lines if (stamp := stamp_of(line.text))))
    if stamps and all(stamp.kind == "modified" for stamp in stamps):
        return (Stamp("published", stamps[0].text), *stamps[1:])
    return stamps


def _kind(word: str | None) -> StampKind:
    return _KINDS.get((word or "").casefold(), "published")
