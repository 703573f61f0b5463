"""The state in a public body's name: ``Ministry of Trade of Ruritania``, ``Kingdom of Ruritania, State House``."""

from __future__ import annotations

import re
from functools import cache

from ingest.parsers.layout.lines import folded
from ingest.vocabulary import table

_AT_ANOTHER = re.compile(r"(?<=\w) (?i:to|in|at|accredited) (?i:the )?(?=[A-Z])")
_STATE = (
    r"(?:the )?(?:(?:federal|federative|democratic|people['’]s|islamic|hashemite|arab|socialist|co-?operative|united"
    r"|plurinational|bolivarian|oriental|eastern|independent|transitional|royal) ){0,3}"
    r"(?:republic|kingdom|state|sultanate|principality|commonwealth|government|union|federation|emirate|grand duchy) of"
    r" [^\d.,:;|]{3,50}?"
)
_BODIES = r"(?:ministry|department|office|presidency|state house|cabinet|embassy|permanent mission)\b"
_STATE_BEHIND = re.compile(rf"(?P<body>.+?)[\s,–—|-]+{_STATE}", re.IGNORECASE)
_STATE_BEFORE = re.compile(rf"{_STATE}[\s,–—|-]+(?P<body>(?:the )?{_BODIES}.*)", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:of|for|by|in|to|and|the)$", re.IGNORECASE)
_ARTICLE = re.compile(r"United |Democratic Republic|.*(?:Republic|Islands|States|Bahamas|Gambia|Maldives)$")
_UNTOLD = frozenset(("of", "the", "and", "for", "s", "its", "in", "to", "republic", "kingdom", "government"))
_SPELT = {"defence": "defense", "centre": "center", "affair": "affairs"}


def country_named(name: str) -> str | None:
    """The country that a public body's name ends in or names: ``Ministry of Foreign Affairs of Ruritania``."""
    found = _named(name)
    return max(found)[1] if found else None


def country_called(name: str) -> str | None:
    """The country that NAME is the name of, or the word for what is of it."""
    return _countries().get(folded(name))


def names_one_country(name: str) -> bool:
    """Whether the whole of a NAME says one country and no other."""
    found = _named(name)
    return bool(found) and all(code == max(found)[1] or run in f" {max(found)[2]} " for _, code, run in found)


def _named(name: str) -> list[tuple[int, str, str]]:
    """The countries in NAME before what says where the body stands, each with the words that say it."""
    words = folded(_AT_ANOTHER.split(name)[0]).split()
    runs = (" ".join(words[at : at + length]) for at in range(len(words)) for length in _lengths())
    return [(len(run), code, run) for run in runs if (code := _countries().get(run))]


def without_state(name: str) -> str:
    """NAME without the full name of a state behind or before it: ``Ministry of Trade, Government of Ruritania``."""
    for pattern in (_STATE_BEHIND, _STATE_BEFORE):
        found = pattern.fullmatch(name)
        if found and not _GOES_ON.search(found["body"]) and " " in found["body"]:
            return found["body"].rstrip(" ,-–—|")
    return name


def of_country(body: str, country: str) -> str:
    """BODY by its own name and that of its COUNTRY (an ISO code): ``Ministry of Trade of Ruritania``."""
    row = _rows()[country]
    has_article = _ARTICLE.match(row["name"]) or f"The {row['name']}" in row["names"].split("|")
    return f"{body} of {'the ' if has_article else ''}{row['name']}"


def listed_in(country: str, name: str) -> dict[str, str] | None:
    """The listed office of COUNTRY that NAME means, whichever way it says the country, or not at all."""
    return _listed().get((country, _told(name, country)))


@cache
def _listed() -> dict[tuple[str, frozenset[str]], dict[str, str]]:
    """Offices by their country and the words of their names that do not say it; of two that share these, the first."""
    listed: dict[tuple[str, frozenset[str]], dict[str, str]] = {}
    for row in table("publishers"):
        if row["kind"] == "government" and row["country"] in _rows():
            for name in (row["name"], *row["names"].split(";")):
                words = _told(name, row["country"])
                if len(words) > 1:
                    listed.setdefault((row["country"], words), row)
    return listed


def _told(name: str, country: str) -> frozenset[str]:
    """The words of a body's NAME that tell more than its COUNTRY."""
    words = f" {folded(without_state(name))} "
    for called in sorted(map(folded, _called(_rows()[country])), key=len, reverse=True):
        words = words.replace(f" {called} ", " ") if called else words
    words = words.replace(" foreign ministry ", " ministry foreign affairs ")
    return frozenset(_SPELT.get(word, word) for word in words.split() if word not in _UNTOLD)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in table("countries") if row["code"].isalpha()}


@cache
def _countries() -> dict[str, str]:
    return {folded(name): code for code, row in _rows().items() for name in _called(row) if len(name) > 3}


@cache
def capitals() -> dict[str, str]:
    """By the folded name of a capital the ISO code of its country."""
    told = [(folded(city), code) for code, row in _rows().items() for city in row["capitals"].split("|")]
    return {city: code for city, code in told if city}


@cache
def _lengths() -> range:
    """How many words the names of countries have."""
    return range(1, 1 + max(len(name.split()) for name in _countries()))


def _called(row: dict[str, str]) -> tuple[str, ...]:
    """What a country and what is of it are called: ``Ruritania``, ``Ruritanian``."""
    return row["name"], *row["names"].split("|"), *row["demonyms"].split("|")
