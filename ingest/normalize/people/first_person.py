"""Whom the one whose words a text is tells to have met: "Today I met with Minister Vask"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from ingest.normalize.people.frames import actors_in, opening_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Body


def met_by_speaker(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Whom the one whose words BODY is tells at its beginning to have met: "Today I met with Minister Vask"."""
    for told in islice(opening_of(body), _FIRST_SENTENCES):
        met = _I_MET.search(body.folded, told.start, told.end)
        if met:
            acting = actors_in(body.folded, told, named)
            return [one for one in acting if one.name and one.role and one.start >= met.end()]
    return []


_I_MET = re.compile(
    r"\b(?:I|[Ww]e) (?:have |had |also |today |yesterday |recently |just |was |were |am |are )*"
    r"(?:pleased to |honou?red to )?"
    r"(?:met|meet|spoke|spoken|welcomed?|hosted?|received?|sat|held|telephoned|called|phoned)\b"
)


_FIRST_SENTENCES = 2
