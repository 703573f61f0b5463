"""Lines that print a date or a time and nothing that is said, and what a page says they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.parsers.layout.chrome import is_chrome
from ingest.parsers.layout.kinds_of_text import is_kind_of_text, is_release, names_kind_of_text
from ingest.parsers.layout.lines import count_words, ends_sentence
from ingest.parsers.layout.moments import ENGLISH_MOMENT, MOMENT, YEARLESS_MOMENT, has_date
from ingest.parsers.layout.other_calendars import by_our_calendar
from ingest.parsers.layout.placenames import is_place
from ingest.record import Stamp, StampKind
from ingest.vocabulary import entries

_PIECES = re.compile(r"\s+[–—•·/\-]\s+|\s*[|,()\[\]]\s*")
_CREDIT = re.compile(
    r"(?:news|article|story|document|press release) (?:(?:id|code|no|number)\b\W*)?\d[\w/-]{0,20}"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}"
    r"|(?:by|source|editors?|authors?|from|location|published by|posted in|category|no|ref)\b\W*.{0,60}"
    r"|\d{1,3} min(?:ute)?s?(?: read)?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s?\([^()\d]{3,80}\)$")
_COUNTER = re.compile(
    r"[\s|•·,-]*(?:(?:page )?(?:views?|hits?|visits?|reads?|comments?)\W{1,3}[\d,. ]{1,9}"
    r"|[\d,.]{1,9} (?:views?|hits?|visits?|reads?|comments?)|\d{1,3} min(?:ute)?s?(?: read)?)$",
    re.IGNORECASE,
)
_LONGEST = 140
_FEW = 4
_SECTION = 3
_DATE_FIRST = re.compile(rf"\W*(?P<when>{MOMENT})\W+\w[\w.]*(?:[ ,]+\w[\w.]*){{0,3}}[ ,]*", re.IGNORECASE)
_PLACE = r"[A-Z][\w.’'\-]*(?:,? [A-Z][\w.’'\-]*){0,4}"
_PLACE_FIRST = re.compile(rf"{_PLACE}[,:]? (?:[-–—|/] )?(?P<when>(?i:{ENGLISH_MOMENT}))\W*")
_BESIDE_DAY = re.compile(
    rf"(?i:{ENGLISH_MOMENT})[\s,;:|/–—-]+(?P<behind>[A-Z].+)|(?P<before>[A-Z].+?)[\s,;:|/–—-]+(?i:{ENGLISH_MOMENT})"
)
_PLACE_LAST = re.compile(rf"(?P<when>(?i:{ENGLISH_MOMENT}))\W+{_PLACE},? ?")


@cache
def caption() -> str:
    """The words that pages print before a stamp, as a pattern."""
    return "|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True))


def stamp_of(text: str) -> Stamp | None:
    """The stamp that a whole line is, the first of several; null where the line says anything else."""
    return next(iter(stamps_in(text)), None)


@lru_cache(maxsize=512)
def stamps_in(text: str) -> tuple[Stamp, ...]:
    """The stamps that a whole line is made of, as printed; none where the line says anything else.

    Beside them it may name place, source, section or kind of text: ``5 May 2020 | Strelsau | Press release``.
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return ()
    text = by_our_calendar(_NOTE.sub("", _COUNTER.sub("", text)))
    whole = _whole().fullmatch(text)
    if whole:
        return (_stamp(whole),)
    found = list(_within().finditer(text))
    if found and all(_is_light(piece, text, found) for piece in _beside(text, found)):
        return tuple(_stamp(stamp) for stamp in found)
    first = _DATE_FIRST.fullmatch(text)
    return (Stamp("published", first["when"]),) if first else ()


def beside_stamps(text: str) -> tuple[str, ...]:
    """What a line that is a stamp says beside it, in pieces."""
    if not stamps_in(text):
        return ()
    bare = _COUNTER.sub("", text)
    return tuple(_beside(bare, list(_within().finditer(bare))))


def place_stamp(text: str) -> Stamp | None:
    """The day of a line that is a place and a day, ``Strelsau, 5 May 2020``; null where it is anything else."""
    if len(text) > _LONGEST or not has_date(text) or names_kind_of_text(text):
        return None
    bare = _NOTE.sub("", text)
    found = _PLACE_FIRST.fullmatch(bare) or _PLACE_LAST.fullmatch(bare)
    return Stamp("published", found["when"]) if found else None


def is_dated_place(text: str) -> bool:
    """Whether a line is a place and a day."""
    return place_stamp(text) is not None


def without_day(text: str) -> str:
    """What a short line says behind a day or before it; the whole TEXT where there is no day at an end of it."""
    found = _BESIDE_DAY.fullmatch(text) if len(text) <= _LONGEST and has_date(text) else None
    return (found["behind"] or found["before"]) if found else text


@cache
def _kinds() -> dict[str, StampKind]:
    return {word: kind for kind, words in entries("chrome")["stamps"].items() for word in words}


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?P<word>{caption()})(?:\s[^\d]{{1,40}}?\son\b)?\s*(?:on|in|at|date|time)?\s*\W*\s*)?(?P<when>{MOMENT})\W*",
        re.IGNORECASE,
    )


@cache
def _within() -> re.Pattern[str]:
    """A stamp inside a line; a day without its year counts only after its caption."""
    captioned = rf"\b(?P<word>{caption()})\s*(?:on|at|date|time)?\W{{0,4}}(?P<when>{ENGLISH_MOMENT}|{YEARLESS_MOMENT})"
    return re.compile(rf"{captioned}|(?<!\w)(?P<bare>{ENGLISH_MOMENT})", re.IGNORECASE)


def _stamp(found: re.Match[str]) -> Stamp:
    return Stamp(_kinds().get((found["word"] or "").casefold(), "published"), found["when"] or found["bare"])


def _beside(text: str, found: Sequence[re.Match[str]]) -> Iterator[str]:
    """What a line says beside its stamps, in pieces."""
    starts = [0, *(stamp.end() for stamp in found)]
    ends = [*(stamp.start() for stamp in found), len(text)]
    for start, end in zip(starts, ends, strict=True):
        pieces = (piece.strip(" .:;-–—") for piece in _PIECES.split(text[start:end]))
        yield from (piece for piece in pieces if piece)


def _is_light(piece: str, text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether a piece of a line is a credit, a kind of text, a few words beside a stamp that the page sets apart."""
    if is_chrome(piece) or is_release(piece) or is_kind_of_text(piece) or is_place(piece) or _CREDIT.fullmatch(piece):
        return True
    if ends_sentence(piece):
        return False
    apart = "|" in text or "•" in text or "·" in text or any(stamp["word"] for stamp in found)
    timed = ":" in (found[0]["when"] or found[0]["bare"])
    first = found[0].start() == 0 or apart
    return (first and count_words(piece) <= _FEW + 2 * apart) or (timed and count_words(piece) < _SECTION)
