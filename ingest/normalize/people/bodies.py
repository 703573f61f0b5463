"""Bodies of state with words of their own: "the Freedonian Foreign Ministry said", "a statement by the Kremlin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.normalize.countries import codes_by_term, country_by_capital, country_of
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries


@dataclass(frozen=True, slots=True)
class Voice:
    """A place where a body of state is said to speak."""

    name: str
    country: str | None
    start: int
    end: int


def voices(text: str) -> Iterator[Voice]:
    """Every body of TEXT (folded) that says something, by a verb of saying or as the source of a statement."""
    for found in _bodies().finditer(text):
        before = max(0, found.start() - _REACH)
        if _cue().match(text, found.end()) or _source().search(text, before, found.start()):
            yield Voice(found[0], _country(found), found.start(), found.end())


_REACH = 60


def _country(found: re.Match[str]) -> str | None:
    """The country that the words name, whose capital they name, or whose body alone it is: the Kremlin."""
    seat = entries("participation")["bodies_of_one_country"].get(found["body"])
    capital = country_by_capital().get(found["capital"] or found["city"] or "")
    return str(seat) if seat else country_of(found[0]) or capital


@cache
def _bodies() -> re.Pattern[str]:
    told = entries("participation")
    body = alternation([*told["bodies"], *told["bodies_of_one_country"]])
    country = alternation(term for term in codes_by_term() if term.isascii())
    capital = alternation(city for city in country_by_capital() if city.isascii())
    owner = rf"(?:(?:{country}|(?P<capital>{capital}))(?:'s?)? )?"
    ministry = rf"Ministry (?:of|for) (?:the )?{_PORTFOLIO}"
    speaker = rf"(?: (?:{alternation(word_list('speaking_for_others'))}))?"
    place = rf"(?: of (?:the )?{country}| in (?P<city>{capital}))?"
    return re.compile(rf"(?<![\w-]){owner}(?P<body>{body}|{ministry}){place}{speaker}{_NOT_BEHIND}")


# Not where a name follows, or the office of whoever speaks for the body.
_NOT_BEHIND = r"(?![\w-]|'s| (?:spokes|[A-Z]))"
_PORTFOLIO = r"[A-Z]\w+(?:(?:,? and|,)? [A-Z]\w+){0,5}"


@cache
def _cue() -> re.Pattern[str]:
    said = alternation([*word_list("cues"), *entries("participation")["voicing"]])
    return re.compile(rf"(?: \([^()\n]{{2,30}}\))?,? (?:also |further |later |on \w+ |has |had )?(?:{said})\b")


@cache
def _source() -> re.Pattern[str]:
    """What stands before a body that speaks: "according to the", "a statement by the", "said the"."""
    return re.compile(
        r"\b(?:[Aa]ccording to|(?:released|issued|published|made|posted) (?:\w+ )?by"
        r"|(?:statement|communique|readout) (?:of|by|from)|(?:said|says)(?: an?)? (?:spokes\w+ (?:of|for|from))?)"
        r" ?(?:the )?$"
    )
