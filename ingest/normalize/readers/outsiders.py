"""What a country, a ministry or somebody whom only this text knows is told to have said."""

from __future__ import annotations

from dataclasses import replace

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.rulings import Rulings
from ingest.normalize.readers.sentence import Clause, speaks_of_several
from ingest.normalize.readers.standing import Standing
from ingest.normalize.readers.strangers import Strangers
from ingest.normalize.readers.verdicts import Verdict
from ingest.record import Person


class Outsiders:
    """Says who speaks where the cast of an account does not."""

    def __init__(
        self, account: Account, floor: Floor, standing: Standing, strangers: Strangers, rulings: Rulings
    ) -> None:
        self._account = account
        self._company = account.company
        self._floor = floor
        self._standing = standing
        self._strangers = strangers
        self._rulings = rulings

    def meet(self, person: Person) -> None:
        """Note somebody who speaks without being of the cast."""
        self._strangers.met.setdefault(person.key, person)
        self._company.meet(person)

    def of_country(self, clause: Clause, claim: Claim) -> Verdict:
        """What a country did in the talks, by a verb in the past, its principal said; else it is background."""
        if self._account.genre == "statement" and self._states(claim.subject.country) and claim.listed:
            return self._by(self._strangers.meet_country(claim.subject, clause.words), clause, claim)
        person = self._company.speaks_for(claim.subject.country)
        lower, first, end = clause.words.lower, claim.found.first, claim.subject.end
        is_past = lower[first].endswith("ed") and listed("perfect").isdisjoint(lower[end:first])
        if person is None or self._account.is_news or not claim.listed or claim.earlier or not is_past:
            return self._rulings.narrated(clause, "country")
        return replace(self._rulings.said(clause, claim, person), confidence="D")

    def _states(self, country: str | None) -> bool:
        """Whether a COUNTRY puts the text out, or a ministry of its own has spoken in it."""
        spoken = (one.country for one in self._strangers.met.values() if one.kind == "organisation" and country)
        return self._strangers.is_home(country) or country in spoken

    def by_stranger(self, clause: Clause, claim: Claim) -> Verdict:
        """What somebody says whom only this text knows."""
        within = self._standing.is_held(clause) and self._company.has_both_sides
        if claim.future or not claim.listed or within:
            return self._rulings.unknown(clause)
        stranger = self._strangers.meet(claim.subject, clause.words, self._company)
        return self._by(stranger, clause, claim) if stranger else self._rulings.unknown(clause)

    def reported(self, clause: Clause, claim: Claim) -> Verdict | None:
        """What a text or a ministry tells: of both sides it is theirs, else its principal's, or the ministry's own."""
        named = clause.words.lower[claim.subject.first : claim.subject.end]
        is_text = listed("institutions").isdisjoint(named)
        together = any(other.subject.form == "together" and not other.framed for other in clause.claims)
        if together or (is_text and speaks_of_several(clause.words)):
            return self._rulings.joint(clause, claim)
        stated = self._account.genre == "statement" and self._strangers.is_home(claim.subject.country)
        person = None if stated else self._company.speaks_for(claim.subject.country)
        if person:
            self._floor.by_body = person
            return self._rulings.said(clause, claim, person)
        body = self._strangers.meet_body(claim.subject, clause.words, alone=self._account.genre == "statement")
        return self._by(body, clause, claim) if body and not claim.framed else None

    def _by(self, stranger: Person, clause: Clause, claim: Claim) -> Verdict:
        self._company.meet(stranger)
        verdict = self._rulings.said(clause, claim, stranger.key)
        is_body = stranger.kind == "organisation" and claim.subject.form != "country"
        cited = verdict.confidence == "C"
        return replace(verdict, confidence="D" if not is_body else "C" if cited else "B")
