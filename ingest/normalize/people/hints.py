"""The country of whoever has none printed, as a hint of the text tells it: who sends, a capital, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ingest.normalize.countries import countries_in, country_by_capital
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import exact_offices, offices_of
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body


def settle_by_owner(named: Sequence[Naming], found: Sequence[Figure], text: str) -> None:
    """ "President Vask's Special Envoy Orlan": an envoy among those FOUND in TEXT is of the country of who sends."""
    bearers = {id(naming): figure for figure in found for naming in figure.namings}
    for before, naming in pairwise(named):
        owner, figure = bearers.get(id(before)), bearers.get(id(naming))
        owned = before.owning and text[before.end : naming.start] in _OWNING
        if owned and owner and figure and naming.role and not figure.country:
            figure.country = owner.country


def settle_by_capital(actors: Sequence[Figure], body: Body, home: str | None) -> None:
    """Whom a guest of another country saw "in Strelsau": of the country whose capital stands before in the sentence."""
    for figure in actors[1:]:
        if figure.country is None and figure.role and not figure.is_elsewhere:
            start = next((one.start for one in figure.namings_in(body.folded)), -1)
            told = next((one for one in body.sentences if one.start <= start < one.end), None)
            before = _in_capital().findall(body.folded, told.start, start) if told else []
            code = country_by_capital()[before[-1]] if before else None
            figure.country = code if code != home else None


@cache
def _in_capital() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Ii]n|[Vv]isit(?:ed|s|ing)?(?: to)?|travell?ed to|flew to) ({alternation(country_by_capital())})(?!\w)"
    )


_OWNING = ("'s ", "' ")


def settle_by_mention(actors: Sequence[Figure], named: Sequence[Naming]) -> None:
    """Who is named without a country is of the only one that NAMED gives the office: "the Albanian minister"."""
    taken = {one.country for one in actors}
    for figure in actors:
        if figure.country is None and not figure.is_elsewhere:
            told = (
                one for one in named if not one.name and not one.plural and exact_offices(one.role) & figure.offices
            )
            codes = {one.country for one in told if one.country} - taken
            figure.country = codes.pop() if len(codes) == 1 else None


def settle_by_counterpart(actors: Sequence[Figure], named: Sequence[Naming]) -> None:
    """ "Her Norwegian counterpart" is the only one of ACTORS without a country, where NAMED are of no other side."""
    nameless = [one for one in actors if one.country is None and one.role and not one.is_elsewhere]
    taken = {one.country for one in actors}
    told = {one.country for one in named if not one.name and exact_offices(one.role) & _BESIDE} - {None, *taken}
    if len(nameless) == 1 and len(told) == 1 and taken - {None}:
        nameless[0].country = told.pop()


def settle_by_pair(principals: Sequence[Figure], named: Sequence[Naming], text: str, home: str | None) -> None:
    """ "We, the foreign ministers of Norway and Chile": of two PRINCIPALS each is of one of the two that TEXT tells.

    NAMED are its namings. Where neither has a country, the first is of HOME.
    """
    if len(principals) != _PAIR or all(one.country for one in principals):
        return
    told = (one for one in named if one.plural and not one.name and _are_both(one, principals))
    pairs = ({mention.code for mention in countries_in(text[one.start : one.end + _LIST])} for one in told)
    pair = next((codes for codes in pairs if len(codes) == _PAIR), set[str]())
    first = principals[0]
    if first.country is None and principals[1].country is None and home in pair:
        first.country = home
    known = {one.country for one in principals if one.country}
    for figure in principals:
        if figure.country is None and len(known & pair) == 1:
            (figure.country,) = pair - known


def _are_both(office: Naming, principals: Sequence[Figure]) -> bool:
    """Whether OFFICE, of several ("Ministers"), is that of each of PRINCIPALS, whom no organisation sends."""
    noun = (office.role or "").lower().partition(" of ")[0].rpartition(" ")[2].removesuffix("s")
    return bool(noun) and all(noun in (one.role or "").lower() and not one.is_elsewhere for one in principals)


_PAIR = 2
_LIST = 40
_BESIDE = frozenset({"counterpart", "colleague"})


def _beside(found: Sequence[Figure]) -> Sequence[Figure]:
    """Those FOUND whose office the text only tells to be that of somebody else: "his Chilean counterpart"."""
    return [one for one in found if exact_offices(one.role) & _BESIDE]


def settle_by_title(titled: Sequence[Naming], found: Sequence[Figure]) -> None:
    """ "President of Ruritania receives": the office of a title is its only holder's whom no title names.

    TITLED are the namings of the title, FOUND everybody; a holder who has a country keeps it.
    """
    names = {id(naming) for naming in titled}
    for office in (one for one in titled if one.country and not one.name and not one.plural):
        like = [one for one in found if offices_of(office.role) & one.offices]
        holders = [one for one in like if exact_offices(office.role) & one.offices]
        able = [one for one in holders if one.country is None and names.isdisjoint(map(id, one.namings))]
        if len(able) == 1 and all(one.country != office.country for one in (*like, *_beside(found))):
            able[0].country = office.country
