"""Whether an office and a name that stand side by side are one person's: the office first, or the name first."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.normalize.countries import country_of
from ingest.normalize.head.gazetteer import city_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.printing import RANKS_AND_BIRTH

BESIDE = frozenset({"counterpart", "colleague", "homologue", "peer"})
_SEVERAL = re.compile(r"(?: \([^()\n]{1,30}\))?, |/")
_AFTER_OFFICE = re.compile(
    r"[-,.;:)\n]|$| \(| -| a\.i\.| (?:division|department|office|desk|unit|bureau|section|programme|program)\b"
    r"| (?:of|for|from|with|and|who|at|on|in|to|met|spoke|held|had|has|is|was|led|paid|gave|said|says|told|[a-z]+ed)\b"
)
_NEXT_OF_LIST = re.compile(r"(?: \([^()\n]{1,30}\))?, (?:and )?[A-Z]")
_ARTICLE = re.compile(r"\b[Tt]he $")
_UNPARTED = (" the ", " its ")


def office_first(office: Naming, named: Naming, gap: str, text: str) -> Naming | None:
    """ "the Foreign Minister of Saudi Arabia, Faisal bin Farhan Al Saud", or an office of several parts."""
    full = named.addressed or " " in named.name or "." in named.name or _is_enclosed(office, named, gap, text)
    if named.role is None and full and " and " not in gap:
        return replace(
            named,
            role=office.role,
            country=office.country or named.country,
            elsewhere=office.elsewhere,
            start=office.start,
        )
    if named.role and named.role.lower() in RANKS_AND_BIRTH and _BEFORE_RANK.fullmatch(gap) and office.role:
        return replace(named, role=office.role, country=office.country, elsewhere=office.elsewhere, start=office.start)
    if named.role and _is_beside(office, text) and _ACTS.match(text, named.end):
        return None
    if named.role and _SEVERAL.fullmatch(gap) and not _ARTICLE.search(text, max(0, office.start - 4), office.start):
        role = f"{office.role}{gap}{named.role}"
        return replace(named, role=role, country=named.country or office.country, start=office.start)
    return None


def _is_enclosed(office: Naming, named: Naming, gap: str, text: str) -> bool:
    """Whether a single name stands between commas behind one country's office: "the Minister of Chile, Orlan, met"."""
    apart = gap == ", " and text.startswith((",", ".", ";"), named.end) and office.country is not None
    return (
        apart and _ARTICLE.search(text, max(0, office.start - 4), office.start) is not None and not city_of(named.name)
    )


_BEFORE_RANK = re.compile(r", (?:H\.?R?\.?H\.?,? |H\.? ?E\.?,? |H(?:is|er) (?:Royal Highness|Highness|Excellency),? )?")


def name_first(named: Naming, office: Naming, gap: str, text: str) -> Naming | None:
    """ "Stephen Lovegrove, National Security Advisor to the Prime Minister"."""
    if not _AFTER_OFFICE.match(text, office.end) or (named.role and gap in _UNPARTED):
        return None
    lone = not (named.role or named.addressed or " " in named.name)
    if lone and (_IN_PLACE.search(text[: named.start][-_LONGEST_LEAD:]) or _ACTS.match(text, office.end)):
        return None
    if _MEETING.search(text, max(0, named.start - _LONGEST_LEAD), named.start) and _ACTS.match(text, office.end):
        return None
    ranked = named.role is None or named.role.lower() in RANKS_AND_BIRTH or _is_same(named.role, office)
    if not ranked and _NEXT_OF_LIST.match(text, office.end):
        return None
    return replace(
        named,
        role=office.role if ranked else named.role,
        country=named.country or office.country or _origin(office, text),
        elsewhere=named.elsewhere or office.elsewhere,
        end=office.end,
    )


def _is_same(role: str, office: Naming) -> bool:
    """Whether OFFICE only says more of ROLE: "Sultan Karl, [Sultan of Norway]"."""
    return (office.role or "").lower().startswith(f"{role.lower()} of ")


def _origin(office: Naming, text: str) -> str | None:
    """The country from which a counterpart is, as the words right behind say: "his counterpart [from Chile]"."""
    found = _FROM.match(text, office.end) if (office.role or "").lower() in BESIDE else None
    return country_of(found["where"]) if found else None


_FROM = re.compile(r" from (?:the )?(?P<where>[A-Z][A-Za-z' ]+)")


_IN_PLACE = re.compile(r"\b(?:of|in|at|to|from|near) (?:the )?$")
_LONGEST_LEAD = 120


def _is_beside(office: Naming, text: str) -> bool:
    """Whether OFFICE is somebody's with whom the one named next deals: "Speaking with her Norwegian colleague, "."""
    return (office.role or "").lower() in BESIDE and _WITH.search(text[: office.start][-_LONGEST_LEAD:]) is not None


_WITH = re.compile(r"\b(?:with|to) (?:the |his |her |its )?$")
# "Welcoming Karl Vask, the President said": who welcomes is another.
_MEETING = re.compile(
    r"(?:^|\n|[.!?] )(?:[A-Z][a-z]+ing (?:with )?|(?:At|In|During|After|Following|Before) (?:the|his|her|their|a) "
    r"(?:[a-z]+ ){0,2}(?:meeting|talks|conversation|call|discussions?|lunch|dinner|consultations) with )(?:the )?$"
)
_ACTS = re.compile(
    r" (?:has |had |also )?(?:said|says|told|gave|met|spoke|held|made|took|drew|set|put|brought|[a-z]{3,}ed)\b(?! by\b)"
)
