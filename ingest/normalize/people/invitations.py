"""The country of whoever invites or receives a guest, as the visit tells it: ``a State Visit to Ruritania``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.countries import countries_in
from ingest.normalize.people.figures import Figure

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
    placed = [naming for naming in figure.namings if naming.start >= 0]
    return any(
        _INVITES.search(text, max(0, one.start - _LEAD), one.start) or _HOSTS.match(text, one.end) for one in placed
    )
