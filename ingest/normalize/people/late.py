"""Whom the frame tells of by office alone and a later sentence names: "his Dutch counterpart", then "Ada Voss"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.countries import countries_in
from ingest.normalize.people.deeds import speaks
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import speaks_for_others

_LONGEST_LIST = 100
_FROM = re.compile(r" (?:from|of) (?P<countries>[^.;:\n]*)")


def named_later(
    nameless: Sequence[Naming], actors: Sequence[Figure], found: Sequence[Figure], text: str
) -> list[Figure]:
    """Those FOUND in TEXT who hold the offices among NAMELESS that none of ACTORS does, each with its country."""
    seen = {one.country for one in actors}
    later: list[Figure] = []
    for country in _countries(nameless, text):
        if country not in seen:
            seen.add(country)
            figure = _holder(country, [one for one in found if one not in later], text, _host(actors))
            if figure:
                figure.country = country
                later.append(figure)
    return [one for one in later if one not in actors]


def _host(actors: Sequence[Figure]) -> Sequence[Figure]:
    """The first of ACTORS, whose account it is, where an office says so."""
    return [one for one in actors[:1] if one.role]


def _countries(nameless: Sequence[Naming], text: str) -> Iterator[str]:
    """The countries of offices that stand without a name: "the Dutch minister", "his counterparts from A and B"."""
    for one in nameless:
        if one.name:
            continue
        if one.country:
            yield one.country
        if one.plural and (told := _FROM.match(text[one.end : one.end + _LONGEST_LIST])):
            yield from (mention.code for mention in countries_in(told["countries"]))


def _holder(country: str, able: Sequence[Figure], text: str, first: Sequence[Figure]) -> Figure | None:
    """Who of ABLE is of COUNTRY: whoever has words in TEXT, or an office; else the only speaker of no known country."""
    able = [one for one in able if one not in first and not speaks_for_others(one.role)]
    speaking = [one for one in able if any(speaks(naming, text) for naming in one.namings)]
    own = [one for one in (*speaking, *able) if one.country == country and one.role]
    if own:
        return own[0]
    strangers = [one for one in able if one.country is None and not one.is_elsewhere]
    for some in ([one for one in strangers if one in speaking], [one for one in strangers if _is_sent(one.role)]):
        if len(some) == 1:
            return some[0]
    return None


def _is_sent(role: str | None) -> bool:
    """Whether ROLE is that of somebody sent from abroad."""
    return any(word in (role or "").lower() for word in ("envoy", "ambassador", "representative"))
