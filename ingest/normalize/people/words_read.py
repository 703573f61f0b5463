"""What has been read of a run of words so far: those of the office, those of the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.normalize.people.runs import Word

ADDING = frozenset({"and", "&"})
FEWEST_WITH_PORTFOLIO = 3


@dataclass(slots=True)
class Reading:
    """What has been read of a run so far: the words of the office, then those of the name.

    before_address  how many words of the office stand before the last form of address
    """

    role: list[Word] = field(default_factory=list)
    name: list[Word] = field(default_factory=list)
    country: str | None = None
    joined: Word | None = None
    addressed: bool = False
    before_address: int = 0
    brief: bool = False

    @property
    def in_portfolio(self) -> bool:
        """Whether a small word has led from the office to what it is of."""
        for word in reversed(self.role):
            if word.kind in ("office", "plural"):
                return False
            if word.kind == "joiner":
                return word.text.lower() not in ADDING
        return False

    @property
    def is_addressed_by_name(self) -> bool:
        """Whether a form of address stands right before the name: "Minister for Trade the Rt Hon Baroness Vask"."""
        return 0 < self.before_address == len(self.role)

    @property
    def has_office(self) -> bool:
        return any(word.kind in ("office", "plural") for word in self.role)


def _is_of_many(role: Sequence[Word]) -> bool:
    """Whether a plural is followed by what its holders are of: "Leaders of the Baltic ..."."""
    plural = next((at for at, word in enumerate(role) if word.kind == "plural"), len(role))
    return any(word.kind == "joiner" and word.text.lower() not in ("and", "&", "the") for word in role[plural:])


def _names_one(reading: Reading) -> bool:
    """Whether a full name follows a portfolio or an address: "Ministers of Trade Karl Vask", "of Chile Ida Orlan"."""
    known = reading.addressed or (bool(reading.role) and reading.role[-1].kind in ("portfolio", "country"))
    return known and reading.joined is None and len(reading.name) > 1


def _has_initial(word: Word) -> bool:
    """Whether an initial stands before a name without a space: "S.Oyunsuren"."""
    return "." in word.text[:-1]


def without_portfolio(reading: Reading) -> list[Word]:
    """The words of the name: behind "Minister of" the first of three unknown words is a portfolio."""
    name = reading.name
    if reading.is_addressed_by_name and not _is_of_many(reading.role):
        return _trimmed(name)
    if (_is_of_many(reading.role) and not _names_one(reading)) or (
        reading.in_portfolio and len(name) == 1 and not (reading.brief or _has_initial(name[0]))
    ):
        return []
    if reading.joined is not None:
        name = name[1:] if len(name) >= FEWEST_WITH_PORTFOLIO else []
    return _trimmed(name)


def _trimmed(name: list[Word]) -> list[Word]:
    """NAME without the particles and initials that end it; nothing where no name is left."""
    while name and name[-1].kind in ("particle", "initial"):
        name = name[:-1]
    return name if any(word.kind == "name" for word in name) else []
