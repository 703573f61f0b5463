"""Lists with a country before each name: "For Norway: Karl Vask, Minister", "Norway - Karl Vask, Minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.frames import within
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Body

_FEWEST = 2
_LONGEST_LINE = 240
_LEAD = re.compile(
    r"\W{0,3}(?P<behalf>(?:Signed )?(?:[Ff]or|[Oo]n behalf of)(?: and on behalf of)? )?(?:the )?"
    r"(?P<whose>[A-Z][^:\n-]{2,80}?)(?:: ?| -{1,2} )(?:the )?(?:H\.E\.,? |Hon\.? |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )*"
)
_STATE = re.compile(
    r"(?:(?:Government|Ministry|Department|Republic|Kingdom|State|[A-Z][\w-]+)(?: (?:of|for|the|and|[A-Z][\w-]*))*)"
)


def with_countries(named: Sequence[Naming], body: Body) -> tuple[Naming, ...]:
    """NAMED, each that stands in such a list with the country of its line."""
    told = {id(one): replace(one, country=country) for one, country in _lines(named, body)}
    return tuple(told.get(id(one), one) for one in named)


def listed_by_country(named: Sequence[Naming], body: Body) -> list[Naming]:
    """Those of NAMED who stand in such a list."""
    return [one for one, _ in _lines(named, body)]


def _lines(named: Sequence[Naming], body: Body) -> Sequence[tuple[Naming, str]]:
    found = list(_each_line(named, body))
    return found if len({country for _, country in found}) >= _FEWEST else ()


def _each_line(named: Sequence[Naming], body: Body) -> Iterator[tuple[Naming, str]]:
    for passage in body.passages:
        lead = _LEAD.match(body.folded, passage.start, passage.end)
        if lead and passage.end - passage.start <= _LONGEST_LINE and _STATE.fullmatch(lead["whose"]):
            first = next(iter(within(named, passage.start, passage.end)), None)
            country = country_of(lead["whose"])
            if first and first.name and country and first.country in (None, country) and first.start <= lead.end():
                yield first, country
