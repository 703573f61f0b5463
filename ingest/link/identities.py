"""One person, one speaker: a surname printed alone is the one person of that country who bears it.

A full name that a text prints without a country is the one person of whom another text says it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from ingest.link.accounts import Account
from ingest.record import Person


def identify(accounts: Iterable[Account]) -> dict[tuple[str, str], str]:
    """Speaker ids by readout and key, for the people who are taken for somebody of a fuller name.

    A partial name joins where exactly one person of the same country bears it, and where that person does
    not appear beside it in the same readout; everybody else keeps the key as id.
    """
    present = {account.readout: account.people for account in accounts}
    fuller = _fuller_names(person for people in present.values() for person in people)
    return {
        (readout, person.key): fuller[person.key]
        for readout, people in present.items()
        for person in people
        if person.key in fuller and _unmistakable(person, people, fuller)
    }


def _unmistakable(person: Person, people: tuple[Person, ...], fuller: Mapping[str, str]) -> bool:
    """Whether nobody else in the same readout is that person already."""
    target = fuller[person.key]
    others = (other.key for other in people if other.key != person.key)
    return all(target not in (key, fuller.get(key)) for key in others)


def _fuller_names(people: Iterable[Person]) -> Mapping[str, str]:
    """For each key of a partial name, or of one without a country, the key of the one who bears it in full."""
    distinct = {person.key: person for person in people if person.kind == "person"}
    bearers: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for person in distinct.values():
        words = _words(person)
        for start in range(1, len(words)):
            bearers[person.country, "-".join(words[start:])].add(person.key)
    partial = {
        person.key: bearers[person.country, "-".join(_words(person))]
        for person in distinct.values()
        if not person.known
    }
    whole = {key: next(iter(found)) for key, found in partial.items() if len(found) == 1}
    at_home = _with_country(distinct.values())
    return {key: at_home.get(found, found) for key, found in whole.items()} | {
        key: whole.get(found, found) for key, found in at_home.items()
    }


def _with_country(people: Collection[Person]) -> Mapping[str, str]:
    """For each key of a full name without a country, the key of the one person of that name who has one."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.country:
            bearers["-".join(_words(person))].add(person.key)
    homeless = (person for person in people if not person.country and not person.known and "-" in person.key)
    found = {person.key: bearers["-".join(_words(person))] for person in homeless}
    return {key: next(iter(keys)) for key, keys in found.items() if len(keys) == 1}


def _words(person: Person) -> list[str]:
    """The words of the name as the key folds them, without the country at the key's end."""
    suffix = f"-{person.country.casefold()}" if person.country else ""
    return person.key.removesuffix(suffix).split("-")
