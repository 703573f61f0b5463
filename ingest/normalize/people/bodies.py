"""Bodies of state with words of their own: "the Freedonian Foreign Ministry said", "a statement by the Kremlin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.normalize.countries import codes_by_term, country_by_capital, country_of
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation, initial
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
        owner = _owner(text, before, found.start())
        start = found.start() - len(owner)
        if text.endswith(_HEADS, before, start):  # ``the head of government said``
            continue
        if _cue().match(text, found.end()) or _source().search(text, before, start):
            yield Voice(text[start : found.end()], _country(found, owner), start, found.end())


_REACH = 60
_HEADS = ("head of ", "Head of ", "heads of ", "Heads of ")


def _country(found: re.Match[str], owner: str) -> str | None:
    """The country that the words name, whose capital they name, or whose body alone it is: the Kremlin."""
    seat = entries("participation")["bodies_of_one_country"].get(found["body"])
    named = country_of(f"{owner}{found[0]}")
    capitals = country_by_capital()
    return str(seat) if seat else named or capitals.get(_POSSESSIVE.sub("", owner)) or capitals.get(found["city"] or "")


@cache
def _bodies() -> re.Pattern[str]:
    told = entries("participation")
    bodies = [*told["bodies"], *told["bodies_of_one_country"]]
    ministry = rf"Ministry (?:of|for) (?:the )?{_PORTFOLIO}"
    speaker = rf"(?: (?:{alternation(word_list('speaking_for_others'))}))?"
    place = rf"(?: of (?:the )?{_countries()}| in (?P<city>{_capitals()}))?"
    body = rf"(?P<body>{alternation(bodies)}|{ministry})"
    return re.compile(rf"{initial([*bodies, ministry])}(?<![\w-]){body}{place}{speaker}{_NOT_BEHIND}")


def _owner(text: str, start: int, end: int) -> str:
    """Whose body it is that begins at END, from START on: "Freedonia's ", "[the] Freedonian "; empty where none is."""
    if text[end - 1 : end] != " ":
        return ""
    last = start + len(_POSSESSIVE.sub("", text[start:end]))
    places = (found.start() for found in _WORD.finditer(text, start, last))
    return next((text[at:end] for at in places if text[at:last] in _owners()), "")


_WORD = re.compile(r"(?<![\w-])\w")
_POSSESSIVE = re.compile(r"(?:'s?)? $")


@cache
def _owners() -> frozenset[str]:
    return frozenset(name for name in (*codes_by_term(), *country_by_capital()) if name.isascii())


def _countries() -> str:
    return alternation(term for term in codes_by_term() if term.isascii())


def _capitals() -> str:
    return alternation(city for city in country_by_capital() if city.isascii())


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
