"""The corpus's codes in plain English: dates as far as they are known, countries, sides, kinds of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from ingest.vocabulary import table

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNIONS = {
    "UN": "United Nations", "EU": "European Union", "NATO": "NATO", "ASEAN": "ASEAN", "AFU": "African Union",
}  # fmt: skip
# Names that English does not use without "the".
_WITH_ARTICLE = frozenset({
    "AE", "BS", "CD", "CF", "CG", "DO", "EU", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "UN", "US",
    "AFU",
})  # fmt: skip
_POINT = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX|W-\d))?", re.ASCII)

GENRES = {
    "readout": "readout", "joint-statement": "joint statement", "statement": "statement", "remarks": "remarks",
    "press-conference": "press conference", "speech": "speech", "news-report": "news report", "notice": "notice",
}  # fmt: skip
# Texts that write down what was said word for word, the other side's words too.
TRANSCRIPTS = frozenset({"press-conference", "remarks", "speech"})
# Languages whose scripts have no slanted letters.
WITHOUT_ITALICS = frozenset({"ar", "fa", "he", "ja", "ko", "ps", "ur", "zh"})
BASES = {
    "text": "the text says so",
    "text+published": "the text names a day, the publication date says which",
    "published": "taken from the publication date",
    "title": "the title says so",
    "file": "the file it came from says so",
    "publisher": "the publisher marks it so",
    "byline": "the byline says so",
    "vocabulary": "from the vocabulary of known names",
    "host": "from the address of the page",
    "container": "from the feed or file it came in",
    "signature": "the text carries the publisher's mark",
    "inferred": "inferred, nowhere said",
    "none": "nothing says so",
}
CONFIDENCES = {
    "A": "an explicit cue and a known name",
    "B": "a pronoun, a title or a joint subject",
    "C": "carried on within a paragraph",
    "D": "carried on from further away, or an outsider",
    "U": "nobody",
}


@cache
def _country_names() -> dict[str, str]:
    return _UNIONS | {entry["code"]: entry["name"] for entry in table("countries")}


def country_name(code: str | None) -> str | None:
    """The English name of a country or an organisation of states; an unknown code stands for itself."""
    return _country_names().get(code, code) if code else None


def told_by(code: str | None) -> str:
    """A country as the teller of an account: ``the United States``, ``China``."""
    name = country_name(code) or "a publisher not named"
    return f"the {name}" if code in _WITH_ARTICLE else name


def called(record: Mapping[str, Any]) -> str:
    """The title of a text; of one without, what it is, and whose and of when where its page has that."""
    if record["title"]:
        return str(record["title"])
    who = [str(one["name"]) for one in record.get("participants", ()) if one["principal"]][:2]
    day = when(record["date_edtf"]) if who else None
    return ", ".join([f"Untitled {GENRES.get(record.get('genre', ''), 'text')}", *who, *([day] if day else [])])


def conveyed(genre: str) -> str:
    """How a text of a kind gives the other side's words: ``told``, or ``transcribed``."""
    return "transcribed" if genre in TRANSCRIPTS else "told"


def when(edtf: str | None) -> str | None:
    """An EDTF date in words: ``31 October 2021``, ``November 2021``, ``12 March 2023 to 25 July 2023``."""
    if not edtf:
        return None
    ends = [_point(end) for end in edtf.split("/")]
    if None in ends:
        return edtf
    first, last = ends[0] or "an unknown day", ends[-1] or "an unknown day"
    return first if first == last else _span(first, last)


def _span(first: str, last: str) -> str:
    """Two points in time, what they share said once: ``12–13 November 2021``."""
    one, other = first.split(" "), last.split(" ")
    if len(one) == len(other) == 3 and one[1:] == other[1:]:
        return f"{one[0]}–{last}"
    if one[-1] == other[-1] and one[-1].isdecimal() and len(one) > 1:
        return f"{' '.join(one[:-1])} to {last}"
    return f"{first} to {last}"


def _point(text: str) -> str | None:
    """A day, month or year in words; empty where the end is open, null where the form is not known."""
    if text in ("", ".."):
        return ""
    unsure = text[-1] in "?~%"
    found = _POINT.fullmatch(text.rstrip("?~%"))
    if not found:
        return None
    year, month, day = (None if part and part[0] == "X" else part for part in found.groups())
    words = [_day(day), MONTHS[int(month) - 1] if month and 0 < int(month) < 13 else None, year]
    said = " ".join(word for word in words if word) or "an unknown day"
    said = said if year else f"{said}, year not given"
    return f"about {said}" if unsure else said


def _day(day: str | None) -> str | None:
    if day and day.startswith("W-"):
        weekday = int(day[2:])
        return f"a {_DAYS[weekday - 1]}," if 1 <= weekday <= 7 else None
    return str(int(day)) if day else None


def count(number: int, noun: str) -> str:
    """``1 statement``, ``1,204 statements``."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        plural = noun[:-1] + "ies"
    else:
        plural = noun + ("es" if noun.endswith("ch") else "s")
    return f"{number:,} {noun if number == 1 else plural}"
