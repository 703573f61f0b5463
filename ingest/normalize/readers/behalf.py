"""In whose name somebody speaks whom no line names: ``on behalf of the delegation of Ruritania, I thank you``."""

from __future__ import annotations

import re

from ingest.normalize.countries import countries_in
from ingest.normalize.people.names import key_of
from ingest.normalize.reading import Body
from ingest.record import Person

_ON_BEHALF = re.compile(
    r"\b(?:on behalf|in the name) of (?:the |my )?(?:[\w' ]{1,40}? and (?:the )?)??"
    r"(?P<body>delegation|[Gg]overnment|people)(?: and (?:the )?(?:[Gg]overnment|people))? of (?P<country>(?:the )?)"
)
_SPEAKS = re.compile(r"\b(?:I|me|my|My|we|We|our|Our)\b")
_FIRST_SENTENCES = 40
_LONGEST_COUNTRY = 60


def represented(body: Body) -> Person | None:
    """The delegation or the government in whose name one of the first sentences is spoken; None where none is."""
    for sentence in body.sentences[:_FIRST_SENTENCES]:
        said = " ".join(body.folded[sentence.start : sentence.end].split())
        found = _ON_BEHALF.search(said)
        named = next(countries_in(said[found.end() : found.end() + _LONGEST_COUNTRY]), None) if found else None
        if found and named and named.start == 0 and _SPEAKS.search(said):
            country = found["country"] + said[found.end() : found.end() + named.end]
            name = f"{found['body']} of {country}"
            return Person(key_of(name, named.code), name, named.code, "organisation", (name,))
    return None
