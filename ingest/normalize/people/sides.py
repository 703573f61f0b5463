"""The country of everybody who acts, and the side: as printed, else as the frame leaves no doubt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ingest.normalize.countries import ORGANISATIONS, CountryMention, countries_in, country_by_capital
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import offices_of
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body
from ingest.record import Publisher, Side
from ingest.vocabulary import entries


def company(actors: Sequence[Figure], text: str) -> Mapping[int, Figure]:
    """Behind whom TEXT lists each of ACTORS right away: "Minister Vask and Ms. Orlan", by the figure's identity."""
    here = [(one, naming) for one in actors for naming in one.namings if _stands(naming, text)]
    ending = {naming.end: figure for figure, naming in here}
    gaps = ((one, _LISTED.search(text, max(0, naming.start - _LONGEST_GAP), naming.start)) for one, naming in here)
    return {id(one): ending[gap.start()] for one, gap in gaps if gap and gap.start() in ending}


def _stands(naming: Naming, text: str) -> bool:
    """Whether NAMING is of TEXT, not of its title or byline."""
    return naming.start >= 0 and text[naming.name_start : naming.name_end] == naming.name


_LISTED = re.compile(r"(?:, and|,| and) (?:the )?$")
_LONGEST_GAP = 10


def settle_countries(
    actors: Sequence[Figure],
    principals: Sequence[Figure],
    frame: str,
    home: str | None,
    beside: Mapping[int, Figure],
) -> None:
    """Give a country to each of ACTORS who has none printed, where one can be known.

    The account of a government at HOME names its own officials without their country; so it does with everybody,
    where title and FRAME name no other country. Where they name exactly one other, the guest is of that one, and
    so is whoever is listed behind a guest of it. Of those who only attend, whoever is listed right BESIDE somebody is
    of that one's country.
    """
    if home is None:
        _settle_listed(actors, beside)
        return
    foreign = sorted({mention.code for mention in countries_in(frame)} - {home})
    ours = {_RANK.sub("", one.role.lower()) for one in actors[:1] if one.role}
    for place, figure in enumerate(actors):
        if figure.country is None:
            first = place == 0 or _RANK.sub("", (figure.role or "").lower()) in ours
            first = first or (id(figure) not in beside and all(one.country in foreign for one in actors[:place]))
            guests = foreign if place < len(principals) and actors[place - 1].country in foreign else []
            attends = place >= len(principals) or (place == 1 and _hosts(principals))
            with_whom = _companion(figure, beside) if attends else None
            own = first or place >= len(principals)
            figure.country = (with_whom and with_whom.country) or _country(figure, own, home, foreign, guests)


def _companion(figure: Figure, beside: Mapping[int, Figure]) -> Figure | None:
    """Whose country FIGURE shares as the next of a list; no minister comes along with an ambassador."""
    before = beside.get(id(figure))
    if before is None or figure.is_elsewhere or ("ambassador" in (before.role or "").lower() and _governs(figure.role)):
        return None
    return before


def _governs(role: str | None) -> bool:
    """Whether ROLE is a government's, not a mission's."""
    return any(word in _GOVERNING for word in (role or "").lower().split())


_GOVERNING = frozenset({"minister", "cs", "cabinet", "president", "premier", "parliament", "speaker", "governor"})


def _hosts(principals: Sequence[Figure]) -> bool:
    """Whether a guest with a country stands behind the first two: "Ministers A and B met Norway's Minister C"."""
    return any(one.country and one.country != principals[0].country for one in principals[2:])


def _settle_listed(actors: Sequence[Figure], beside: Mapping[int, Figure]) -> None:
    """Where nobody knows whose account it is: who is listed right behind somebody is of that one's country."""
    for figure in actors:
        before = beside.get(id(figure))
        if before and figure.role and not figure.country and not figure.is_elsewhere:
            figure.country = before.country


def _begin(mention: CountryMention) -> int:
    return mention.start


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
            start = next((one.start for one in figure.namings if one.start >= 0), -1)
            told = next((one for one in body.sentences if one.start <= start < one.end), None)
            before = _in_capital().findall(body.folded, told.start, start) if told else []
            code = country_by_capital()[before[-1]] if before else None
            figure.country = code if code != home else None


@cache
def _in_capital() -> re.Pattern[str]:
    return re.compile(rf"\b[Ii]n ({alternation(country_by_capital())})(?!\w)")


_OWNING = ("'s ", "' ")


def settle_by_office(actors: Sequence[Figure]) -> None:
    """An office that only one country has lends it: the Taoiseach is of Ireland."""
    for figure in actors:
        if figure.country is None:
            role = (figure.role or "").lower()
            codes = (code for office, code in offices_of_one_country().items() if office in role)
            figure.country = next(codes, None)


@cache
def offices_of_one_country() -> Mapping[str, str]:
    """The country of every office that no other has."""
    offices: Mapping[str, str] = entries("roles")["offices_of_one_country"]
    return offices


def settle_by_mention(actors: Sequence[Figure], named: Sequence[Naming]) -> None:
    """Who is named without a country is of the only one that NAMED gives the office: "the Albanian minister"."""
    taken = {one.country for one in actors}
    for figure in actors:
        if figure.country is None and not figure.is_elsewhere:
            told = (one for one in named if not one.name and not one.plural and offices_of(one.role) & figure.offices)
            codes = {one.country for one in told if one.country} - taken
            figure.country = codes.pop() if len(codes) == 1 else None


def settle_by_organisation(actors: Sequence[Figure], text: str) -> None:
    """ "The Secretary-General", and who serves one, is of the only organisation that TEXT names."""
    nameless = [one for one in actors if one.country is None and _SECRETARIAT.search(one.role or "")]
    named = {mention.code for mention in countries_in(text)} & ORGANISATIONS if nameless else set()
    for figure in nameless:
        figure.country = next(iter(named)) if len(named) == 1 else None


_SECRETARIAT = re.compile(r"\bsecretary[- ]general\b", re.I)


def settle_by_itinerary(actors: Sequence[Figure], text: str, publisher: Publisher | None) -> None:
    """In an announcement of travel, whoever is to be met is of the country last named before.

    The first of ACTORS travels; who is announced with a domestic office travels along.
    """
    own = publisher.country if publisher else None
    stops = [mention for mention in countries_in(text) if mention.code != own]
    for figure in actors[1:]:
        start = min((naming.start for naming in figure.namings if naming.start >= 0), default=0)
        before = stops[: bisect_left(stops, start, key=_begin)]
        same = _RANK.sub("", (figure.role or "").lower()) == _RANK.sub("", (actors[0].role or "").lower())
        if figure.country is None and before and not same and not is_domestic(figure.role):
            figure.country = before[-1].code


def _country(figure: Figure, first: bool, own: str, foreign: Sequence[str], guests: Sequence[str]) -> str | None:
    if figure.is_elsewhere:
        return None
    if "minister" in (figure.role or "").lower():
        foreign = [code for code in foreign if code not in ORGANISATIONS]
    if first or not foreign or is_domestic(figure.role) or not (guests or _is_of_state(figure.role)):
        return own
    return foreign[0] if len(foreign) == 1 else None


def is_domestic(role: str | None) -> bool:
    """Whether ROLE is one that a text of the same country prints without the country."""
    printed = _RANK.sub("", (role or "").lower())
    return any(printed.startswith(word) for word in word_list("domestic"))


_RANK = re.compile(r"^(?:(?:acting|deputy|principal|senior|former|u\.s\.) )+")


def _is_of_state(role: str | None) -> bool:
    """Whether ROLE is an office by which a guest may be named without the country."""
    return role is None or any(word in role.lower() for word in word_list("of_state"))


def side_of(figure: Figure, actors: Sequence[Figure], own: str | None) -> Side:
    """Own, counterpart, or other where that cannot be known.

    Where no country tells, the first named is own, and whoever is of an unknown place is a counterpart.
    """
    if own is None:
        return "own" if figure is actors[0] else "counterpart"
    if figure.country is None:
        return "counterpart" if figure.is_elsewhere else "other"
    return "own" if figure.country == own else "counterpart"
