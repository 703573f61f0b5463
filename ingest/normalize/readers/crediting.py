"""Whose words a speech or statement is, where neither its title nor a byline says so but its first lines do.

``Lena Vask opened the bridge with these words``, ``By Lena Vask``, ``Lena Vask, mayor, released the following
statement:`` stand before words in the first person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest.normalize.people.gathering import gather
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation
from ingest.normalize.readers.interviewed import interviewed
from ingest.normalize.reading import Body, Cast, Label, Mention, Passage
from ingest.normalize.text.folding import fold
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import names_office
from ingest.record import Evidence, Genre, Participant, Person
from ingest.vocabulary import entries

__all__ = ["credit"]

_BY_ONE = ("speech", "statement", "remarks")
_FIRST_PASSAGES = 6
_LONGEST = 600
_LONGEST_LINE = 160
_ARTICLE = 4
_FILING = re.compile(r"[A-Z][^.\n]{2,60}? --? (?=\S)")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our)\b")
_BEFORE_NAME = re.compile(r"(?:(?:The|His|Her) (?:Excellency |Rt\.? Hon\.? )?|H\.E\. ?|\W)*")
_WORDS = r"(?:[\w-]+ ){0,3}(?:speech|address|remarks|statement|lecture|message|keynote|toast|intervention)\b"
_HIS_WORDS = re.compile(rf"(?i)(?:, [^:]{{3,80}})?(?:'s? |: ){_WORDS}")
_INTERVIEW_WITH = re.compile(r"(?i)\b(?:interview|conversation|q ?& ?a)\b[^:]{0,40}? (?:with|of|by)(?: the)? \Z")
_OFFICE_BETWEEN = r"(?:, [^,.;:]{3,160},|,)?"


def credit(body: Body, genre: Genre, labels: tuple[Label, ...], cast: Cast, title: str = "") -> Cast:
    """The cast with the one speaker of a text by one, where it has nobody to whom the words could be given.

    An interview whose LABELS name nobody is by the one who answers: who is named above its first question.
    """
    by_one = genre in _BY_ONE and not labels
    answered = genre == "press-conference" and labels and all(_names_nobody(label) for label in labels)
    if cast.participants or not (by_one or answered):
        return cast
    for naming in _leading(body):
        return _with(cast, naming)
    named = _whose(fold(title)) if _speaks_from(body, 0) else None
    if named:
        return _with(cast, named, in_title=True)
    above = interviewed(body, labels[0].start, title) if answered else None
    return _with(cast, above) if above else cast


def _names_nobody(label: Label) -> bool:
    return label.kind != "speaker" or role_of(label.name) == "answer" or not address(label.name).name


def _whose(title: str) -> Naming | None:
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


def _leading(body: Body) -> Iterator[Naming]:
    """Whom the lines before the first person credit, the nearest to the head first."""
    for passage in body.passages[:_FIRST_PASSAGES]:
        text = body.folded[passage.start : min(passage.end, passage.start + _LONGEST)]
        lead = _lead(text) or _above_office(body, passage, text)
        if lead and (_hands_over().search(text) or _speaks_from(body, passage.end)):
            yield replace(lead, start=lead.start + passage.start, end=lead.end + passage.start)
        if _FIRST_PERSON.search(text):
            return


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


def _speaks_from(body: Body, start: int) -> bool:
    """Whether what follows is in the first person."""
    return _FIRST_PERSON.search(body.folded, start, start + 4 * _LONGEST) is not None


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


def _with(cast: Cast, naming: Naming, in_title: bool = False) -> Cast:
    """The cast with whom NAMING, of the body or IN_TITLE, names as its one participant."""
    person = _person(cast, naming)
    people = (person, *(one for one in cast.people if one.key != person.key))
    part = Participant(person.key, naming.role, person.country, "own", principal=True)
    if in_title:
        told = Evidence("participant", person.name, None, None, "title", "lead")
        return Cast(people, (part,), cast.mentions, (*cast.evidence, told))
    mention = Mention(naming.start, naming.end, person.key, "full")
    mentions = [one for one in cast.mentions if one.end <= mention.start or one.start >= mention.end]
    evidence = Evidence("participant", person.name, naming.start, naming.end, "text", "lead")
    return Cast(people, (part,), tuple(sorted((*mentions, mention), key=_start)), (*cast.evidence, evidence))


def _start(mention: Mention) -> int:
    return mention.start


def _person(cast: Cast, naming: Naming) -> Person:
    """The person of the cast who bears the name, else one known to the vocabulary, else one known by this name."""
    words = set(name_words(naming.name))
    of_cast = next((one for one in cast.people if words <= set(name_words(one.name))), None)
    if of_cast:
        return of_cast
    known = known_by_name(naming.name, naming.country, naming.role)
    if known:
        return Person(known.id, known.name, known.country, names=(naming.name,), known=True)
    return Person(key_of(naming.name, naming.country), naming.name, naming.country, names=(naming.name,))


@cache
def _delivers() -> re.Pattern[str]:
    return re.compile(rf"{_OFFICE_BETWEEN} (?:has |have |today )*(?:{alternation(entries('genres')['delivers'])})\b")


@cache
def _hands_over() -> re.Pattern[str]:
    return re.compile(r"\bfollowing\b[^.]*:?\s*$|:\s*$")


@cache
def _by() -> re.Pattern[str]:
    words = alternation(entries("genres")["by"])
    return re.compile(rf"\W*(?:{words})\W+(?:the |H\.E\. ?|His Excellency |Her Excellency |The Rt\.? Hon\.? )*", re.I)
