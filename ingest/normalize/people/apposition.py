"""Name and office brought together where a comma parts them: "Karl Vask, the Foreign Minister of Norway"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.countries import countries_in
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.portfolios import is_portfolio, of_division, of_portfolio
from ingest.normalize.people.printing import has_no_office
from ingest.normalize.people.side_by_side import BESIDE, name_first, office_first

# Since when an office is held, or how: "Chile's [newly appointed] ambassador".
SINCE_WHEN = (
    r"(?:(?:own|new|[a-z]+ly|former|outgoing|incoming|departing|current|then|acting|long|serving|visiting|resident|non"
    r"|appointed|elected|accredited|designated|first|ever|second|third|most|senior)[ -]){1,4}"
)
_APPOSED = re.compile(
    rf", (?:the |a |(?:[A-Z][\w-]+ ){{0,2}}[A-Z][\w-]+'s? )?{SINCE_WHEN}|"
    r"/|(?: \([^()\n]{1,30}\))?(?:,| -{1,2})? (?:the |who is |its |his |her |their |and )?"
    r"|, (?:His|Her) Excellency (?:Mr\. |Mrs\. |Dr\. )?"
    r"|(?i:-?\w*) (?i:(?:(?:inter-?)?parliamentary |friendship |cooperation |working ){1,3}(?:group|section),? )"
    r"|, who (?:[a-z]+ ){1,6}as (?:the |its |his |her )?(?:new )?"
)


def brought_together(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    last: Naming | None = None
    listed = False
    for naming in found:
        if last and _is_of_initials(last, naming, text):
            continue
        joined = _joined(last, naming, text) if last else None
        if last and not joined:
            listed = _is_of_list(last, naming, text, listed)
            yield replace(last, role=naming.role, country=naming.country) if listed else last
            naming = replace(naming, role=None, country=None, start=naming.name_start) if listed else naming
        last = joined or naming
    if last:
        yield last


def _is_of_initials(office: Naming, naming: Naming, text: str) -> bool:
    """Whether NAMING is no name but the initials of what an OFFICE is of: "the Chairman of the Chamber (ZCC)"."""
    if not naming.name.isupper() or " " in naming.name or naming.role or office.name or not office.role:
        return False
    return _TO_INITIALS.fullmatch(text, office.end, naming.start) is not None and text.startswith(")", naming.end)


_TO_INITIALS = re.compile(r"(?:(?: and| &|,)? [A-Z][a-z]+| (?:of|for|in) (?:the )?[A-Z][\w-]+){0,6} \(")


def _joined(first: Naming, second: Naming, text: str) -> Naming | None:
    """FIRST with SECOND as its apposition, where the text sets them so."""
    gap = text[first.end : second.start]
    if len(gap) > _LONGEST_DIVISION or first.plural or second.plural:
        return None
    if not first.name and second.name and (held := _held_within(first, second, gap)):
        return held
    if len(gap) > _LONGEST_GAP or not (
        _APPOSED.fullmatch(gap) or _leads_to_office(gap) or _is_bracketed(second, gap, text)
    ):
        return None
    return _apposed(first, second, gap, text)


def _held_within(office: Naming, named: Naming, gap: str) -> Naming | None:
    """NAMED with OFFICE, where the GAP holds what that is of: a body, a portfolio, a country."""
    if held := of_division(office, named, gap):
        return held
    if len(gap) <= _LONGEST_GAP and is_portfolio(gap):
        return of_portfolio(office, named, gap)
    if _ORIGIN.fullmatch(gap) and _is_like(office, named):
        return replace(
            named,
            role=office.role if has_no_office(named.role) else named.role,
            country=last_country(gap) or named.country,
            start=office.start,
        )
    return None


def _apposed(first: Naming, second: Naming, gap: str, text: str) -> Naming | None:
    if not first.name and second.name:
        return office_first(first, second, gap, text)
    if not first.name and not second.name and gap == "/":
        return replace(second, role=f"{first.role}/{second.role}", start=first.start)
    if first.name and not second.name and gap != " " and " and " not in gap:
        return name_first(first, _as_held(second, gap), gap, text)
    return None


def _is_of_list(first: Naming, second: Naming, text: str, begun: bool) -> bool:
    """Whether the office before SECOND's name is FIRST's, in a list that lost its lines.

    "H.E. Karl Vask, President of Norway H.E. Ida Orlan, President of Chile": an address stands between them, or the
    next one holds an office too, where the first begins the line or the list has BEGUN.
    """
    bare = first.name and not first.role and text[first.end : second.start] == ", "
    held = second.name and second.role and second.country
    if not (bare and held):
        return False
    if first.addressed and second.addressed:
        return kind_of(text[second.start : second.name_start].split()[-1]) == "honorific"
    return (begun or text[max(0, first.start - 1) : first.start] in ("", "\n")) and _HELD.match(
        text, second.end
    ) is not None


_HELD = re.compile(r", (?:the )?(?:(?:Federal|Deputy|Prime|Foreign|State) )*(?:Minister|President|Secretary)\b")


def _is_bracketed(naming: Naming, gap: str, text: str) -> bool:
    """Whether brackets hold a whole NAMING: "Karl Vask (Minister of Trade)"."""
    return gap == " (" and text.startswith(")", naming.end)


def _as_held(office: Naming, gap: str) -> Naming:
    """OFFICE, which is not held any more where GAP before it says so."""
    return replace(office, role=f"former {office.role}") if " former " in gap and office.role else office


def _is_like(office: Naming, named: Naming) -> bool:
    """Whether NAMED may hold OFFICE: has no other, or is somebody's counterpart by it."""
    return has_no_office(named.role) or (office.role or "").lower() in BESIDE


_LONGEST_GAP = 70
_LONGEST_DIVISION = 120
# "his counterpart [from the Kingdom of Chile, ]Ida Orlan"
_ORIGIN = re.compile(r" from (?:the )?[A-Z][A-Za-z' ]+?,? ")


def _leads_to_office(gap: str) -> bool:
    """Whether a gap holds the first words of an office, without capitals: ", vice department [director]"."""
    comma, space, words = _BRACKETS.sub("", gap, count=1).partition(", ")
    return not comma and bool(space and words) and all(kind_of(word) in ROLE_KINDS for word in words.split())


_BRACKETS = re.compile(r"^ \([^()\n]{1,30}\)")


def last_country(lead: str) -> str | None:
    """The country that LEAD names last."""
    *_, last = (None, *(mention.code for mention in countries_in(lead)))
    return last
