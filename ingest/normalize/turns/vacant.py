"""Labels that are an office alone, ``PRIME MINISTER``, where no text says who holds it: the words are the office's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.normalize.people.names import key_of
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Cast
from ingest.normalize.turns.addresses import Address, is_initials
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import names_office
from ingest.record import Draft, Person

_WORD = re.compile(r"[^\W\d_]+")


def offices(vacant: Mapping[str, Address], cast: Cast, people: Mapping[str, Person], draft: Draft) -> dict[str, Person]:
    """The offices that the VACANT labels are; none where somebody of the CAST has no label: that one may be meant.

    PEOPLE are those behind the other labels. An office is of the country that its label tells, else of the
    publisher's where nobody else speaks.
    """
    seated = {person.key for person in people.values()}
    if any(part.person not in seated for part in cast.participants):
        return {}
    home = draft.publisher.country if draft.publisher and not seated else None
    titled = plain_title(draft.title or "")
    called = {name: _called(where, titled) for name, where in vacant.items() if role_of(name) is None}
    return {name: _office(office, vacant[name].country or home) for name, office in called.items() if office}


def _called(where: Address, title: str) -> str | None:
    """The office that a label is, or that it abbreviates where the TITLE writes it out: ``SG`` of Secretary-General."""
    if where.office and not where.name:
        return where.office.title()
    if not is_initials(where):
        return None
    wanted = [sign for sign in where.name.casefold() if sign.isalpha()]
    words = [(one[0], one.start(), one.end()) for one in _WORD.finditer(title)]
    runs = (words[at : at + len(wanted)] for at in range(len(words) - len(wanted) + 1))
    spelled = (run for run in runs if [word[0].casefold() for word, _, _ in run] == wanted)
    offices = {title[run[0][1] : run[-1][2]] for run in spelled}
    return next((office for office in sorted(offices) if names_office(office.split()[-1])), None)


def _office(name: str, country: str | None) -> Person:
    return Person(key_of(name, country), name, country, "organisation", (name,))
