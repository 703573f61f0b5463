"""Whom the frame tells of by office alone and a later sentence names: "his Dutch counterpart", then "Ada Voss"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.people.delivery import speaks
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.naming import Naming


def named_later(acting: Sequence[Naming], actors: Sequence[Figure], found: Sequence[Figure], text: str) -> list[Figure]:
    """Those FOUND in TEXT who hold the offices among ACTING that none of ACTORS does, each with its country."""
    seen = {one.country for one in actors}
    later: list[Figure] = []
    for country in _nameless(acting):
        if country not in seen:
            seen.add(country)
            figure = _holder(country, [one for one in found if one not in actors and one not in later], text)
            if figure:
                figure.country = country
                later.append(figure)
    return later


def _nameless(acting: Sequence[Naming]) -> Iterator[str]:
    """The countries of the offices that stand without a name."""
    yield from (one.country for one in acting if not one.name and not one.plural and one.country)


def _holder(country: str, able: Sequence[Figure], text: str) -> Figure | None:
    """The first of ABLE who is of COUNTRY and has words in TEXT; else the only one there of no known country."""
    speaking = [one for one in able if any(speaks(naming, text) for naming in one.namings)]
    own = [one for one in speaking if one.country == country]
    strangers = [one for one in speaking if one.country is None and not one.is_elsewhere]
    if own:
        return own[0]
    return strangers[0] if len(strangers) == 1 else None
