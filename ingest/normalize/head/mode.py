"""How people met: in a room, on the telephone, by video, or not at all."""

from __future__ import annotations

import re
from typing import cast as of_type

from ingest.normalize.countries import countries_in
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.gazetteer import ORGANISATIONS
from ingest.normalize.head.mode_words import mode_of, named_in, patterns
from ingest.normalize.reading import Cast, Finding
from ingest.record import Genre, Mode, Venue

_ACCOUNTS = ("readout", "news-report")
_SPOKE = re.compile(r"\b(?:spoke|speaks|spoken|talked)\b(?! (?:at|in|to reporters|about|on(?! \w+day))\b)", re.I)
_FIRST = 2
_IN_PERSON = re.compile(
    r"\b(?:in person|sidelines|margins|face[- ]to[- ]face"
    r"|at (?:the|an?) (?:[\w-]+ ){0,4}(?:forum|summit|conference|ceremony|reception|dinner|lunch|session))\b",
    re.I,
)
_HOUSE = re.compile(r"\bat the (?:\w+ )?(?:ministry|palace|residence|embassy|headquarters|chancellery)\b", re.I)
_JOINT = re.compile(r"\b(?:joint|together)\b", re.I)
_MET = re.compile(r"\b(?:meet|meets|met|meetings?)\b", re.I)
_BY_TELEPHONE = "frame sentence of a call"
_TELEPHONE = re.compile(r"phone|^(?:placed|made|had|held|receive[sd]) ", re.I)
_OPENS = re.compile(
    r"\W*(?:(?:beginning|start|opening) of )?(?:an? |the )?(?:\w+ )?(?:meeting|talks|negotiations) (?:with|between)\b",
    re.I,
)
_TALKED = re.compile(
    r"\b(?:after|following) (?:\w+ ){0,2}?(?:meeting|talks|negotiations|consultations) (?:with|between)\b", re.I
)
_BESIDE = re.compile(
    r"\b(?:before|after|during|in|following|prior to|ahead of|at|on|top of) (?:[\w'-]+ ){0,4}?"
    r"(?:meetings?|talks|bilateral|calls?|summit)\b",
    re.IGNORECASE,
)


def find_mode(frame: Frame, genre: Genre, cast: Cast) -> Finding[Mode | None]:
    """The mode of the encounter that a text is about; null for a text that is about none."""
    if genre in _ACCOUNTS:
        return _of_account(frame, genre, cast)
    if genre == "joint-statement":
        return _of_joint_statement(frame)
    if genre in ("press-conference", "remarks"):
        return _of_transcript(frame, genre, cast)
    return Finding(None, "none", f"a {genre} is no encounter")


def met_somewhere(mode: Finding[Mode | None], genre: Genre, venue: Finding[Venue | None]) -> Finding[Mode | None]:
    """The MODE of an account; where no word says how people talked, but a place is told, they met there."""
    if mode.value or genre != "readout" or not venue.value:
        return mode
    return Finding("meeting", venue.basis, "a place is told", venue.start, venue.end)


def _of_account(frame: Frame, genre: Genre, cast: Cast) -> Finding[Mode | None]:
    """Video told in the frame first: a title says "meeting" of a virtual one too, "visit" of the subject of a call.

    A headline has "talks" in it that are none of the people who speak in the report.
    """
    told = _in_frame(frame)
    titled = _in_title(frame) if genre == "readout" or told or len(cast.participants) > 1 else None
    if told and (told.value == "video" or (told.rule == _BY_TELEPHONE and not _MET.search(frame.title))):
        return told
    found = titled or told or _in_a_house(frame, genre) or _afar_in_title(frame) or _in_opening(frame)
    return found or Finding(None, "none", "no word of how they met")


def _afar_in_title(frame: Frame) -> Finding[Mode | None] | None:
    """A headline's telephone or screen is that of the people in the report."""
    found = _in_title(frame)
    return found if found and found.value != "meeting" else None


def _in_opening(frame: Frame) -> Finding[Mode | None] | None:
    """What the first sentences name, wherever in them: ``The duties will fall, the Duke said after talks with …``."""
    for start, text in frame.opening[:_FIRST]:
        found = named_in(text)
        if found:
            span = (start + found.start(), start + found.end())
            return Finding(of_type(Mode, found.lastgroup), "text", "named in the opening", *span)
    return None


def _in_a_house(frame: Frame, genre: Genre) -> Finding[Mode | None] | None:
    """Whoever talked in a house met there: ``conferred with the Duke at the palace``."""
    for telling in frame.tellings if genre == "readout" else ():
        if found := _HOUSE.search(telling.own):
            return Finding("meeting", "text", "in a house", *(telling.start + place for place in found.span()))
    return None


def _of_joint_statement(frame: Frame) -> Finding[Mode | None]:
    return _in_title(frame) or _in_frame(frame) or Finding(None, "none", "no word of an encounter")


def _of_transcript(frame: Frame, genre: Genre, cast: Cast) -> Finding[Mode | None]:
    """Words beside a meeting are of that meeting; so is the press conference of two countries' people."""
    if genre == "remarks" and (beside := _BESIDE.search(frame.title) or _OPENS.match(frame.title)):
        return Finding(mode_of(beside[0]) or "meeting", "title", "words beside an encounter")
    countries = {person.country for person in cast.participants if person.country}
    joint = _JOINT.search(frame.title)
    if len(countries) > 1 and (joint or genre == "press-conference"):
        return Finding("meeting", "title", "people of two countries before the press")
    others = {mention.code for mention in countries_in(frame.title)} - countries - ORGANISATIONS
    if joint and len(cast.participants) > 1 and len(countries) != 1:
        return Finding("meeting", "title", "together before the press")
    if others and (joint or _TALKED.search(frame.title)):
        return Finding("meeting", "title", "together with somebody of another country")
    return Finding(None, "none", "words without a counterpart")


def _in_title(frame: Frame) -> Finding[Mode | None] | None:
    mode = mode_of(frame.title)
    return Finding(mode, "title", "word of the title") if mode else None


def _in_frame(frame: Frame) -> Finding[Mode | None] | None:
    """Video before everything, "spoke with" only where nothing says that they met."""
    for telling in frame.tellings:
        found = [match for pattern in patterns() for match in pattern.finditer(telling.own)]
        modes = {of_type(Mode, match.lastgroup): match for match in reversed(found)}
        if "meeting" in modes and "call" in modes and _is_visit(modes["meeting"][0], modes["call"][0]):
            del modes["call"]
        rule = _BY_TELEPHONE if "call" in modes and _TELEPHONE.search(modes["call"][0]) else "frame sentence"
        spoke = _SPOKE.search(telling.own)
        if spoke and "meeting" not in modes:
            modes.setdefault("meeting" if _IN_PERSON.search(telling.own) else "call", spoke)
        elif not modes and (beside := _IN_PERSON.search(telling.own)):
            modes["meeting"] = beside
        for mode in ("video", "call", "meeting"):
            if mode in modes:
                start = telling.start + modes[mode].start()
                return Finding(mode, "text", rule, start, telling.start + modes[mode].end())
    return None


def _is_visit(met: str, called: str) -> bool:
    """Whether the call is one that is paid, or made for something: "made the call when Vask called on her"."""
    return "phone" not in called.lower() and _PAID.match(met) is not None


_PAID = re.compile(r"call(?:s|ed)? (?:up)?on\b", re.I)
