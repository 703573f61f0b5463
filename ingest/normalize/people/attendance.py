"""Who else took part: who is said, anywhere in the account, to have joined, attended or been met too; lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.normalize.countries import codes_by_term
from ingest.normalize.people.frame_words import contents, phrases_of
from ingest.normalize.people.frames import actors_in, stands_outside, within
from ingest.normalize.people.lines_of_countries import listed_by_country
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Body, Passage, Sentence

_LIST_LEAD = re.compile(
    r"\b(?:participa|attend|join|present|includ|leaders|following|delegat|met\b|meetings\b)\w*[^.]*:$", re.I
)
_OF_A_SIDE = re.compile(r"\b(?:[Oo]n|[Ff]rom|[Ff]or) (?:the )?[A-Z][\w' -]{2,40}? (?:side|delegation):")
_LONGEST_ENTRY = 240
_ATTENDED = re.compile(r"\battended(?: as well| (?:both|all|these|the) (?:meetings|talks|sessions))?[.!]?\s*$")
# "Taking part in the call were", "Speakers at the roundtable included"
_WERE = re.compile(
    r"\b(?:Taking part|Participating|Attending|Present|Presenting|Heading|Leading|Joining|Speaking|Signing"
    r"|Accompanying|Seated|(?:Also|also|Among those) (?:attending|accompanying|joining|speaking|seated|present))\b"
    r"[^.;:\n]{0,80}? (?:was|were)\b"
    r"|\b[Mm]embers? of (?:the|his|her) (?:[\w-]+ ){0,2}delegation(?: (?:was|were|are|included?)\b|:)"
    r"|(?:^|(?<=[.!?] )|(?<=\n))(?:They|These|The (?:new |three |four |five )?(?:envoys|ambassadors|guests|delegates))"
    r" (?:are|were):? (?=(?:H\.E\. |the |Mr\.? |Ms\.? |Dr\.? )*[A-Z])"
    r"|\bdelegation (?:also )?(?:consists of|comprises|is composed of|is made up of)\b"
    r"|\b(?:[Ss]peakers|[Pp]articipants|[Pp]anell?ists|[Gg]uests|[Aa]ttendees|[Ii]nterlocutors|[Ss]ignatories)\b"
    r"[^.;:\n]{0,60}? includ(?:ed|e)\b"
)
_NEXT = re.compile(
    r"\W*(?:(?:On|The) (?:\w+day|(?:same|following|next) day)(?: morning| afternoon| evening)?"
    r"|In the (?:morning|afternoon|evening)|(?:Earlier|Later)(?: (?:today|in the day|that day|on \w+day))?"
    r"|(?:Also )?[Tt]oday|Also on \w+day|Afterwards|Subsequently|Thereafter|Then)\b"
    r"(?![^.;\n]* (?:last (?:week|month|year)|had (?:met|held|received|been))\b)[^.;:\n]{1,80}?"
    r" (?:met|held (?:talks|a)|had (?:a|talks)|was received|were received|spoke|received|hosted|called on)\b"
)


def in_attendance(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who are said, anywhere in the text, to have joined, attended or met too, or stand in a list."""
    actors: list[Naming] = []
    for sentence in body.sentences:
        if _goes_on(body.folded, sentence):
            actors += actors_in(body.folded, sentence, named)
        start = _attending(body.folded, sentence)
        if start is not None:
            actors += _actors_or_all(body.folded, start, sentence.end, named)
    return actors + list(listed(body, named)) + listed_by_country(named, body)


def _attending(text: str, sentence: Sentence) -> int | None:
    """From where on SENTENCE lists those who attended; null where it does not."""
    if _phrased("attendance_behind").search(text, sentence.start, sentence.end):
        return sentence.start
    if _ATTENDED.search(text, sentence.start, sentence.end):
        return sentence.start
    found = _phrased("attendance").search(text, sentence.start, sentence.end)
    found = found or _WERE.search(text, sentence.start, sentence.end)
    found = found or _OF_A_SIDE.search(text, sentence.start, sentence.end)
    return found.start() if found else None


def _goes_on(text: str, sentence: Sentence) -> bool:
    """Whether SENTENCE tells of one more encounter on the same occasion."""
    if _ELSEWHERE.search(text, sentence.start, sentence.end):
        return False
    return bool(
        _phrased("further_encounters").search(text, sentence.start, sentence.end)
        or _aside().match(text, sentence.start, sentence.end)
        or _NEXT.match(text, sentence.start, sentence.end)
    )


# "She arrived from Strelsau, where she was received by": another visit.
_ELSEWHERE = re.compile(r"\b(?:arriv(?:ed|es|ing)|came|comes|coming|returned|returning) from\b[^.;\n]{0,60} where\b")


def _actors_or_all(text: str, start: int, end: int, named: Sequence[Naming]) -> list[Naming]:
    here = within(named, start, end)
    cut = next((found.start() for found in contents().finditer(text, start, end) if stands_outside(found, here)), end)
    return [one for one in here if one.start < cut and not one.owning]


def listed(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """The first one named in each entry of a list that a line such as "Participants:" opens, its countries headings."""
    open_list = False
    for passage in body.passages:
        line = body.folded[passage.start : passage.end]
        if line.endswith(":") and _LIST_LEAD.search(line):
            open_list = True
        elif open_list and len(entries := _entries(named, passage)) > 1:
            yield from entries
        elif open_list and len(line) <= _LONGEST_ENTRY:
            first = next(iter(within(named, passage.start, passage.end)), None)
            if first and first.name and first.start - passage.start <= _BULLET:
                yield first
            else:
                open_list = line.rstrip(":") in codes_by_term()
        else:
            open_list = False


def _entries(named: Sequence[Naming], passage: Passage) -> list[Naming]:
    """The entries of a list that lost its lines: each with a form of address, an office and a country."""
    here = within(named, passage.start, passage.end)
    return [one for one in here if one.name and one.role and one.country and one.addressed]


_BULLET = 6


@cache
def _phrased(kind: str) -> re.Pattern[str]:
    """Any phrase of one list, as words of their own."""
    return re.compile(rf"\b(?:{phrases_of(kind)})\b", re.I)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases_of('further_fronted')})(?!\w)", re.I)
