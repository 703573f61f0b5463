"""Where somebody speaks on the way to: ``Gaggle en route to Strelsau, Ruritania``. It is not the speaker's country."""

from __future__ import annotations

import re

from ingest.normalize.people.visits import listed_places

_BOUND_FOR = re.compile(
    r"\b(?:[Ee]n [Rr]oute(?! [Ff]rom\b)(?: [Tt]o\b| [Ff]or\b)?|[Oo]n the way to|(?:[Oo]n|[Bb]efore|[Uu]pon) "
    r"(?:his |her |their )?departure (?:for|to)|[Bb]efore (?:leaving|departing|flying|travell?ing) (?:for|to)) "
    r"(?P<where>[^.;:\n]{3,90})"
)


def bound_for(text: str) -> set[str]:
    """The countries to which TEXT says that somebody is on the way."""
    return {code for found in _BOUND_FOR.finditer(text) for code in listed_places(found["where"])}
