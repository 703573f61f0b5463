"""Labels that are offices alone, where the lines above them say who holds each: ``the Chair, Lena Vask``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.normalize.countries import countries_in
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import Address, address, names_offices
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import names_office, plain

_LONGEST_COUNTRY = 40
_LONGEST_HEAD = 3000
_TITLES = r"(?:(?:the )?(?:Rt|Right|Hon(?:ou?rable)?|H\.?E|His Excellency|Her Excellency|Dr|Mr|Mrs|Ms|Amb|Prof)\.?,? )*"
_PARTICLE = r"(?:de|del|da|do|dos|du|al|bin|bint|van|von|der|ole|la|le|el|di) "
_NAMED = re.compile(
    rf"(?: (?:of|for) [^,;.:\n]{{2,80}})?,? {_TITLES}"
    rf"(?P<name>[A-Z][\w'’-]+(?: (?:{_PARTICLE})?[A-Z][\w'’.-]+){{1,4}})"
    r"(?P<held>, (?:[A-Z][\w-]* ){1,5}of (?:the )?)?"
)


def explained(labels: Iterable[Label], body: Body) -> dict[str, Address]:
    """The holder of each office that is a label, by its plain name; none of those that nothing above explains."""
    first = next(iter(labels), None)
    head = body.folded[max(0, first.start - _LONGEST_HEAD) : first.start] if first else ""
    names = {plain(label.name): label.name for label in labels if names_offices(label.name)} if head else {}
    held = {key: _holder(name, head) for key, name in names.items() if role_of(name) is None}
    return {key: where for key, where in held.items() if where}


def _holder(office: str, head: str) -> Address | None:
    """Who holds OFFICE by the lines of HEAD: the name behind it, with the country of what else that one is."""
    place = re.search(rf"\b{re.escape(office)}\b", head, re.IGNORECASE)
    found = _NAMED.match(head, place.end()) if place else None
    if not found or any(names_office(word) for word in found["name"].split()):
        return None
    served = next(countries_in(head[found.end() : found.end() + _LONGEST_COUNTRY]), None) if found["held"] else None
    country = served.code if served and served.start == 0 else None
    return Address(address(office).office, found["name"], False, country)
