"""Whether a name is that of a person, of a body (an agency, a paper), or of a mere thing (a report, an act)."""

from __future__ import annotations

from dataclasses import replace

from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.ordinary import are_ordinary
from ingest.record import Person

_SHORTEST_ACRONYM = 3


def of_its_kind(person: Person) -> Person:
    """PERSON; as an organisation where no vocabulary knows the name and no human being bears one like it."""
    if person.known or person.kind != "person" or not is_body(person.name):
        return person
    return replace(person, kind="organisation")


def is_body(name: str) -> bool:
    """Whether NAME ends with the noun of a body ("Harbour Authority") or is one of its capitals alone ("RHA")."""
    *before, last = _words(name) or [""]
    if before:
        return last.lower() in word_list("bodies")
    return len(last) >= _SHORTEST_ACRONYM and last.isupper() and last.isalpha()


def is_thing(name: str) -> bool:
    """Whether NAME is that of something that neither lives nor speaks: "Zenda Report", "Promoting Tea", "Lessons"."""
    words = _words(name.lower())
    if not words:
        return False
    ordinary = are_ordinary(name) and not is_body(name)
    return ordinary or words[-1] in word_list("things") or _leads_as_no_name(words)


def _leads_as_no_name(words: list[str]) -> bool:
    """Whether the first of several WORDS begins no name: "Promoting Tea"."""
    return len(words) > 1 and words[0] in word_list("strangers")


def _words(name: str) -> list[str]:
    return name.removesuffix("'s").split()
