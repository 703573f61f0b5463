"""Who is in the room: the people of a cast as an account refers to them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.posts import fits
from ingest.normalize.reading import Cast
from ingest.record import Participant, Side


class Company:
    """The cast of one account. Where nobody is known to take part, everybody named may take the floor."""

    def __init__(self, cast: Cast) -> None:
        self._participants: dict[str, Participant] = {part.person: part for part in cast.participants}
        self._people = {person.key: person for person in cast.people}

    def takes_part(self, person: str) -> bool:
        return person in self._participants if self._participants else True

    def side_of(self, person: str) -> Side:
        """The side of whoever takes part, else that of those from the same country."""
        if person in self._participants:
            return self._participants[person].side
        country = self._people[person].country if person in self._people else None
        sides = {part.side for part in self._participants.values() if country and part.country == country}
        return sides.pop() if len(sides) == 1 else "other"

    def publishes_for(self, country: str | None) -> bool:
        """Whether the account is that of this country's side."""
        return any(part.side == "own" and part.country == country for part in self._participants.values())

    def speaks_for(self, country: str | None) -> str | None:
        """Whose words those of a country's side are: its one principal's, or its only participant's."""
        there = [part for part in self._participants.values() if country and part.country == country]
        principals = [part for part in there if part.principal] or there
        return principals[0].person if len(principals) == 1 else None

    def in_office(self, office: str, country: str | None) -> str | None:
        """Who is meant by an OFFICE, of a country or not, that nobody is said to hold: its one possible holder.

        Without a country, whoever holds it by a longer name; ``the head of state`` is the own side's, and so is an
        office in several words that both sides have.
        """
        if country is None:
            holders = [part for part in self._participants.values() if fits(office, part.role or "")]
            tells = " " in office or office in listed("of_heads")
            return self._only(holders) if tells or len(holders) == 1 else None
        able = [part for part in self._participants.values() if self._may_hold(office, country, part)]
        return able[0].person if len(able) == 1 else None

    @staticmethod
    def _may_hold(office: str, country: str, part: Participant) -> bool:
        """Whether nothing speaks against it: a ``counterpart`` may hold any office, one of no country that of any."""
        role = part.role or ""
        if part.country == country and (not role or "counterpart" in role.lower()):
            return True
        return part.country in (country, None) and fits(office, role)

    def _only(self, holders: Iterable[Participant]) -> str | None:
        """The one of several who is of the own side, and of those the one whose encounter it is."""
        own = _if_several(list(holders), [part for part in self._participants.values() if part.side == "own"])
        meant = _if_several(own, [part for part in own if part.principal])
        return meant[0].person if len(meant) == 1 else None

    def principal_for(self, person: str) -> str | None:
        """Whom an institution speaks for; null for a person."""
        found = self._people.get(person)
        return self.speaks_for(found.country) if found and found.kind == "organisation" else None

    def among(self, persons: list[str]) -> list[str]:
        """Those of PERSONS who take part, each once."""
        return [person for person in dict.fromkeys(persons) if self.takes_part(person)]

    @cached_property
    def of_two_offices(self) -> frozenset[str]:
        """The people whose office is two: ``Prime Minister and Minister for Foreign Affairs``."""
        return frozenset(part.person for part in self._participants.values() if " and " in (part.role or ""))

    @cached_property
    def are_heads(self) -> bool:
        """Whether those who take part may be called heads of state or leaders."""
        roles = " ".join((part.role or "").lower() for part in self._participants.values() if part.principal)
        return not roles.strip() or any(role in roles for role in listed("head_roles"))


def _if_several(parts: list[Participant], preferred: list[Participant]) -> list[Participant]:
    """PARTS, where they are several only those that are preferred."""
    return [part for part in parts if part in preferred] if len(parts) > 1 else parts
