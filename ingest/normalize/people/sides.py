"""The country of everybody who acts, and the side: as printed, else as the frame leaves no doubt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ingest.normalize.countries import CountryMention, countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.lexicon import word_list
from ingest.record import Publisher, Side


def settle_countries(
    actors: Sequence[Figure], principals: Sequence[Figure], frame: str, publisher: Publisher | None
) -> None:
    """Give a country to each of ACTORS who has none printed, where one can be known.

    A government's account names its own officials without their country; so it does with everybody, where
    title and FRAME name no other country. Where they name exactly one other, the guest is of that one, and
    so is whoever is listed behind a guest of it.
    """
    own = publisher.country if publisher and publisher.kind != "media" else None
    if own is None:
        return
    foreign = sorted({mention.code for mention in countries_in(frame)} - {own})
    ours = {_RANK.sub("", one.role.lower()) for one in actors[:1] if one.role}
    for place, figure in enumerate(actors):
        if figure.country is None:
            first = place == 0 or _RANK.sub("", (figure.role or "").lower()) in ours
            guests = foreign if place < len(principals) and actors[place - 1].country in foreign else []
            figure.country = _country(figure, first, own, foreign, guests)


def _begin(mention: CountryMention) -> int:
    return mention.start


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


def own_country(publisher: Publisher | None, actors: Sequence[Figure]) -> str | None:
    """Whose account this is: the publisher's country, for a medium only where that takes part; else the first named."""
    countries = [figure.country for figure in actors if figure.country]
    if publisher and publisher.country and (publisher.kind != "media" or publisher.country in countries):
        return publisher.country
    return actors[0].country if actors else None


def side_of(figure: Figure, actors: Sequence[Figure], own: str | None) -> Side:
    """Own, counterpart, or other where that cannot be known.

    Where no country tells, the first named is own, and whoever is of an unknown place is a counterpart.
    """
    if own is None:
        return "own" if figure is actors[0] else "counterpart"
    if figure.country is None:
        return "counterpart" if figure.is_elsewhere else "other"
    return "own" if figure.country == own else "counterpart"
