"""One office told of several countries, and who holds it in each: "the Foreign Ministers of A and B, X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.countries import countries_in, country_of
from ingest.normalize.head.gazetteer import city_of
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.printing import singular

_LISTED = re.compile(r",? and |, ")
_NEXT = re.compile(
    r"\)?[,;]? (?:and )?(?:of |that of |from )?(?:the )?(?P<country>[^.;:,()\n]{3,60}?)(?:, | \(| -{1,2} )(?:the )?"
)
_FIRST = re.compile(r"[^.;:\n]{0,120}(?:, | \(| -{1,2} )(?:the )?")
_POLITY_BEFORE = re.compile(r"(?:(?:\w+ ){0,3}(?:Republic|Kingdom|State|Commonwealth|Principality) of (?:the )?)?")
# "three new ambassadors: Ida Orlan of Chile; Bo Tarn of Norway"
_LEADS = re.compile(r"(?::| -|,|, namely|, who are)? ")
_LISTED_WITH_COUNTRY = re.compile(r"\)?(?:[,;]? and |[,;] )(?:the )?")
_POLITY = re.compile(r" of the (?:\w+ )?(?:republic|kingdom|state|commonwealth|principality)$", re.I)


def of_each_country(found: list[Naming], text: str) -> list[Naming]:
    """FOUND, the namings of TEXT, each name that stands behind an office of several with its own country's office."""
    given = {
        at + place: naming
        for at, office in enumerate(found)
        if office.plural and not office.name
        for place, naming in enumerate(_holders(office, found[at + 1 :], text), start=1)
    }
    return [given.get(at, naming) for at, naming in enumerate(found)]


def _holders(office: Naming, behind: Sequence[Naming], text: str) -> Sequence[Naming]:
    """Those BEHIND an office of several who hold it, as far as each one's country is told."""
    first = next(iter(behind), None)
    if first is None or not first.name or first.role or city_of(first.name):
        return ()
    if first.country and _LEADS.fullmatch(text[office.end : first.start]):
        return [replace(naming, role=_of_one(office.role or "")) for naming in _with_country(behind, text)]
    gap = text[office.end : first.start]
    if not _FIRST.fullmatch(gap) or not (office.country or gap.startswith(" from ")):
        return ()
    codes = [mention.code for mention in countries_in(text[office.start : first.start])]
    role = _of_one(office.role or "")
    names = list(_run_of(behind, text))
    if len(codes) == 1 and len(names) > 1:
        return [replace(naming, role=role, country=codes[0]) for naming in names]
    if len(codes) == 1:
        return [replace(naming, role=role, country=code) for naming, code in _each(behind, codes[0], text)]
    if len(names) != len(codes):
        return ()
    return [replace(naming, role=role, country=code) for naming, code in zip(names, codes, strict=True)]


def _with_country(behind: Sequence[Naming], text: str) -> Iterator[Naming]:
    """The names BEHIND that stand in one list, each with its country: "X of A, Y of B", "X (A), Y (B)"."""
    last: Naming | None = None
    for naming in behind:
        gap = _BRACKET.sub("", text[last.end : naming.start], count=1) if last else ""
        if not naming.name or naming.role or not naming.country or (last and not _LISTED_WITH_COUNTRY.fullmatch(gap)):
            return
        last = naming
        yield naming


_BRACKET = re.compile(r"^ \([^()\n]{2,40}\)")


def _run_of(behind: Sequence[Naming], text: str) -> Iterator[Naming]:
    """The names BEHIND that stand in one list."""
    last: Naming | None = None
    for naming in behind:
        if not naming.name or naming.role or (last and not _LISTED.fullmatch(text[last.end : naming.start])):
            return
        last = naming
        yield naming


def _each(behind: Sequence[Naming], country: str | None, text: str) -> Iterator[tuple[Naming, str | None]]:
    """Names, each behind its own country: "of A, X, of B, Y", "of A, X; B, Y", "of A (X), B (Y)"."""
    last: Naming | None = None
    for naming in behind:
        if last:
            gap = _NEXT.fullmatch(text[last.end : naming.start])
            country = _whole_country(gap["country"]) if gap else None
        if not naming.name or naming.role or not country:
            return
        last = naming
        yield naming, country


def _whole_country(words: str) -> str | None:
    """The country that WORDS are the name of, its polity included: "Republic of Chile"."""
    mention = next(countries_in(words), None)
    if mention is None or mention.end < len(words) or not _POLITY_BEFORE.fullmatch(words[: mention.start]):
        return None
    return mention.code


def _of_one(role: str) -> str:
    """The office of one of several, its country left out: ``Minister of Trade``."""
    plain, _, place = role.rpartition(" of ")
    plain = _POLITY.sub("", plain) if plain and country_of(place) else role
    return " ".join(singular(word) if word.lower() in word_list("plurals") else word for word in plain.split())
