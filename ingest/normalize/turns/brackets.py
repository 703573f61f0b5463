"""Who stands in brackets behind an office or a country that is a label: ``The Foreign Secretary (Karl Vask):``."""

from __future__ import annotations

import re

from ingest.normalize.people.kinds import is_body
from ingest.normalize.people.ordinary import are_ordinary
from ingest.normalize.turns.addresses import address, is_owner
from ingest.normalize.turns.labels import role_of

_MOST_NAMES = 4
_BRACKET = re.compile(r" ?[(\[](?P<within>[^()\[\]]{3,60})[)\]]")


def with_holder(name: str, text: str, end: int) -> str:
    """NAME, an office or a country that ends at END of TEXT, with whom a bracket behind it names."""
    bracket = _BRACKET.match(text, end)
    if bracket is None or role_of(name) or not (is_owner(name) or not address(name).name):
        return name
    within = address(bracket["within"])
    words = within.name.split()
    held = words and (within.honorific or within.office or len(words) > 1)
    if not held or len(words) > _MOST_NAMES or not all(word[0].isupper() for word in words):
        return name
    if is_body(within.name) or are_ordinary(within.name):
        return name
    return f"{name} {bracket['within']}" if within.office or not is_owner(name) else bracket["within"]
