"""Labels that are offices alone, where the lines above them say who holds each: ``the Chair, Lena Vask``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.countries import countries_in
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import Address, address, names_offices
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import names_office, plain

_LONGEST_COUNTRY = 40
_LONGEST_HEAD = 3000
_TITLES = (
    r"(?:(?:the )?(?:Rt|Right|Hon(?:ou?rable)?|H\.?E|His Excellency|Her Excellency|Dr|Mr|Mrs|Ms|Amb|Prof"
    r"|President|(?:Prime |Foreign )?Minister|Ambassador|Senator)\.?,? )*"
)
_PARTICLE = r"(?:de|del|da|do|dos|du|al|bin|bint|van|von|der|ole|la|le|el|di) "
_NAMED = re.compile(
    rf"(?: (?:of|for) [^,;.:\n]{{2,80}})?,? {_TITLES}"
    rf"(?P<name>[A-Z][\w'’-]+(?: (?:{_PARTICLE})?[A-Z][\w'’.-]+){{1,4}})"
    r"(?P<held>(?:, (?:(?:[A-Z][\w-]*|of|for|the) ){1,8})? ?of (?:the )?)?"
)


def explained(labels: Sequence[Label], body: Body) -> dict[str, Address]:
    """The holder of each office that is a label, by its plain name; none of those that nothing above explains."""
    offices = {plain(label.name): label for label in reversed(labels) if names_offices(label.name)}
    held = {key: _holder(label.name, _head(label, labels, body)) for key, label in offices.items() if _may_be(label)}
    return {key: where for key, where in held.items() if where}


def _may_be(label: Label) -> bool:
    """Whether LABEL is of somebody who speaks, a chair among them."""
    role = role_of(label.name)
    return role is None or (role == "question" and label.kind == "speaker")


def _head(label: Label, labels: Sequence[Label], body: Body) -> str:
    """What stands above the first of LABELS that speaks, a moderator's welcome too; for a chair all above its own."""
    speaking = next((one for one in labels if one.kind == "speaker"), labels[0])
    end = speaking.start if role_of(label.name) is None else label.start
    return body.folded[max(0, labels[0].start - _LONGEST_HEAD) : end]


def _holder(office: str, head: str) -> Address | None:
    """Who holds OFFICE by the lines of HEAD: the name behind it, with the country of what else that one is."""
    place = re.search(rf"\b{re.escape(office)}\b", head, re.IGNORECASE)
    found = _NAMED.match(head, place.end()) if place else None
    if not found or any(names_office(word) for word in found["name"].split()):
        return None
    served = next(countries_in(head[found.end() : found.end() + _LONGEST_COUNTRY]), None) if found["held"] else None
    country = served.code if served and served.start == 0 else None
    return Address(address(office).office, found["name"].rstrip("."), False, country)
