"""A person as one text names him or her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.normalize.people.known import Speaker
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many


@dataclass(slots=True, eq=False)
class Figure:
    """A person as one text names him or her, gathered over all namings."""

    words: tuple[str, ...]
    namings: list[Naming] = field(default_factory=list)
    country: str | None = None
    offices: set[str] = field(default_factory=set)
    speaker: Speaker | None = None
    fullest: str = ""

    @property
    def key(self) -> str:
        """The id of the vocabulary, or one made of the name."""
        return self.speaker.id if self.speaker else key_of(self.name, self.country)

    @property
    def name(self) -> str:
        """The vocabulary's name, or the fullest form printed."""
        if self.speaker:
            return self.speaker.name
        return self.fullest

    def namings_in(self, text: str) -> Sequence[Naming]:
        """The namings that stand in TEXT: none of the title, none of a byline."""
        return [one for one in self.namings if one.stands_in(text)]

    @property
    def printed_country(self) -> str | None:
        """The country that the text prints beside the name or the vocabulary knows, whatever it tells besides."""
        known = self.speaker.country if self.speaker else None
        return next((one.country for one in self.namings if one.country), known)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the office is that of a place or an organisation which has no code of a country."""
        return any(naming.elsewhere for naming in self.namings) or serves_many(self.role)

    @property
    def role(self) -> str | None:
        """The office as first printed beside the fullest name, in its longest form."""
        printed = [(len(name_words(one.name)), one.role) for one in self.namings if one.role]
        if not printed:
            return None
        fullest = max(length for length, _ in printed)
        first = next(role for length, role in printed if length == fullest)
        return max((role for _, role in printed if role.startswith(first)), key=len)
