"""Name and office brought together where a comma parts them: "Karl Vask, the Foreign Minister of Norway"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.countries import countries_in
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.portfolios import is_portfolio, of_portfolio
from ingest.normalize.people.printing import RANKS_AND_BIRTH, has_no_office

_SINCE_WHEN = (
    r"(?:(?:new|newly|recently|former|outgoing|incoming|departing|current|then|long-serving|visiting|non-resident|appointed"
    r"|elected|accredited|designated|first|second|third)[ -]){1,3}"
)
_APPOSED = re.compile(
    rf", (?:the |a |(?:[A-Z][\w-]+ ){{0,2}}[A-Z][\w-]+'s? )?{_SINCE_WHEN}|"
    r"/|(?: \([^()\n]{1,30}\))?(?:,| -{1,2})? (?:the |who is |its |and )?"
    r"|, (?:His|Her) Excellency (?:Mr\. |Mrs\. |Dr\. )?"
    r"|-?(?:[A-Z]\w+)? (?:(?:inter-?)?parliamentary |friendship |cooperation |working ){1,3}(?:group|section),? "
    r"|, who (?:[a-z]+ ){1,6}as (?:the |its |his |her )?(?:new )?"
)
_SEVERAL = re.compile(r"(?: \([^()\n]{1,30}\))?, |/")
_AFTER_OFFICE = re.compile(
    r"[-,.;:)\n]|$| \(| -| a\.i\."
    r"| (?:of|for|with|and|who|at|on|in|to|met|spoke|held|had|has|is|was|led|paid|gave|said|says|told|[a-z]+ed)\b"
)
_NEXT_OF_LIST = re.compile(r"(?: \([^()\n]{1,30}\))?, (?:and )?[A-Z]")
_ARTICLE = re.compile(r"\b[Tt]he $")


def brought_together(found: Iterable[Naming], text: str) -> Iterator[Naming]:
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
    if not first.name and second.name and is_portfolio(gap):
        return of_portfolio(first, second, gap)
    if not first.name and second.name and _ORIGIN.fullmatch(gap) and _is_like(first, second):
        return replace(
            second,
            role=first.role if has_no_office(second.role) else second.role,
            country=last_country(gap) or second.country,
            start=first.start,
        )
    if not _APPOSED.fullmatch(gap) and not _leads_to_office(gap):
        return None
    if not first.name and second.name:
        return _office_first(first, second, gap, text)
    if not first.name and not second.name and gap == "/":
        return replace(second, role=f"{first.role}/{second.role}", start=first.start)
    if first.name and not second.name and gap != " " and " and " not in gap:
        return _name_first(first, _as_held(second, gap), gap, text)
    return None


def _as_held(office: Naming, gap: str) -> Naming:
    """OFFICE, which is not held any more where GAP before it says so."""
    return replace(office, role=f"former {office.role}") if " former " in gap and office.role else office


def _is_like(office: Naming, named: Naming) -> bool:
    """Whether NAMED may hold OFFICE: has no other, or is somebody's counterpart by it."""
    return has_no_office(named.role) or (office.role or "").lower() in _BESIDE


_LONGEST_GAP = 70
# "his counterpart [from the Kingdom of Chile, ]Ida Orlan"
_ORIGIN = re.compile(r" from (?:the )?[A-Z][A-Za-z' ]+?,? ")
_UNPARTED = (" the ", " its ")


def _leads_to_office(gap: str) -> bool:
    """Whether a gap holds the first words of an office, without capitals: ", vice department [director]"."""
    comma, space, words = _BRACKETS.sub("", gap, count=1).partition(", ")
    return not comma and bool(space and words) and all(kind_of(word) in ROLE_KINDS for word in words.split())


_BRACKETS = re.compile(r"^ \([^()\n]{1,30}\)")


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
    if named.role and named.role.lower() in RANKS_AND_BIRTH and _BEFORE_RANK.fullmatch(gap) and office.role:
        return replace(named, role=office.role, country=office.country, elsewhere=office.elsewhere, start=office.start)
    if named.role and _is_beside(office, text) and _ACTS.match(text, named.end):
        return None
    if named.role and _SEVERAL.fullmatch(gap) and not _ARTICLE.search(text, max(0, office.start - 4), office.start):
        role = f"{office.role}{gap}{named.role}"
        return replace(named, role=role, country=named.country or office.country, start=office.start)
    return None


_BEFORE_RANK = re.compile(r", (?:H\.?R?\.?H\.?,? |H\.? ?E\.?,? |H(?:is|er) (?:Royal Highness|Highness|Excellency),? )?")


def _name_first(named: Naming, office: Naming, gap: str, text: str) -> Naming | None:
    """ "Stephen Lovegrove, National Security Advisor to the Prime Minister"."""
    if not _AFTER_OFFICE.match(text, office.end) or (named.role and gap in _UNPARTED):
        return None
    lone = not (named.role or named.addressed or " " in named.name)
    if lone and (_IN_PLACE.search(text[: named.start][-_LONGEST_LEAD:]) or _ACTS.match(text, office.end)):
        return None
    if _MEETING.search(text, max(0, named.start - _LONGEST_LEAD), named.start) and _ACTS.match(text, office.end):
        return None
    ranked = named.role is None or named.role.lower() in RANKS_AND_BIRTH
    if not ranked and _NEXT_OF_LIST.match(text, office.end):
        return None
    return replace(
        named,
        role=office.role if ranked else named.role,
        country=named.country or office.country,
        elsewhere=named.elsewhere or office.elsewhere,
        end=office.end,
    )


_IN_PLACE = re.compile(r"\b(?:of|in|at|to|from|near) (?:the )?$")
_LONGEST_LEAD = 120


def _is_beside(office: Naming, text: str) -> bool:
    """Whether OFFICE is somebody's with whom the one named next deals: "Speaking with her Norwegian colleague, "."""
    return (office.role or "").lower() in _BESIDE and _WITH.search(text[: office.start][-_LONGEST_LEAD:]) is not None


_BESIDE = frozenset({"counterpart", "colleague", "homologue"})
_WITH = re.compile(r"\b(?:with|to) (?:the |his |her |its )?$")
# "Welcoming Karl Vask, the President said": who welcomes is another.
_MEETING = re.compile(r"(?:^|\n|[.!?] )[A-Z][a-z]+ing (?:with )?(?:the )?$")
_ACTS = re.compile(r" (?:has |had |also )?(?:said|says|told|[a-z]{3,}ed)\b(?! by\b)")


def last_country(lead: str) -> str | None:
    """The country that LEAD names last."""
    *_, last = (None, *(mention.code for mention in countries_in(lead)))
    return last
