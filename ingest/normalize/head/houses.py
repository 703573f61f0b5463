"""Houses and gatherings that no vocabulary lists by name: the city before or behind them is where they are."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries


@cache
def in_a_house() -> re.Pattern[str]:
    """A house and the ``city`` behind it: ``State House, Strelsau``, ``University of Strelsau``."""
    houses, of_cities = (alternation(entries("venues")[kind]) for kind in ("houses", "houses_of_cities"))
    return re.compile(
        rf"(?:(?:Hotel|Villa|Palazzo|Palais|Schloss)(?: [A-Z][\w'-]+){{1,3}},"
        rf"|(?:[A-Z][\w'-]+ (?:of (?:the )?)?){{0,5}}(?:{houses})(?:,| in)?"
        rf"|(?:[A-Z][\w'-]+ ){{0,2}}(?:{of_cities})(?:,? in| of|,))"
        r" (?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})"
    )


@cache
def house_of_city() -> re.Pattern[str]:
    """What makes a house or a gathering of the city before it: ``Strelsau`` `` Presidential Palace``."""
    houses = alternation(entries("venues")["houses_of_cities"])
    return re.compile(rf"(?:'s)? (?:[A-Z][a-z]+ ){{0,2}}(?:{houses})\b(?! [A-Z])")
