"""Short labels by fuller ones: ``VASK`` behind ``KARL VASK``, ``KV`` behind it too, an office by its last holder."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.normalize.people.names import name_words
from ingest.normalize.turns.addresses import Address, is_initials
from ingest.record import Person


def from_fuller(
    short: Mapping[str, Address], named: Mapping[str, Address], people: Mapping[str, Person]
) -> dict[str, Person]:
    """PEOPLE behind SHORT labels, by the only fuller label with that surname, or by the one with that office."""
    full = {name: where for name, where in named.items() if name in people and where.name}
    found: dict[str, Person] = {}
    for name, where in short.items():
        bearers = [other for other, theirs in full.items() if _is_short_for(where, theirs.name)]
        if len(bearers) == 1:
            found[name] = people[bearers[0]]
        elif not where.name and (holder := _holder(where, full)):
            found[name] = people[holder]
    return found


def _holder(where: Address, full: Mapping[str, Address]) -> str | None:
    """The last of the FULL labels that has the office of a label without a name, of its country where both tell it."""
    fitting = [name for name, theirs in full.items() if where.office and theirs.office == where.office]
    if where.country:
        fitting = [name for name in fitting if full[name].country in (None, where.country)]
    return fitting[-1] if fitting else None


def _is_short_for(where: Address, name: str) -> bool:
    """Whether a label is the surname or the initials of NAME."""
    if is_initials(where):
        return [word[0] for word in name_words(name)] == [sign for sign in where.name.casefold() if sign.isalpha()]
    return bool(where.name) and name.casefold().endswith(f" {where.name.casefold()}")
