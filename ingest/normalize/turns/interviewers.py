"""Whom the title of an interview, or its lead, says it is with: ``Interview with Ida Rassendyll, Radio Zenda``."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from ingest.normalize.phrases import initial
from ingest.normalize.reading import Body
from ingest.normalize.turns.wording import names_office, plain, words_of

_INTERVIEW = re.compile(
    r"interview|newspaper|magazine|radio|televis|talk-?back|\btv\b|channel|q ?& ?a\b|programme\b", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:\b(?:[Ww]ith|WITH|[Bb]y|BY|[Tt]o|TO|[Aa]nd|AND|&|[Ii]nterviewers?|INTERVIEWERS?):? "
    r"(?:the (?:[a-z]+ ){0,3})?|^)"
    r"(?=(?P<name>(?:(?:Mr|MR|Mrs|MRS|Ms|MS)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}))"
)
_NAMED = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})"
_HOUSE = (
    r"(?:the )?(?:[A-Z][\w'-]* ){0,4}"
    r"(?:(?<='s )|(?:[a-z-]+ ){0,2}(?:host|presenter|journalist|reporter|correspondent|editor|anchor) )"
)
_ASKED_BY = re.compile(
    rf"{initial('SsTtIiAaQq')}"
    r"\b(?:(?:[Ss]poke|[Ss]peaks|[Tt]alk(?:ed|s)|[Ss]at down|[Ii]n (?:an )?(?:conversation|interview)) (?:to|with)"
    r"|(?:questions|queries) (?:from|of|by)|(?:[Ii]nterviewed|[Aa]sked|[Qq]uestioned) by)"
    rf" (?:{_HOUSE})?(?={_NAMED})"
)
_LEADS = 3
_REMEMBERED = 64


@lru_cache(_REMEMBERED)
def interviewers(title: str) -> frozenset[str]:
    """The surnames and the initials, as a label would have them in small letters, of those without an office.

    Whoever is named behind an office answers. Empty where the title tells of no interview.
    """
    if not _INTERVIEW.search(title):
        return frozenset()
    names = (_of_a_person(found["name"].split()) for found in _NAME.finditer(title))
    return frozenset(label for words in names for label in _labels(words))


def asking_by_lead(body: Body) -> frozenset[str]:
    """The same of whom one of the first lines says that they asked: ``She spoke to Ida Rassendyll in Strelsau``."""
    leads = body.passages[:_LEADS]
    found = (one for lead in leads for one in _ASKED_BY.finditer(body.folded, lead.start, lead.end))
    return frozenset(label for one in found for label in _labels(_of_a_person(one["name"].split())))


def _of_a_person(words: list[str]) -> list[str]:
    """WORDS up to the first that offices or institutions are made of, forms of address left out."""
    kinds = ("domain", "particle", "no_name", "opener")
    named = takewhile(
        lambda word: not names_office(word) and not any(plain(word) in words_of(kind) for kind in kinds), words
    )
    return [word for word in named if plain(word) not in words_of("honorific")]


def _labels(words: list[str]) -> tuple[str, ...]:
    """What a label may print of a name: the surname, the initials, the given name, all of it."""
    if len(words) < 2:
        return ()
    return plain(words[-1]), plain(words[0][0] + words[-1][0]), plain(words[0]), plain(" ".join(words))
