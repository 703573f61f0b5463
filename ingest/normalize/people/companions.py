"""Who is listed right beside whom: who only attends is of that one's country."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.normalize.people.figures import Figure


def company(actors: Sequence[Figure], text: str) -> Mapping[int, Figure]:
    """Behind whom TEXT lists each of ACTORS right away: "Minister Vask and Ms. Orlan", by the figure's identity."""
    here = [(one, naming) for one in actors for naming in one.namings_in(text)]
    ending = {naming.end: figure for figure, naming in here}
    gaps = ((one, _LISTED.search(text, max(0, naming.start - _LONGEST_GAP), naming.start)) for one, naming in here)
    return {id(one): ending[gap.start()] for one, gap in gaps if gap and gap.start() in ending}


_LISTED = re.compile(
    r"(?:(?:, and|,| and) (?:the )?|\n{1,2}(?:[-*\u2022] )?(?:H\.E\. |Hon\. |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?)$"
)
_LONGEST_GAP = 10


def companion(figure: Figure, beside: Mapping[int, Figure]) -> Figure | None:
    """Whose country FIGURE shares as the next of a list; no minister comes along with an ambassador."""
    before = beside.get(id(figure))
    if before is None or figure.is_elsewhere or (is_sent(before.role) and governs(figure.role)):
        return None
    return before


def is_sent(role: str | None) -> bool:
    """Whether ROLE is that of the head of a mission."""
    return any(word in (role or "").lower() for word in ("ambassador", "high commissioner", "chargé", "nuncio"))


def governs(role: str | None) -> bool:
    """Whether ROLE is a government's, not a mission's."""
    return any(word in _GOVERNING for word in (role or "").lower().split())


_GOVERNING = frozenset({"minister", "cs", "cabinet", "president", "premier", "parliament", "speaker", "governor"})


def settle_listed(actors: Sequence[Figure], beside: Mapping[int, Figure]) -> None:
    """Where nobody knows whose account it is: who is listed right behind somebody is of that one's country."""
    for figure in actors:
        before = beside.get(id(figure))
        if before and figure.role and not figure.country and not figure.is_elsewhere:
            figure.country = before.country
