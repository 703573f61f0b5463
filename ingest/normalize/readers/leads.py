"""Whom the lines above words in the first person say they are by: ``By Lena Vask``, ``Lena Vask, mayor, said:``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest.normalize.people.gathering import gather
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body, Passage
from ingest.normalize.turns.wording import names_office
from ingest.vocabulary import entries

_FIRST_PASSAGES = 6
_LONGEST = 600
_LONGEST_LINE = 160
_ARTICLE = 4
_FILING = re.compile(r"[A-Z][^.\n]{2,60}? --? (?=\S)")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our)\b")
_BEFORE_NAME = re.compile(r"(?:(?:The|His|Her) (?:Excellency |Rt\.? Hon\.? )?|H\.E\. ?|Hon\. ?|\W)*")
_WORDS = r"(?:[\w-]+ ){0,3}(?:speech|address|remarks|statement|lecture|message|keynote|toast|intervention)\b"
_HIS_WORDS = re.compile(rf"(?i)(?:, [^:]{{3,80}})?(?:'s? |: ){_WORDS}")
_INTERVIEW_WITH = re.compile(r"(?i)\b(?:interview|conversation|q ?& ?a)\b[^:]{0,40}? (?:with|of|by)(?: the)? \Z")
_OFFICE_BETWEEN = r"(?:, [^,.;:]{3,160},|,)?"
_HANDS_OVER = re.compile(r"\bfollowing\b[^.]*:?\s*$|:\s*$")


def leading(body: Body) -> Iterator[Naming]:
    """Whom the lines before the first person credit, the nearest to the head first."""
    for passage in body.passages[:_FIRST_PASSAGES]:
        text = body.folded[passage.start : min(passage.end, passage.start + _LONGEST)]
        lead = _lead(text) or _above_office(body, passage, text)
        if lead and (_HANDS_OVER.search(text) or speaks_from(body, passage.end)):
            yield replace(lead, start=lead.start + passage.start, end=lead.end + passage.start)
        if _FIRST_PERSON.search(text):
            return


def titled(title: str) -> Naming | None:
    """Whose words a TITLE says they are, at its head: ``Lena Vask's address``, ``Interview with Lena Vask``."""
    named = next(iter(gather(title, brief=True)), None)
    if named is None or len(name_words(named.name)) < 2:
        return None
    before = title[: named.start]
    if _INTERVIEW_WITH.search(before) and _is_person(named):
        return named
    if not _BEFORE_NAME.fullmatch(before):
        return None
    return named if _is_person(named) and _HIS_WORDS.match(title, named.end) else None


def speaks_from(body: Body, start: int) -> bool:
    """Whether what follows is in the first person."""
    return _FIRST_PERSON.search(body.folded, start, start + 4 * _LONGEST) is not None


def _above_office(body: Body, passage: Passage, text: str) -> Naming | None:
    """The one whose name fills a line, TEXT, above a line with the office: ``H.E. Lena Vask`` over ``Minister``."""
    below = next((one for one in body.passages if one.start > passage.start), passage)
    if below is passage or max(len(text), below.end - below.start) > _LONGEST_LINE:
        return None
    named, office = gather(text), gather(body.folded[below.start : below.end])
    if len(named) != 1 or len(office) != 1 or office[0].name or not office[0].role or office[0].start > _ARTICLE:
        return None
    whole = _BEFORE_NAME.fullmatch(text[: named[0].start]) and not text[named[0].end :].strip(" ,")
    if not whole or len(name_words(named[0].name)) < 2:
        return None
    return replace(named[0], role=named[0].role or office[0].role, country=named[0].country or office[0].country)


def _lead(text: str) -> Naming | None:
    """The one whom a lead names as its subject, or a line as the one that the words are by."""
    filing = _FILING.match(text)
    first = filing.end() if filing else 0
    named = next((one for one in gather(text) if one.start >= first), None)
    if named is None or len(name_words(named.name)) < 2:
        return None
    before, after = text[first : named.start], text[named.end :]
    if len(text) <= _LONGEST_LINE and _by().fullmatch(before) and len(after.strip()) < _LONGEST_LINE // 2:
        return named
    if not _BEFORE_NAME.fullmatch(before) or not _is_person(named):
        return None
    if not after.strip() and (named.role or known_by_name(named.name, None, None)):
        return named
    return named if _delivers().match(after) or _HIS_WORDS.match(after) else None


def _is_person(naming: Naming) -> bool:
    """Whether a name is somebody's: by an office, by the vocabulary, else as no word in it names an office."""
    if naming.role or naming.addressed or known_by_name(naming.name, None, None):
        return True
    occasions = entries("narration")["occasions"]
    return not any(names_office(word) or word in occasions for word in name_words(naming.name))


@cache
def _delivers() -> re.Pattern[str]:
    return re.compile(rf"{_OFFICE_BETWEEN} (?:has |have |today )*(?:{alternation(entries('genres')['delivers'])})\b")


@cache
def _by() -> re.Pattern[str]:
    words = alternation(entries("genres")["by"])
    return re.compile(rf"\W*(?:{words})\W+(?:the |H\.E\. ?|His Excellency |Her Excellency |The Rt\.? Hon\.? )*", re.I)
