"""Everybody a text names, each once with name, office and country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from ingest.normalize.countries import ORGANISATIONS, codes_by_term, countries_in, country_by_capital, country_of
from ingest.normalize.people.apposition import SINCE_WHEN, brought_together, last_country
from ingest.normalize.people.chinese import chinese_namings, holds_chinese
from ingest.normalize.people.each_country import of_each_country
from ingest.normalize.people.leaders import with_delegations
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many
from ingest.normalize.people.senders import without_senders
from ingest.normalize.people.stretches import namings_in
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries

_LISTED = re.compile(r"(?: \([^()\n]{1,30}\)| (?:of|from) (?:the )?[A-Z][\w ]{2,30}?)?(?:,? and |, | & )")


def gather(text: str, *, brief: bool = False) -> tuple[Naming, ...]:
    """Every naming of TEXT (folded), in order: a name, an office, or both; BRIEF as in a title."""
    together = _with_ministry(
        _with_bracketed_country(brought_together(without_senders(list(_all(text, brief)), text), text), text), text
    )
    together = with_delegations(together, text)
    found = of_each_country(list(_of_same_body(_with_shared_office(together, text), text)), text)
    if holds_chinese(text):
        found = sorted([*found, *chinese_namings(text)], key=lambda naming: naming.start)
    return tuple(found)


def _all(text: str, brief: bool) -> Iterator[Naming]:
    end, named = 0, False
    for naming in namings_in(text, brief=brief):
        behind_name = named and naming.start - end == len(" (")
        if naming.start >= end and (naming.name or behind_name or not _is_short_form(naming, text)):
            naming = _with_letters(naming, text)
            end, named = naming.end, bool(naming.name)
            yield _of_owner(_without_place(naming, text), text)


def _of_same_body(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "The IMF's Mission Chief Karl Vask and the Fund's Representative, Ida Orlan": both serve the one body."""
    before: Naming | None = None
    for naming in found:
        serving = (
            before
            and naming.name
            and naming.role
            and not naming.country
            and _SAME_BODY.match(text[before.end : naming.name_start])
        )
        if before and serving:
            many = before.elsewhere or serves_many(before.role)
            country = before.country if before.country in ORGANISATIONS else None
            naming = replace(naming, elsewhere=naming.elsewhere or many, country=country)
        before = naming if naming.name else before
        yield naming


_SAME_BODY = re.compile(
    r"[^.;\n]{0,40}?(?:\b[Tt]he (?:Fund|Bank|Organi[sz]ation|Committee|Agency|Commission|Alliance|Union|Secretariat)'s"
    r"|,? (?:and|with) its) "
)


def _with_letters(naming: Naming, text: str) -> Naming:
    """NAMING up to the end of the letters of a seat, an order or a degree behind it: "Karl Vask [KC MP]"."""
    found = _letters().match(text, naming.end) if naming.name and naming.end == naming.name_end else None
    return replace(naming, end=found.end()) if found else naming


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(rf"(?:,? \(?{alternation(word_list('letters'))}\)?(?![\w.]))+(?=[,.;: ]|$)")


def _of_owner(naming: Naming, text: str) -> Naming:
    """NAMING with the country parted from its office by a small word, or right before the name: "Chile's Ida Orlan"."""
    if naming.country or not (naming.role or " " in naming.name):
        return naming
    owner = _OWNER if naming.role else _OWNER_OF_NAME
    found = owner.search(text, max(0, naming.start - _LONGEST_OWNER), naming.start)
    country = last_country(found["owner"]) if found else None
    return replace(naming, country=country) if country else naming


_LONGEST_OWNER = 60
_OWNER_OF_NAME = re.compile(r"\b(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:'s|s') $")
_OWNER = re.compile(rf"(?P<owner>[A-Z][^.,;:()\n]{{2,30}})(?:'s|s') {SINCE_WHEN}$")


def _without_place(naming: Naming, text: str) -> Naming:
    """NAMING without the capital in which it all took place: "received in Strelsau Minister of State Karl Vask"."""
    city, _, role = (naming.role or "").partition(" ")
    if city not in country_by_capital() or not _IN.search(text, max(0, naming.start - 4), naming.start):
        return naming
    return replace(naming, role=role, start=naming.start + len(city) + 1) if role else naming


_IN = re.compile(r"\b(?:in|at) $")


def _is_short_form(naming: Naming, text: str) -> bool:
    """Whether an office only abbreviates the one before it: "Prime Minister (PM)"."""
    return text[max(0, naming.start - 1) : naming.start] == "(" and text[naming.end : naming.end + 1] == ")"


def _with_shared_office(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "Foreign Ministers Vask and Orlan": who is listed behind an office of several holds it too."""
    shared: Naming | None = None
    leading: str | None = None
    for naming in found:
        if shared and not naming.role and _LISTED.fullmatch(text[shared.end : naming.start]):
            naming = replace(naming, role=shared.role, country=naming.country or _origin(naming, text) or leading)
            shared = replace(shared, end=naming.end)
        else:
            naming = replace(naming, country=_origin(naming, text)) if naming.plural and not naming.country else naming
            shared = naming if naming.plural and naming.name else None
            leading = country_of(text[shared.start : shared.name_start]) if shared else None
        yield naming


def _origin(naming: Naming, text: str) -> str | None:
    """The country that follows a name: "his counterparts Karl Vask [from Norway] and Ida Orlan from Chile"."""
    found = _FROM.match(text, naming.name_end) if naming.name else None
    return country_of(found["where"]) if found else None


_FROM = re.compile(r" from (?:the )?(?P<where>[A-Z][\w ]{2,30})")


def _with_bracketed_country(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "Ministers Karl Vask (Norway) and Ida Orlan (Chile)": what stands in brackets behind a name is its country."""
    for naming in found:
        if naming.name and naming.country is None and text.startswith(" (", naming.name_end):
            bracket = _BRACKET.match(text, naming.name_end)
            country = codes_by_term().get(bracket["country"]) if bracket else None
            naming = replace(naming, country=country) if country and country != "-" else naming
            if bracket and bracket["country"] in entries("participation")["organisations_without_a_code"]:
                naming = replace(naming, elsewhere=True)
        yield naming


def _with_ministry(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "Director-General Ida Orlan of the Ministry of Trade of Chile": who serves a ministry is of its country."""
    for naming in found:
        able = naming.name and naming.country is None
        served = (_SERVES.match(text, naming.name_end) or _SERVES.match(text, naming.end)) if able else None
        codes = {one.code for one in countries_in(served[0])} if served else set()
        codes = codes - ORGANISATIONS if len(codes) > 1 else codes
        yield replace(naming, country=codes.pop()) if len(codes) == 1 else naming


_SERVES = re.compile(
    r"(?:,? (?:of|from|at)|,) (?:the |its )?(?:[A-Z][\w'-]+ ){0,4}"
    r"(?:Ministry|Department|Foreign Office|Embassy|High Commission|Mission)\b"
    r"(?: (?:[A-Z][\w'-]*|of|for|and|the|in)\b)*"
)

_BRACKET = re.compile(r" \((?P<country>[^()\n]{2,40})\)")
