"""The country of whoever leads a delegation: "The Albanian delegation, led by Deputy Minister Vask"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.apposition import last_country
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many


def with_delegations(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "The Albanian delegation, led by Deputy Minister Vask": who leads a delegation is of its country."""
    for naming in found:
        if (
            naming.name
            and naming.country is None
            and " by " in text[max(0, naming.start - _LONGEST_ARTICLE) : naming.start]
        ):
            lead = _LED.search(text, max(0, naming.start - _LONGEST_LEAD), naming.start)
            naming = _of_delegation(naming, lead[0]) if lead else naming
        yield naming


def _of_delegation(naming: Naming, lead: str) -> Naming:
    """NAMING as the leader of what LEAD tells: of the first country of a friendship group, of no country of a fund."""
    if serves_many(lead):
        return replace(naming, elsewhere=True)
    group = _GROUP.search(lead)
    return replace(naming, country=country_of(group[0]) if group else last_country(lead))


_GROUP = re.compile(r"(?<![\w-])[A-Z][\w ]+-[A-Z][\w -]+? (?:[Gg]roup|[Aa]ssociation|[Ss]ociety)\b")
_LONGEST_LEAD = 120
_LONGEST_ARTICLE = 8
_LED_BODIES = (
    "delegation|side|team|mission|group|Group|Senate|Congress|Parliament|Assembly|lawmakers|parliamentarians|senators"
)
_LED = re.compile(
    rf"(?:[^.;\n]|\.(?=[A-Z]\.| [a-z])){{0,80}}\b(?:{_LED_BODIES})\b[^.;\n]{{0,40}}?"
    r"\b(?:led|headed|chaired|represented) by(?: the| its| his| her)? $"
)
