"""Who is in the room: the people of a cast as an account refers to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ingest.normalize.countries import country_of
from ingest.normalize.people.names import name_words
from ingest.normalize.readers.incumbents import Incumbents
from ingest.normalize.reading import Cast
from ingest.record import Participant, Person, Side


class Company:
    """The cast of one account. Where nobody is known to take part, everybody named may take the floor.

    FOLDED is the text, for the titles that it gives to people; it is looked through where an office needs it.
    """

    def __init__(self, cast: Cast, folded: str = "") -> None:
        self.incumbents = Incumbents(cast, folded)
        self._participants: dict[str, Participant] = {part.person: part for part in cast.participants}
        self._people = {person.key: person for person in cast.people}
        self._present: set[str] = set()

    def meet(self, person: Person) -> None:
        """Take in somebody whom only the account knows; an office has a part in it."""
        self._people.setdefault(person.key, person)
        if person.kind == "organisation":
            self._present.add(person.key)

    def takes_part(self, person: str) -> bool:
        return person in self._participants or person in self._present or not self._participants

    def has_from(self, country: str | None) -> bool:
        """Whether somebody takes part who may be of COUNTRY."""
        return any(part.country in (None, country) for part in self._participants.values())

    @property
    def own_country(self) -> str | None:
        """The country of the side that publishes."""
        return self.incumbents.own_country

    @property
    def is_empty(self) -> bool:
        """Whether nobody is known to take part."""
        return not self._participants

    @cached_property
    def has_both_sides(self) -> bool:
        """Whether those who take part come from more than one country."""
        return len({part.country for part in self._participants.values()}) > 1

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
        return self.incumbents.principal_of(country)

    def principal_for(self, person: str) -> str | None:
        """Whom an institution speaks for; null for a person."""
        found = self._people.get(person)
        return self.speaks_for(found.country) if found and found.kind == "organisation" else None

    def called(self, name: str) -> str | None:
        """The only one of those who take part whose name holds all the words of NAME."""
        wanted = set(name_words(name))
        meant = [part.person for part in self._participants.values() if wanted <= self._words_of(part.person)]
        return meant[0] if wanted and len(meant) == 1 else None

    def _words_of(self, person: str) -> set[str]:
        known = self._people.get(person)
        return set(name_words(known.name)).union(*(name_words(form) for form in known.names)) if known else set()

    def other_than(self, person: str | None) -> str | None:
        """The other of the two principals whose encounter it is."""
        principals = [part.person for part in self._participants.values() if part.principal]
        others = [one for one in principals if one != person]
        return others[0] if len(principals) == 2 and len(others) == 1 else None

    def body_of(self, person: str | None) -> str | None:
        """PERSON, where that is an institution."""
        return person if self.is_body(person) else None

    def is_of_another(self, person: str, title: Sequence[str]) -> bool:
        """Whether the words of a TITLE name another country than that of PERSON."""
        country = country_of(" ".join(title))
        part = self._participants.get(person)
        return country is not None and part is not None and part.country not in (None, country)

    def has_office(self, person: str) -> bool:
        """Whether the account says what somebody is who takes part."""
        part = self._participants.get(person)
        return part is not None and bool(part.role)

    def titled(self, person: str, title: Sequence[str]) -> str:
        """Whom a TITLE means that is taken for PERSON's: without a country the own principal's, where nothing says
        what that one is.
        """
        own = [part for part in self._participants.values() if part.side == "own" and part.principal]
        is_others = self._participants.get(person) is not None and self._participants[person].side == "counterpart"
        if not is_others or len(own) != 1 or own[0].role or country_of(" ".join(title)):
            return person
        return own[0].person

    def is_body(self, person: str | None) -> bool:
        """Whether an institution is meant, which speaks for others."""
        return person in self._people and self._people[person].kind == "organisation"

    def among(self, persons: list[str]) -> list[str]:
        """Those of PERSONS who take part, each once."""
        return [person for person in dict.fromkeys(persons) if self.takes_part(person)]
