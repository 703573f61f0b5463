"""Bylines as publishers print them: ``Name, Office`` or an office alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ingest.parsers.layout.lines import Line, ends_sentence, is_sentence, tidy
from ingest.record import Byline
from ingest.vocabulary import entries

_NAME = re.compile(r"(?:Dr\.?|Amb\.?|Mr\.?|Ms\.?|Mrs\.?)? ?[^\W\d_][\w.’'\-]*(?: [^\W\d_][\w.’'\-]*){1,4}")
_HONOURS = (
    r"(?i:(?:the )?(?:rt|right|hon(?:ou?rable)?|h\.?e|(?:his|her) excellency|dr|mr|mrs|ms|sir|dame|prof(?:essor)?|madam"
    r"|shri|smt|dato|datuk|datin|eng))"
)
_NAME_ALONE = re.compile(
    rf"(?:(?:By|BY) )?(?:{_HONOURS}\.? ){{0,4}}"
    r"(?P<name>(?!Press |Media |News |Opening |Closing |Key|Joint )[A-Z][\w.’'\-]*(?: [^\W\d_][\w.’'\-]*){1,4})"
)
_ENVOY = re.compile(r"\AAmb(?:assador)?\.? (?=[A-Z][\w.’'\-]* )")
_RUN_ON = re.compile(r"(?<=[a-z])(?=(?:Bureau|Office) )")
_OFFICE = re.compile(
    r"\b(?:office|department|bureau|ministry|secretary|minister|service|press|government|embassy)\b", re.IGNORECASE
)

_HOLDS = re.compile(
    r"(?:the )?(?:[a-z][a-z'’-]* ){0,3}(?:[a-z]+-){0,2}(?:secretary|minister|president|spokesperson|spokesman"
    r"|spokeswoman|chancellor|ambassador|representative|commissioner|director|chair|governor|head|speaker"
    r"|premier|treasurer|rapporteur|king|queen)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"By (?:[A-Z][\w.’'\-]*,? ?(?:and )?){2,8}")
_SPEAKER = re.compile(
    r"(?:(?:speech|statement|remarks|address|keynote)\s)?(?:as\s)?(?:delivered|given|spoken|read)\sby\s?:?\s(?P<name>.{3,100})"
    r"|(?:speakers?|speech by|delivered by|remarks by|written by)\s?:\s(?P<speaker>.{3,100})",
    re.IGNORECASE,
)
_WORDS_BY = re.compile(
    r"(?:[a-z]+ )?(?:speech|statement|remarks|address|intervention|message|lecture|keynote|toast)(?: delivered)? "
    r"(?:by|of|from) (?=[A-Z])",
    re.IGNORECASE,
)
_OFFICE_FIRST = re.compile(
    r"\A(?:the )?(?P<office>[A-Z][\w'’ -]{3,80}), (?:the )?(?:(?:Rt|Right|Hon(?:ourable)?|H\.?E|Dr|Mr|Mrs|Ms)\.? ){0,3}"
    r"(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){1,4})\Z"
)
_AT = re.compile(r",? (?:at|in) (?:the )?[A-Z][^,]*, (?=[A-Z])[^,]*$")
_HONOUR = re.compile(
    r"(?:(?:the )?(?:(?:rt|right) )?hon(?:ou?rable)?\.?|h\.?e\.?|(?:his|her) excellency) (?:the )?", re.IGNORECASE
)
_TURN = re.compile(r"(?: \([^()]{1,60}\))?\s?:")
_LONGEST = 110
_LONGEST_PLACED = 160


def byline_of(printed: str | None, country: str | None) -> Byline | None:
    """The first author of PRINTED: a person with an office, or an office alone; null where nothing is printed.

    country  that of the publisher, whose first-named author is its own
    """
    text = _RUN_ON.sub(", ", _bare(tidy(printed or "")))
    if not text:
        return None
    name, *offices = (part.strip() for part in text.split(","))
    if not offices or not _NAME.fullmatch(name) or _OFFICE.search(name):
        return Byline(text, None, country)
    return Byline(_ENVOY.sub("", name), offices[0], country)


def is_byline(text: str) -> bool:
    """Whether a line names who wrote a text: ``By Antony Hope``, ``Rudolf Rassendyll, Minister of Trade``."""
    if _WRITER.fullmatch(text) or speaker_in(text):
        return True
    name, comma, office = text.partition(", ")
    if not comma or len(text) > _LONGEST or ends_sentence(text) or text.endswith(":"):
        return False
    return bool(_NAME.fullmatch(name) and _HOLDS.match(office)) and not (_OFFICE.search(name) or " with " in name)


def holds_office(text: str) -> bool:
    """Whether a text begins with an office: ``Deputy Governor, Bank of Ruritania``."""
    return _HOLDS.match(text) is not None


def name_in(text: str) -> str | None:
    """The name that a line is, without the honours before it; null where a line is something else."""
    found = _NAME_ALONE.fullmatch(_letters().sub("", text))
    return found["name"] if found else None


@cache
def _letters() -> re.Pattern[str]:
    """The letters of seats and orders behind a name: ``MP``, ``KC``."""
    return re.compile(rf"(?:,? (?:{'|'.join(letters.upper() for letters in entries('labels')['after_name'])}))+$")


def is_words_by(text: str) -> bool:
    """Whether a line says what words these are, and whose: ``Remarks by Lena Vask, Minister of Trade``."""
    return _WORDS_BY.match(text) is not None


def writer_of(lines: Sequence[Line], most: int) -> str | None:
    """The first of MOST lines that is a byline, unless it is the label of the first turn of a transcript.

    It is a label where the same name stands before a colon below it, or where several stand above words of their own.
    """
    writer = next((line.text for line in lines[:most] if is_byline(line.text)), None)
    if writer is None or _WRITER.fullmatch(writer):
        return writer
    name = writer.partition(", ")[0]
    labelled = any(line.text.startswith(name) and _TURN.match(line.text, len(name)) for line in lines)
    heading = sum(is_byline(line.text) and is_sentence(below.text) for line, below in pairwise(lines))
    return None if labelled or heading > 1 else writer


def speaker_in(text: str) -> str | None:
    """Who speaks, where a line says only that: ``Delivered by Rudolf Rassendyll``."""
    found = _SPEAKER.fullmatch(text) if len(text) < _LONGEST_PLACED and not ends_sentence(text) else None
    name = (
        _OFFICE_FIRST.sub(r"\g<name>, \g<office>", _bare(_AT.sub("", found["name"] or found["speaker"])))
        if found
        else ""
    )
    return name if _NAME.match(name) and name[:1].isupper() else None


def is_placed(text: str) -> bool:
    """Whether a line says who speaks, and where: ``Delivered by Rudolf Rassendyll, at the Opera, Strelsau``."""
    spoken = len(text) < _LONGEST_PLACED and not ends_sentence(text) and _SPEAKER.fullmatch(text)
    return bool(spoken and _AT.search(text))


def is_right_honourable(name: str) -> bool:
    """Whether the honour of an office comes before a name: ``The Rt Hon Rudolf Rassendyll``."""
    return _HONOUR.match(name) is not None


def _bare(text: str) -> str:
    """A name without ``By`` or ``Speech by`` before it, and without the honour that comes with an office."""
    words = _WORDS_BY.match(text)
    text = text[words.end() :] if words else text.removeprefix("By ")
    honour = _HONOUR.match(text)
    return text[honour.end() :].removesuffix(" MP") if honour else text
