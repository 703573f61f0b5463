"""Who has the floor while an account is read from its beginning to its end."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.normalize.readers.address import Gender
from ingest.normalize.readers.company import Company

_TWO = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that may go on.

    person   whose; null for several together
    strong   whether a verb of saying opened it
    passage  where it was last heard
    outside  whether somebody has it who does not take part
    carried  how many sentences without a cue have gone on from it
    """

    person: str | None
    strong: bool
    passage: int
    outside: bool = False
    carried: int = 0


@dataclass(slots=True)
class Floor:
    """The turn that is open, who spoke last alone, whom the account named first and second.

    writer     whom a letter is from
    pair       the two whom the account named together last
    spoken_of  whom the sentence that is read names: its pronoun means none of them
    is_taken   whether anybody alone has had the floor
    letter     whose letter is being read, word for word
    by_body    for whom an institution spoke last
    assembled  whether ``it`` means an assembly
    """

    company: Company
    genders: dict[str, Gender] = field(default_factory=dict)
    turn: Turn | None = None
    last_alone: str | None = None
    introduced: list[str] = field(default_factory=list)
    is_lost: bool = False
    assembled: bool = False
    by_body: str | None = None
    letter: str | None = None
    writer: str | None = None
    pair: tuple[str, str] | None = None
    spoken_of: frozenset[str] = frozenset()
    is_taken: bool = False

    def meet(self, persons: list[str]) -> None:
        """Note who takes part, in the order in which the account names them."""
        self.introduced.extend(p for p in self.company.among(persons) if p not in self.introduced)

    def give(self, person: str | None, strong: bool, passage: int) -> None:
        """Open a turn; PERSON is null for several together. Who already speaks in this passage speaks on."""
        goes_on = self.is_held_within(passage) and self.turn is not None and self.turn.person == person
        strong = strong or goes_on
        outside = person is not None and not self.company.takes_part(person)
        self.turn = Turn(person, strong, passage, outside)
        self.assembled = False
        self.is_taken = self.is_taken or person is not None
        if person is not None and (not outside or not self.company.has_both_sides):
            self.last_alone = person

    def close(self) -> None:
        """The publisher's own account goes on."""
        self.turn = None

    def speak_of(self, person: str | None) -> None:
        """The account tells of somebody: the next pronoun means that person, if he or she takes part."""
        if person is not None and self.company.takes_part(person):
            self.last_alone = person

    def tell_on(self, person: str | None) -> None:
        """The publisher's own account goes on, of PERSON where it names somebody."""
        self.close()
        self.speak_of(person)

    def forget(self) -> None:
        """Somebody unknown spoke: a pronoun means nobody until somebody known speaks."""
        self.close()
        self.last_alone = None
        self.is_lost = True

    def he_or_she(self, gender: Gender | None = None) -> str | None:
        """Whom a pronoun means: an outsider who has the floor, who spoke last alone, else whom the account named first.

        Where that one is addressed otherwise than the pronoun says, the only one who takes part and is addressed so,
        else the only one who may be; where the sentence names that one, the other of two.
        """
        outsider = self.turn.person if self.turn and self.turn.outside and self.turn.strong else None
        first = self.introduced[0] if self.introduced and not self.is_lost else None
        meant = outsider or self.last_alone or first
        if meant in self.spoken_of and len(self.introduced) == _TWO and meant in self.introduced:
            meant = next(one for one in self.introduced if one != meant)
        if gender is None or meant is None or self.genders.get(meant, gender) == gender:
            return meant
        addressed = [one for one in self.introduced if self.genders.get(one) == gender]
        fitting = addressed or [one for one in self.introduced if one not in self.genders]
        return fitting[0] if len(fitting) == 1 else None

    def owner(self, gender: Gender | None) -> str | None:
        """Whose counterpart or guest ``his`` or ``her`` speaks of: the one who is addressed so, else who spoke last."""
        fitting = [one for one in self.introduced if self.genders.get(one) == gender]
        return fitting[0] if len(fitting) == 1 else self.last_alone

    def named(self, place: int) -> str | None:
        """Whom ``the former`` (0) or ``the latter`` (1) means."""
        pair = self.pair or (self.introduced if len(self.introduced) == 2 else None)
        return pair[place] if pair else None

    def is_held_within(self, passage: int) -> bool:
        """Whether somebody alone, by a verb of saying, has the floor in this passage."""
        return self.turn is not None and self.turn.strong and self.turn.passage == passage and bool(self.turn.person)
