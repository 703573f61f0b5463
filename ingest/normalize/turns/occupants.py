"""Who of a cast holds the office that a label is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.normalize.head.publication import find_published
from ingest.normalize.people.offices import exact_offices
from ingest.normalize.turns.tenure import holder_of
from ingest.normalize.turns.wording import any_of
from ingest.record import Draft, Participant, Person

_RANK = "".join(rf"(?<!{rank} )" for rank in ("prime", "vice", "deputy", "former", "assistant", "acting"))


class Occupants:
    """Those who take part by their offices, whose words a draft says they are, else who held one on its day."""

    def __init__(
        self, participants: Sequence[Participant], people: Mapping[str, Person], byline: Person | None, draft: Draft
    ) -> None:
        self._participants = participants
        self._by_key = people
        self._byline = byline
        self._byline_role = draft.byline.role if draft.byline else None
        self._country = draft.publisher.country if draft.publisher else None
        self._day = (find_published(draft).value or "")[:10]

    def find(self, office: str, country: str | None) -> Person | None:
        """The one who holds OFFICE, of COUNTRY where the label tells it; of several the own side's, the principal."""
        if is_office(self._byline_role, office):
            return self._byline
        holders = [part for part in self._participants if is_office(part.role, office)]
        if country and country != self._country:
            holders = [part for part in holders if part.country == country]
            return self._by_key[holders[0].person] if len({part.person for part in holders}) == 1 else None
        if len(holders) > 1:
            holders = [part for part in holders if part.side == "own"] or holders
        if len(holders) > 1:
            holders = [part for part in holders if part.principal] or holders
        if len({part.person for part in holders}) == 1:
            return self._by_key[holders[0].person]
        return None if holders else (self._by_kind(office) or self._speaking_for(office) or self._known_holder(office))

    def holds(self, person: Person, office: str) -> bool:
        """Whether somebody who takes part holds OFFICE."""
        roles = [part.role for part in self._participants if part.person == person.key]
        return any(is_office(role, office) for role in roles)

    def _by_kind(self, office: str) -> Person | None:
        """The only one whose office is a kind of OFFICE: the Minister is the Foreign Minister."""
        kind = re.compile(rf"{_RANK}\b{re.escape(office)}(?=$|,|\s(?:of|for|and)\b)", re.IGNORECASE)
        holders = {part.person for part in self._participants if office and part.role and kind.search(part.role)}
        return self._by_key[holders.pop()] if len(holders) == 1 else None

    def _speaking_for(self, office: str) -> Person | None:
        """The only spokesperson who takes part, where OFFICE is one's, whatever it is called after."""
        if not any_of("leading").search(office):
            return None
        speaking = {part.person for part in self._participants if any_of("leading").search(part.role or "")}
        return self._by_key[speaking.pop()] if len(speaking) == 1 else None

    def _known_holder(self, office: str) -> Person | None:
        """The one known to have held an office of the publisher's country on the day of publication."""
        known = holder_of(office, self._country, self._day) if self._country and self._day else None
        return Person(known.id, known.name, known.country, names=(known.name,), known=True) if known else None


def is_office(role: str | None, office: str) -> bool:
    """Whether ROLE, as printed, is OFFICE, a longer form that begins with it, or a ministry that it is short for."""
    if not role or not office:
        return False
    whole = re.search(rf"(?:^|,\s|\band\s){re.escape(office)}(?=$|,|\s(?:of|for|and)\b)", role, re.IGNORECASE)
    return whole is not None or office.casefold() in exact_offices(role)
