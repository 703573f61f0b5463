"""Whose officials speak under labels that name no country: the publisher's own, where nobody else is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ingest.normalize.people.names import key_of
from ingest.record import Person


def at_home(people: Mapping[str, Person], officials: Collection[str], home: str | None) -> dict[str, Person]:
    """The only official, or the only one who speaks, who has no country, with HOME, by the key it had.

    None beside others of that country.

    people     whoever stands behind each label that speaks, by its plain name
    officials  the labels that hold an office
    """
    if home is None or any(person.country == home for person in people.values()):
        return {}
    homeless = {
        person.key: person
        for name, person in people.items()
        if person.country is None and person.kind == "person" and (name in officials or len(people) == 1)
    }
    if len(homeless) != 1:
        return {}
    return {key: replace(one, key=key_of(one.name, home), country=home) for key, one in homeless.items()}
