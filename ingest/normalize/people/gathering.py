"""Everybody a text names, with name and office brought together where a comma parts them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.countries import countries_in, country_by_capital
from ingest.normalize.people.chinese import chinese_namings, holds_chinese
from ingest.normalize.people.each_country import of_each_country
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.printing import RANKS
from ingest.normalize.people.stretches import namings_in

_APPOSED = re.compile(
    r"/|(?: \([^()\n]{1,30}\))?(?:,| -{1,2})? (?:the |who is |its |and )?"
    r"|, (?:His|Her) Excellency (?:Mr\. |Mrs\. |Dr\. )?"
    r"|, who (?:[a-z]+ ){1,6}as (?:the |its |his |her )?(?:new )?"
)
_SEVERAL = re.compile(r"(?: \([^()\n]{1,30}\))?, |/")
_LISTED = re.compile(r"(?: \([^()\n]{1,30}\))?(?:,? and |, | & )")
_AFTER_OFFICE = re.compile(
    r"[-,.;:)\n]|$| \(| -"
    r"| (?:of|for|with|and|who|at|on|in|to|met|spoke|held|had|has|is|was|led|paid|gave|said|says|told|[a-z]+ed)\b"
)
_NEXT_OF_LIST = re.compile(r"(?: \([^()\n]{1,30}\))?, (?:and )?[A-Z]")
_RANKS_AND_BIRTH = RANKS | {"prince", "princess"}
_ARTICLE = re.compile(r"\b[Tt]he $")


def gather(text: str, *, brief: bool = False) -> tuple[Naming, ...]:
    """Every naming of TEXT (folded), in order: a name, an office, or both; BRIEF as in a title."""
    together = _with_delegations(_brought_together(_all(text, brief), text), text)
    found = of_each_country(list(_with_shared_office(together, text)), text)
    if holds_chinese(text):
        found = sorted([*found, *chinese_namings(text)], key=lambda naming: naming.start)
    return tuple(found)


def _all(text: str, brief: bool) -> Iterator[Naming]:
    for naming in namings_in(text, brief=brief):
        if naming.name or not _is_short_form(naming, text):
            yield _without_place(naming, text)


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


def _brought_together(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    last: Naming | None = None
    for naming in found:
        joined = _joined(last, naming, text) if last else None
        if last and not joined:
            yield last
        last = joined or naming
    if last:
        yield last


def _joined(first: Naming, second: Naming, text: str) -> Naming | None:
    """FIRST with SECOND as its apposition, where the text sets them so."""
    gap = text[first.end : second.start]
    if len(gap) > _LONGEST_GAP or first.plural or second.plural:
        return None
    if not first.name and second.name and _is_portfolio(gap):
        return _of_portfolio(first, second, gap)
    if not first.name and second.name and not second.role and _ORIGIN.fullmatch(gap):
        return replace(second, role=first.role, country=_last_country(gap) or second.country, start=first.start)
    if not _APPOSED.fullmatch(gap) and not _leads_to_office(gap):
        return None
    if not first.name and second.name:
        return _office_first(first, second, gap, text)
    if not first.name and not second.name and gap == "/":
        return replace(second, role=f"{first.role}/{second.role}", start=first.start)
    if first.name and not second.name and gap != " " and " and " not in gap:
        return _name_first(first, second, gap, text)
    return None


_LONGEST_GAP = 70
# "his counterpart [from the Kingdom of Chile, ]Ida Orlan"
_ORIGIN = re.compile(r" from (?:the )?[A-Z][A-Za-z' ]+?,? ")
_UNPARTED = (" the ", " its ")
_PORTFOLIO_GAP = re.compile(r" (?:of|for) ([a-z][a-z ,-]+?),? (?:the )?")


def _leads_to_office(gap: str) -> bool:
    """Whether a gap holds the first words of an office, without capitals: ", vice department [director]"."""
    comma, space, words = gap.partition(", ")
    return not comma and bool(space and words) and all(kind_of(word) in ROLE_KINDS for word in words.split())


def _is_portfolio(gap: str) -> bool:
    """Whether a gap holds what an office is of, without capitals: "minister [for economic cooperation], Karl Vask"."""
    found = _PORTFOLIO_GAP.fullmatch(gap)
    return found is not None and all(kind_of(word) in _OF_PORTFOLIOS for word in re.findall(r"[\w-]+", found[1]))


_OF_PORTFOLIOS = ROLE_KINDS | {"joiner"}


def _of_portfolio(office: Naming, named: Naming, gap: str) -> Naming | None:
    """OFFICE with the portfolio in the GAP, and who holds it."""
    if named.role and named.role.lower() not in _RANKS_AND_BIRTH:
        return None
    role = f"{office.role}{gap.rstrip(' ,').removesuffix(', the').removesuffix(' the')}"
    return replace(named, role=role, country=office.country or named.country, start=office.start)


def _office_first(office: Naming, named: Naming, gap: str, text: str) -> Naming | None:
    """ "the Foreign Minister of Saudi Arabia, Faisal bin Farhan Al Saud", or an office of several parts."""
    if named.role is None and (named.addressed or " " in named.name or "." in named.name) and " and " not in gap:
        return replace(
            named,
            role=office.role,
            country=office.country or named.country,
            elsewhere=office.elsewhere,
            start=office.start,
        )
    if named.role and named.role.lower() in RANKS and gap == ", " and office.role:
        return replace(named, role=office.role, country=office.country, elsewhere=office.elsewhere, start=office.start)
    if named.role and _SEVERAL.fullmatch(gap) and not _ARTICLE.search(text, max(0, office.start - 4), office.start):
        role = f"{office.role}{gap}{named.role}"
        return replace(named, role=role, country=named.country or office.country, start=office.start)
    return None


def _name_first(named: Naming, office: Naming, gap: str, text: str) -> Naming | None:
    """ "Stephen Lovegrove, National Security Advisor to the Prime Minister"."""
    if not _AFTER_OFFICE.match(text, office.end) or (named.role and gap in _UNPARTED):
        return None
    if not (named.role or named.addressed or " " in named.name) and _IN_PLACE.search(
        text[: named.start][-_LONGEST_LEAD:]
    ):
        return None
    ranked = named.role is None or named.role.lower() in _RANKS_AND_BIRTH
    if not ranked and _NEXT_OF_LIST.match(text, office.end):
        return None
    return replace(
        named,
        role=office.role if ranked else named.role,
        country=named.country or office.country,
        elsewhere=named.elsewhere or office.elsewhere,
        end=office.end,
    )


def _with_shared_office(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "Foreign Ministers Vask and Orlan": who is listed behind an office of several holds it too."""
    shared: Naming | None = None
    for naming in found:
        if shared and not naming.role and _LISTED.fullmatch(text[shared.end : naming.start]):
            naming = replace(naming, role=shared.role)
            shared = replace(shared, end=naming.end)
        else:
            shared = naming if naming.plural and naming.name else None
        yield naming


def _with_delegations(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "The Albanian delegation, led by Deputy Minister Vask": who leads a delegation is of its country."""
    for naming in found:
        if (
            naming.name
            and naming.country is None
            and " by " in text[max(0, naming.start - _LONGEST_ARTICLE) : naming.start]
        ):
            lead = _LED.search(text, max(0, naming.start - _LONGEST_LEAD), naming.start)
            naming = replace(naming, country=_last_country(lead[0])) if lead else naming
        yield naming


def _last_country(lead: str) -> str | None:
    *_, last = (None, *(mention.code for mention in countries_in(lead)))
    return last


_IN_PLACE = re.compile(r"\b(?:of|in|at|to|from|near) $")
_LONGEST_LEAD = 120
_LONGEST_ARTICLE = 8
_LED = re.compile(
    r"[^.;\n]{0,60}\b(?:delegation|side|team|mission)\b[^.;\n]{0,40}?\b(?:led|headed|chaired|represented) by"
    r"(?: the| its| his| her)? $"
)
