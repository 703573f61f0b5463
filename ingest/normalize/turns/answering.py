"""Who answers behind a label that says no more than ``Answer``: whom the title names, whom the questions call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.people.gathering import gather
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import Address, address
from ingest.normalize.turns.vocatives import addressed

_LONGEST_GAP = 24


def who_answers(title: str, labels: Sequence[Label], body: Body) -> Address | None:
    """The only one whom TITLE names by office, else the one whom the questions call by name."""
    named = {(address(one.name).name, one.role or "") for one in _officials(plain_title(title))}
    if len(named) == 1:
        name, role = named.pop()
        return Address(role.casefold(), name, False)
    called = addressed(labels, body)
    return address(called) if called else None


def _officials(title: str) -> Iterator[Naming]:
    """Those with an office or a form of address in TITLE; a comma may part an office from its name."""
    office: Naming | None = None
    for one in gather(title, brief=True):
        gap = title[office.end : one.start] if office else ""
        behind = gap.endswith(", ") and len(gap) <= _LONGEST_GAP and " " in one.name
        if one.name and (one.role or one.addressed or behind or address(one.name).honorific):
            yield one
        office = one if one.role and not one.name else None
