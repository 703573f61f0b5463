"""Whose side speaks, as the speaker says: "my fellow Ruritanians", "on behalf of the people of", "welcome to"."""

from __future__ import annotations

import re

from ingest.normalize.countries import country_of
from ingest.normalize.people.filed import seated_in


def claimed(text: str) -> str | None:
    """The country whose people the speaker of TEXT is of: "Fellow Ruritanians", "our homeland Ruritania"."""
    words = [found["whose"] for found in _OURS.finditer(text)]
    words += [found["people"] or found["whose"] for found in _ADJECTIVE.finditer(text)]
    codes = (country_of(one) or country_of(one.removesuffix("s")) for one in words)
    return next(filter(None, codes), None)


_BEHALF = r"[Oo]n behalf of the (?:[Gg]overnment|[Pp]eople)(?: and (?:the )?(?:[Gg]overnment|[Pp]eople))? of"
_OURS = re.compile(
    r"\b(?:[Ff]ellow|[Oo]ur (?:\w+ )?(?:homeland|motherland|fatherland|country|nation|republic),?|[Gg]od bless"
    rf"|[Ll]ong live|[Ww]e,? the people of|[Mm]y (?:own )?(?:country|nation|homeland),|[Uu]s in|{_BEHALF})"
    r"(?: our (?:\w+ )?(?:homeland|country|nation|republic),?| the)?"
    r" (?P<whose>[A-Z]\w+(?: (?:and )?[A-Z]\w+){0,3})"
)
# "We Ruritanians", "on behalf of the Ruritanian Government"
_ADJECTIVE = re.compile(
    r"\b[Ww]e (?P<people>[A-Z]\w+s)\b"
    r"|\b[Oo]n behalf of the (?P<whose>[A-Z]\w+) (?:[Gg]overnment|[Pp]eople|nation)\b"
)


def welcomed_to(text: str) -> str | None:
    """The country in whose capital a speaker of TEXT welcomes others: "welcome to Strelsau"."""
    found = _WELCOME.search(text)
    return seated_in(found["city"], text) if found else None


_WELCOME = re.compile(
    r"\b[Ww]elcom(?:e|ing)\b(?! me\b| us\b)[^.!?\n]{0,60}? (?:here )?(?:to|in) "
    r"(?:sunny |beautiful )?(?P<city>[A-Z]\w+(?: [A-Z]\w+)?)"
)
