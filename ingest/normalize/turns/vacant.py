"""Labels that are an office alone, ``PRIME MINISTER``, where no text says who holds it: the words are the office's."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.normalize.people.names import key_of
from ingest.normalize.reading import Cast
from ingest.normalize.turns.addresses import Address
from ingest.normalize.turns.labels import role_of
from ingest.record import Draft, Person


def offices(vacant: Mapping[str, Address], cast: Cast, people: Mapping[str, Person], draft: Draft) -> dict[str, Person]:
    """The offices that the VACANT labels are; none where somebody of the CAST has no label: that one may be meant.

    PEOPLE are those behind the other labels. An office is of the country that its label tells, else of the
    publisher's where nobody else speaks.
    """
    seated = {person.key for person in people.values()}
    if any(part.person not in seated for part in cast.participants):
        return {}
    home = draft.publisher.country if draft.publisher and not seated else None
    return {
        name: _office(where.office.title(), where.country or home)
        for name, where in vacant.items()
        if where.office and not where.name and role_of(name) is None
    }


def _office(name: str, country: str | None) -> Person:
    return Person(key_of(name, country), name, country, "organisation", (name,))
