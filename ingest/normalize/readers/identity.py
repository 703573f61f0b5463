"""Whom the subject of a claim means."""

from __future__ import annotations

from dataclasses import replace

from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.subject import Subject
from ingest.vocabulary import entries


class Identity:
    """Tells who is meant by a name, an office or a pronoun, given who has the floor."""

    def __init__(self, company: Company, floor: Floor) -> None:
        self._company = company
        self._floor = floor

    def who(self, claim: Claim) -> str | None:
        """Whom the subject of a claim means; none where that is unclear."""
        subject = claim.subject
        if subject.form in ("name", "title") and subject.person:
            return self._company.principal_for(subject.person) or subject.person
        if subject.form == "letter":
            return self._floor.writer or self._floor.he_or_she()
        if subject.form == "pronoun":
            meant = subject.person or self._in_office(subject)
            return meant or self._of_country(subject) or self._floor.he_or_she(subject.gender)
        if subject.form == "stranger":
            return self._in_office(subject) or self._last_teller(subject)
        if subject.form == "other":
            return self._other(subject)
        if subject.form == "it":
            last = self._floor.last_alone
            return self._floor.writer or self._company.body_of(last) or (last if last == self._floor.by_body else None)
        if subject.form in ("former", "latter"):
            return self._floor.named(int(subject.form == "latter"))
        return self._company.speaks_for(subject.country)

    def _other(self, subject: Subject) -> str | None:
        """``the host`` is the one whom the account names first, ``the guest`` the other one of the two.

        ``Her Ruritanian counterpart`` is whoever is there for that country.
        """
        of_country = self._company.speaks_for(subject.country)
        if of_country:
            return of_country
        first = self._floor.introduced[0] if self._floor.introduced else None
        if subject.office == "host":
            return first
        if subject.office in ("guest", "visitor"):
            return self._company.other_than(first)
        return self._company.other_than(subject.beside or self._floor.owner(subject.gender))

    def _in_office(self, subject: Subject) -> str | None:
        if not subject.office or subject.anonymous:
            return None
        if subject.office in listed("honours"):
            return self._called(subject)
        if subject.form == "pronoun" and self._may_be_several(subject.office):
            return None
        held = self._company.incumbents.in_office(subject.office, subject.country)
        held = held or self._company.incumbents.titled(subject.office, subject.country)
        held = held or self._of_either(subject)
        meant = None if held else entries("narration")["meant_by"].get(subject.office)
        held = self._in_office(replace(subject, office=meant)) if meant else held
        return held or (self._spokesperson() if subject.office in listed("descriptions") else None)

    def _of_country(self, subject: Subject) -> str | None:
        """Of whose country a pronoun tells, where nobody has spoken: ``She said that Ruritania stands ready``."""
        if subject.country is None or self._floor.is_taken:
            return None
        person = self._company.speaks_for(subject.country)
        genders = self._floor.genders
        return person if person and genders.get(person, subject.gender) == subject.gender else None

    def _may_be_several(self, office: str) -> bool:
        """Whether ``the diplomat`` may be an outsider who has the floor, or either of those who take part."""
        outside = self._floor.turn is not None and self._floor.turn.outside
        return outside or len(self._company.incumbents.holders_of(office)) > 1

    def _of_either(self, subject: Subject) -> str | None:
        """``The Minister`` where both are: whoever has the floor, else the publisher's own."""
        if subject.country or subject.name or not subject.office:
            return None
        holders = self._company.incumbents.holders_of(subject.office)
        speaking = self._floor.turn.person if self._floor.turn else None
        if speaking in holders:
            return speaking
        own = [one for one in holders if self._company.side_of(one) == "own"]
        return own[0] if len(own) == 1 < len(holders) else None

    def _called(self, subject: Subject) -> str | None:
        """The one whom the text calls by an honour, else whom a pronoun means."""
        called = self._company.incumbents.called(subject.office or "")
        meant = self._floor.he_or_she(subject.gender)
        return next(iter(called)) if len(called) == 1 else meant

    def _last_teller(self, subject: Subject) -> str | None:
        """Who spoke last, for ``the spokesman`` where nothing says what that one is."""
        last = self._floor.last_alone
        is_spokesperson = subject.office in listed("spokespeople") and not (subject.country or subject.name)
        return last if is_spokesperson and last and not self._company.has_office(last) else None

    def _spokesperson(self) -> str | None:
        """Who spoke last, where that is nobody whose encounter it is."""
        last = self._floor.he_or_she()
        return last if last and (self._company.is_empty or not self._company.takes_part(last)) else None
