"""Bylines as publishers print them: ``Name, Office`` or an office alone."""

from __future__ import annotations

import re

from ingest.parsers.layout.lines import ends_sentence, tidy
from ingest.record import Byline

_NAME = re.compile(r"(?:Dr\.?|Amb\.?|Mr\.?|Ms\.?|Mrs\.?)? ?[^\W\d_][\w.’'\-]*(?: [^\W\d_][\w.’'\-]*){1,4}")
_RUN_ON = re.compile(r"(?<=[a-z])(?=(?:Bureau|Office) )")
_OFFICE = re.compile(
    r"\b(?:office|department|bureau|ministry|secretary|minister|service|press|government|embassy)\b", re.IGNORECASE
)

_HOLDS = re.compile(
    r"(?:[a-z]+ ){0,3}(?:secretary|minister|president|spokesperson|spokesman|spokeswoman|chancellor|ambassador"
    r"|representative|commissioner|director|chair|governor|head)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"By (?:[A-Z][\w.’'\-]*,? ?(?:and )?){2,8}")
_LONGEST = 110


def byline_of(printed: str | None, country: str | None) -> Byline | None:
    """The first author of PRINTED: a person with an office, or an office alone; null where nothing is printed.

    country  that of the publisher, whose first-named author is its own
    """
    text = _RUN_ON.sub(", ", tidy(printed or "").removeprefix("By "))
    if not text:
        return None
    name, *offices = (part.strip() for part in text.split(","))
    if not offices or not _NAME.fullmatch(name) or _OFFICE.search(name):
        return Byline(text, None, country)
    return Byline(name, offices[0], country)


def is_byline(text: str) -> bool:
    """Whether a line names who wrote a text: ``By Antony Hope``, ``Rudolf Rassendyll, Minister of Trade``."""
    if _WRITER.fullmatch(text):
        return True
    name, comma, office = text.partition(", ")
    if not comma or len(text) > _LONGEST or ends_sentence(text):
        return False
    return bool(_NAME.fullmatch(name) and _HOLDS.match(office)) and not _OFFICE.search(name)
