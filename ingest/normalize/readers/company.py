"""Who is in the room: the people of a cast as an account refers to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from ingest.normalize.countries import country_of
from ingest.normalize.people.names import name_words
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.posts import HEAD_OF_MINISTRY, fits
from ingest.normalize.readers.titles import Title, titles_of
from ingest.normalize.reading import Cast
from ingest.record import Participant, Person, Side

_NO_OFFICE = ("articles", "shortened")


class Company:
    """The cast of one account. Where nobody is known to take part, everybody named may take the floor.

    FOLDED is the text, for the titles that it gives to people; it is looked through where an office needs it.
    """

    def __init__(self, cast: Cast, folded: str = "") -> None:
        self._cast = cast
        self._folded = folded
        self._titled: dict[tuple[str, str | None], str | None] = {}
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
        return next((part.country for part in self._participants.values() if part.side == "own"), None)

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
        there = [part for part in self._participants.values() if country and part.country == country]
        principals = [part for part in there if part.principal] or there
        return principals[0].person if len(principals) == 1 else None

    def in_office(self, office: str, country: str | None) -> str | None:
        """Who is meant by an OFFICE, of a country or not, that nobody is said to hold: its one possible holder.

        Without a country, whoever holds it by a longer name; ``the head of state`` is the own side's, and so is an
        office in several words that both sides have.
        """
        if office == HEAD_OF_MINISTRY:
            return self.speaks_for(country or self.own_country)
        if office.startswith("our "):
            ours = [part for part in self._participants.values() if part.side == "own"]
            return self._only(part for part in ours if fits(office.removeprefix("our "), part.role or ""))
        if country is None:
            holders = [part for part in self._participants.values() if fits(office, part.role or "")]
            tells = " " in office or office in listed("of_heads")
            return self._only(holders) if tells or len(holders) == 1 else None
        able = [part for part in self._participants.values() if self._may_hold(office, country, part)]
        return able[0].person if len(able) == 1 else None

    def holder_of_both(self, one: Sequence[str], other: Sequence[str]) -> str | None:
        """Who holds two offices, in small letters: ``the Prime Minister and Minister of Foreign Affairs``."""
        called = [" ".join(word for word in office if word not in listed(*_NO_OFFICE)) for office in (one, other)]
        holders = [part.person for part in self._participants.values() if part.person in self.of_two_offices]
        meant = [
            person
            for person in holders
            if all(fits(office, self._participants[person].role or "") for office in called)
        ]
        return meant[0] if len(meant) == 1 else None

    def titled(self, office: str, country: str | None) -> str | None:
        """The one person to whom the text gives an OFFICE, of a COUNTRY or not, whether or not that one takes part."""
        if (office, country) not in self._titled:
            held = (title for title in self._titles if country in (None, title.country))
            fitting = {title.person for title in held if fits(office, title.office)}
            self._titled[office, country] = fitting.pop() if len(fitting) == 1 else None
        return self._titled[office, country]

    @cached_property
    def _titles(self) -> Collection[Title]:
        return titles_of(self._folded, self._cast.mentions)

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

    def is_body(self, person: str | None) -> bool:
        """Whether an institution is meant, which speaks for others."""
        return person in self._people and self._people[person].kind == "organisation"

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
