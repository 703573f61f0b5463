"""Who holds which office, among those who take part and those to whom the text gives a title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.posts import HEAD_OF_MINISTRY, fits, same_rank
from ingest.normalize.readers.titles import Title, styled, titles_of
from ingest.normalize.reading import Cast
from ingest.record import Participant

_FOREIGN_MINISTER = "foreign minister"
# "and [First Deputy Minister]"
_LONGEST_FRONT = 3
_NO_OFFICE = ("articles", "shortened")


class Incumbents:
    """The offices of one account. FOLDED is the text; its titles are looked through where an office needs them."""

    def __init__(self, cast: Cast, folded: str) -> None:
        self._cast = cast
        self._folded = folded
        self._parts = cast.participants
        self._roles = {part.person: part.role or "" for part in cast.participants}
        self._titled: dict[tuple[str, str | None], str | None] = {}
        self._called: dict[str, frozenset[str]] = {}

    @property
    def own_country(self) -> str | None:
        """The country of the side that publishes."""
        return next((part.country for part in self._parts if part.side == "own"), None)

    def principal_of(self, country: str | None) -> str | None:
        """The one principal of a COUNTRY, or its only participant."""
        there = [part for part in self._parts if country and part.country == country]
        principals = [part for part in there if part.principal] or there
        return principals[0].person if len(principals) == 1 else None

    def in_office(self, office: str, country: str | None) -> str | None:
        """Who is meant by an OFFICE, of a country or not, that nobody is said to hold: its one possible holder.

        Without a country, whoever holds it by a longer name; ``the head of state`` is the own side's, and so is an
        office in several words that both sides have.
        """
        if office == HEAD_OF_MINISTRY:
            return self.principal_of(country or self.own_country) or self.titled(_FOREIGN_MINISTER, country)
        if office.startswith("our "):
            ours = [part for part in self._parts if part.side == "own"]
            return self._only(part for part in ours if fits(office.removeprefix("our "), part.role or ""))
        if country is None:
            holders = [part for part in self._parts if fits(office, part.role or "")]
            holders = holders or [part for part in self._parts if not part.role and part.side == "counterpart"]
            tells = " " in office or office in listed("of_heads")
            return self._only(holders) if tells or len(holders) == 1 else None
        able = [part for part in self._parts if self._may_hold(office, country, part)]
        there = [] if able else [part for part in self._parts if part.country == country]
        if len(there) == 1 and same_rank(office, there[0].role or ""):
            return there[0].person
        return able[0].person if len(able) == 1 else None

    def holders_of(self, office: str) -> list[str]:
        """All those who take part and may be called by an OFFICE."""
        return [part.person for part in self._parts if fits(office, part.role or "")]

    def holder_of_both(self, one: Sequence[str], other: Sequence[str]) -> str | None:
        """Who holds two offices, in small letters: ``the Prime Minister and Minister of Foreign Affairs``."""
        called = [" ".join(word for word in office if word not in listed(*_NO_OFFICE)) for office in (one, other)]
        meant = [one for one in self.of_two_offices if all(fits(office, self._roles[one]) for office in called)]
        return meant[0] if len(meant) == 1 else None

    def titled(self, office: str, country: str | None) -> str | None:
        """The one person to whom the text gives an OFFICE, of a COUNTRY or not, whether or not that one takes part.

        The office of a country that nobody is given may be that of somebody given it without any country, who does
        not take part.
        """
        if (office, country) not in self._titled:
            able = [title for title in self._titles if fits(office, title.office)]
            fitting = {title.person for title in able if country in (None, title.country)}
            fitting = fitting or {one.person for one in able if not one.country and one.person not in self._roles}
            self._titled[office, country] = fitting.pop() if len(fitting) == 1 else None
        return self._titled[office, country]

    def called(self, honour: str) -> frozenset[str]:
        """Those to whom the text gives what goes with an HONOUR: ``highness``."""
        if honour not in self._called:
            self._called[honour] = styled(self._folded, self._cast.mentions, honour)
        return self._called[honour]

    @cached_property
    def _titles(self) -> Collection[Title]:
        return titles_of(self._folded, self._cast.mentions)

    @staticmethod
    def _may_hold(office: str, country: str, part: Participant) -> bool:
        """Whether nothing speaks against it: a ``counterpart`` may hold any office, one of no country that of any."""
        role = part.role or ""
        if part.country == country and (not role or any(word in role.lower() for word in ("counterpart", "colleague"))):
            return True
        return part.country in (country, None) and fits(office, role)

    def _only(self, holders: Iterable[Participant]) -> str | None:
        """The one of several who is of the own side, and of those the one whose encounter it is."""
        own = _if_several(list(holders), [part for part in self._parts if part.side == "own"])
        meant = _if_several(own, [part for part in own if part.principal])
        return meant[0].person if len(meant) == 1 else None

    @cached_property
    def of_two_offices(self) -> frozenset[str]:
        """The people whose office is two: ``Prime Minister and Minister for Foreign Affairs``."""
        return frozenset(part.person for part in self._parts if _are_two(part.role or ""))

    @cached_property
    def are_heads(self) -> bool:
        """Whether those who take part may be called heads of state or leaders."""
        roles = " ".join((part.role or "").lower() for part in self._parts if part.principal)
        return not roles.strip() or any(role in roles for role in listed("head_roles"))


def _are_two(role: str) -> bool:
    """Whether behind an ``and`` another office stands, not more of one's field: ``Minister for Europe and Trade``."""
    further = (behind.lower().split()[:_LONGEST_FRONT] for behind in role.split(" and ")[1:])
    return any(not listed("offices").isdisjoint(words) for words in further)


def _if_several(parts: list[Participant], preferred: list[Participant]) -> list[Participant]:
    """PARTS, where they are several only those that are preferred."""
    return [part for part in parts if part in preferred] if len(parts) > 1 else parts
