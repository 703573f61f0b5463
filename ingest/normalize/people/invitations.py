"""The country of who invites, receives or will meet a guest, as the visit tells it: ``a State Visit to Ruritania``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ingest.normalize.countries import CountryMention, countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.ranks import is_domestic, without_rank
from ingest.record import Publisher

_VISIT = re.compile(r"\b[Vv]isit(?:s|ing|ed)? (?:to )?(?=(?:the )?[A-Z])")
_INVITES = re.compile(
    r"\b(?:invitation (?:of|from|extended by)|(?:received|welcomed|hosted) by) (?:the |his |her |its )?(?:host, )?$"
)
_HOSTS = re.compile(
    r",? (?!was |were |is |be |been )(?:[a-z]+ )?(?:(?:on|from) [^,.;]{3,40} )?"
    r"(?:hosts?|hosted|receives?|received|welcomes?|welcomed) "
)
_LEAD = 40
_LONGEST_POLITY = len("the Federal Democratic Republic of ")


def settle_by_invitation(actors: Sequence[Figure], text: str) -> None:
    """Who invites a guest from elsewhere, or receives one, is of the country that TEXT calls visited."""
    visited = _visited(text) if any(one.country is None for one in actors) else None
    if visited is None or any(one.country == visited for one in actors):
        return
    for figure in actors:
        if figure.country is None and figure.role and not figure.is_elsewhere and _is_host(figure, text):
            figure.country = visited


def _visited(text: str) -> str | None:
    """The one country right behind the visits of TEXT; null where they are to several."""
    told = (text[found.end() : found.end() + _LONGEST_POLITY * 2].partition("\n")[0] for found in _VISIT.finditer(text))
    first = (next(iter(countries_in(after)), None) for after in told)
    codes = {one.code for one in first if one and one.start <= _LONGEST_POLITY}
    return codes.pop() if len(codes) == 1 else None


def _is_host(figure: Figure, text: str) -> bool:
    placed = figure.namings_in(text)
    return any(
        _INVITES.search(text, max(0, one.start - _LEAD), one.start) or _HOSTS.match(text, one.end) for one in placed
    )


def settle_by_itinerary(actors: Sequence[Figure], text: str, publisher: Publisher | None) -> None:
    """In an announcement of travel, whoever is to be met is of the country last named before.

    The first of ACTORS travels; who is announced with a domestic office travels along.
    """
    own = publisher.country if publisher else None
    stops = [mention for mention in countries_in(text) if mention.code != own]
    for figure in actors[1:]:
        start = min((naming.start for naming in figure.namings_in(text)), default=0)
        before = stops[: bisect_left(stops, start, key=_begin)]
        same = without_rank(figure.role) == without_rank(actors[0].role)
        if figure.country is None and before and not same and not is_domestic(figure.role):
            figure.country = before[-1].code


def _begin(mention: CountryMention) -> int:
    return mention.start
