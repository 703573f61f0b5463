"""Lines of a typed page that are a day, alone or beside its place, and lines in capitals."""

from __future__ import annotations

import re

LONGEST_FOOT = 60
"""How long a line below the words may be, in characters."""
_DAY = re.compile(r"\d{1,2}\s*(?:st|nd|rd|th)?[\s.,]+[A-Z]{3,9}[\s.,]+\d{2}[\d,]{0,2}\d", re.IGNORECASE)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_MONTH_AND_YEAR = re.compile(rf"\W*{_MONTH}\W+\d[\d,]{{3,4}}\W*(?:\d{{1,3}}/ ?\d{{2,4}}\w?\W*)?", re.IGNORECASE)
_SMALL = re.compile(r"[a-z]{2,}")
_PLACE = re.compile(r"[A-Z][A-Za-z']+(?: ?[A-Z][A-Za-z']+){0,2}\s?[,.]?\s*(?:[A-Z]\.\s?){0,3}")
_CAPITALS = 0.6


def holds_day(line: str) -> bool:
    """Whether a day as typists set it stands in a line: ``3rd May, 1961``."""
    return _DAY.search(line) is not None


def opens_with_place(line: str) -> bool:
    """Whether a line begins with what may be a place."""
    return _PLACE.match(line) is not None


def is_dated_place_in_capitals(line: str) -> bool:
    """Whether a line is a place in capitals, a day, or both: ``CANBERRA, 3rd May, 1961.``"""
    if len(line) > LONGEST_FOOT:
        return False
    if is_day_alone(line):
        return True
    place = _PLACE.match(line)
    if place is None or not place[0].strip(" .,")[1:2].isupper():
        return False
    rest = re.sub(_MONTH, "", line[place.end() :], flags=re.IGNORECASE)
    return line.rstrip()[-1:] not in "!?" and not _SMALL.search(re.sub(r"\d(?:st|nd|rd|th)", "", rest))


def is_day_alone(line: str) -> bool:
    """Whether a line is a day and, but for a place, no more."""
    if _MONTH_AND_YEAR.fullmatch(line):
        return True
    found = _DAY.search(line)
    rest = line[: found.start()] + line[found.end() :] if found else line
    return found is not None and len(rest) <= 24 and not re.search(r"\b[a-z]+\b", rest)


def is_capitals(line: str) -> bool:
    """Whether most letters of a line are capitals."""
    letters = [sign for sign in line if sign.isalpha()]
    return sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)
