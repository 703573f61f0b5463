"""Countries as texts name them: names, adjectives and capitals, each with the code of the corpus.

A code is ISO 3166-1 alpha-2, or UN, EU, NATO, ASEAN, AFU for an organisation that takes part in encounters.
A state that no longer is stands under its successor (the Soviet Union under RU).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ingest.normalize.phrases import alternation, initial
from ingest.vocabulary import table

ORGANISATIONS = frozenset({"EU", "UN", "NATO", "ASEAN", "AFU"})
_NO_COUNTRY = "-"
_SHORTEST_IN_CAPITALS = 4


class CountryMention(NamedTuple):
    """A place in a text where a country is named."""

    code: str
    start: int
    end: int


def country_of(text: str) -> str | None:
    """The country that TEXT names first, by name or by adjective: ``Turkish Foreign Minister`` is TR."""
    return next((mention.code for mention in countries_in(text)), None)


def countries_in(text: str) -> Iterator[CountryMention]:
    """Every country named in TEXT, by name or adjective, in the order of the text."""
    codes = codes_by_term()
    for found in country_pattern().finditer(text):
        code = codes[found[0]]
        if code != _NO_COUNTRY:
            yield CountryMention(code, found.start(), found.end())


def countries_with_pairs(text: str) -> Iterator[CountryMention]:
    """Every country named in TEXT, and the second of two that a hyphen joins: ``Chile-Norway``."""
    for one in countries_in(text):
        yield one
        if text.startswith("-", one.end):
            behind = next(countries_in(text[one.end + 1 : one.end + _LONGEST_NAME]), None)
            if behind and behind.start == 0:
                yield CountryMention(behind.code, one.end + 1, one.end + 1 + behind.end)


_LONGEST_NAME = 40


@cache
def country_pattern() -> re.Pattern[str]:
    """Every name and adjective of a country as a whole word, and what only looks like one."""
    latin = alternation(term for term in codes_by_term() if term.isascii() or not _is_chinese(term))
    chinese = alternation(term for term in codes_by_term() if _is_chinese(term))
    return re.compile(rf"{initial(codes_by_term())}(?:(?<![\w-]){latin}(?!\w)|{chinese})")


@cache
def codes_by_term() -> Mapping[str, str]:
    """The code for every name and adjective, also as a title in capitals prints it."""
    codes: dict[str, str] = {}
    for row in table("countries"):
        for term in _terms(row):
            codes.setdefault(term, row["code"])
            if len(term) >= _SHORTEST_IN_CAPITALS:
                codes.setdefault(term.upper(), row["code"])
    return codes


@cache
def country_by_capital() -> Mapping[str, str]:
    """The code for every capital city: ``Tokyo`` is JP."""
    return {city: row["code"] for row in table("countries") for city in row["capitals"].split("|") if city}


def capitals_in(text: str) -> Iterator[CountryMention]:
    """Every country whose capital TEXT names, in the order of the text."""
    for found in _capital_pattern().finditer(text):
        yield CountryMention(country_by_capital()[found[0]], found.start(), found.end())


@cache
def _capital_pattern() -> re.Pattern[str]:
    cities = [city for city in country_by_capital() if city not in codes_by_term()]
    return re.compile(rf"{initial(cities)}(?<![\w-]){alternation(cities)}(?![\w-])")


@cache
def country_names() -> Mapping[str, str]:
    """The name for every code."""
    return {row["code"]: row["name"] for row in table("countries") if row["code"] != _NO_COUNTRY}


def _terms(row: Mapping[str, str]) -> Iterator[str]:
    for column in ("name", "names", "demonyms", "chinese"):
        yield from (term for term in row[column].split("|") if term)


def _is_chinese(term: str) -> bool:
    return "一" <= term[0] <= "鿿"


@cache
def words_of_countries() -> frozenset[str]:
    """Every capitalised word that is, or is part of, the name of a country."""
    return frozenset(word for term in codes_by_term() for word in term.split() if word[:1].isupper())
