"""A line in the parts of which one may be a place: between commas and dashes, then the last words of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.head.calendar import days_in

LONGEST_LINE = 400
"""How much of a line is read, in characters."""
_PARTS = re.compile(r"[,;:|/()，（）、]| - |--")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?|\b\d{1,3} min(?:ute)?s?(?: read)?\b", re.I)
_AGENCY = re.compile(r"\A[A-Z]{2,6} (?=[A-Z][\w' -]{2,30}, (?:[A-Z][a-z]{2,8}\.? )?\d)")
_TAIL_WORDS = 5
_NOT_BEFORE_A_PLACE = frozenset(
    ["of", "on", "to", "for", "with", "from", "and", "about", "by", "against", "between", "towards", "into"]
)
_BEFORE_A_NAME = ("with", "by", "and", "for", "mr", "mrs", "ms", "dr", "sir")
_CITY_OF = (["city", "of"], ["City", "of"], ["CITY", "OF"])


def parts_of(line: str) -> tuple[str, ...]:
    """The parts of a line between commas and dashes; dates, times and the agency before them taken out."""
    line = _AGENCY.sub("", line[:LONGEST_LINE])
    for named in reversed(days_in(line)):
        line = f"{line[: named.start]},{line[named.end :]}"
    line = _TIME.sub(",", line)
    return tuple(part.strip(" .-\"'") for part in _PARTS.split(line) if part.strip(" .-\"'"))


def tails_of(part: str) -> Iterator[str]:
    """The part, then its last words, longest first, as far as they could be a name of their own."""
    words = part.split(" ")
    if len(words) <= _TAIL_WORDS + 1:
        yield part
    for count in range(min(_TAIL_WORDS, len(words) - 1), 0, -1):
        named = count == 1 and len(words) > 2 and words[-3].lower() in _BEFORE_A_NAME
        if (
            words[-count][:1].isupper()
            and not named
            and (words[-count - 1].lower() not in _NOT_BEFORE_A_PLACE or words[-count - 2 : -count] in _CITY_OF)
        ):
            yield " ".join(words[-count:])
