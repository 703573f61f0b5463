"""What a claim that is heard makes of a clause: whose it is, and who has the floor behind it."""

from __future__ import annotations

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.verdicts import Verdict, verdict_on
from ingest.record import Confidence


class Rulings:
    """Gives a verdict on a clause, and the floor to whoever it says speaks there."""

    def __init__(self, account: Account, floor: Floor) -> None:
        self._account = account
        self._company = account.company
        self._floor = floor

    def said(self, clause: Clause, claim: Claim, person: str | None) -> Verdict:
        """Of PERSON; of nobody yet where it is announced, or where the words stand in the next passage."""
        if claim.future and claim.subject.form != "together":
            return self.narrated(clause, "announced")
        if claim.subject.form in ("name", "title"):
            self._floor.by_body = None
        confidence = self._confidence(claim, person)
        if person and claim.subject.gender:
            self._floor.genders.setdefault(person, claim.subject.gender)
        opens = claim.found.cue.kind == "say" and claim.found.cue.verb not in listed("asks")
        self._floor.give(person, opens, clause.passage)
        if person and self._account.hands_over(clause.start, clause.end):
            return verdict_on(clause, "narration", None, "U", "hands-over")
        rule = f"{claim.subject.form}-aside" if claim.aside else f"{claim.subject.form}-cue"
        return verdict_on(clause, "speaker", person, confidence, rule if claim.listed else "unlisted-verb", claim)

    def _confidence(self, claim: Claim, person: str | None) -> Confidence:
        """A for a name of somebody who takes part beside a known cue; C for whoever a text speaks for that is cited.

        D where the verb is unknown, for an outsider, and for a pronoun that may mean another.
        """
        if not claim.listed:
            return "D"
        subject = claim.subject
        if subject.form == "report":
            return "C"
        if subject.form != "name":
            return "D" if self._is_guessed(subject, person) else "B"
        if not person or self._company.is_body(subject.person) or not self._company.takes_part(person):
            return "D"
        return "C" if subject.inferred else "A"

    def _is_guessed(self, subject: Subject, person: str | None) -> bool:
        """Whether a pronoun, or an office that several hold, means somebody who neither has the floor nor is told."""
        turn, gender = self._floor.turn, self._floor.genders.get(person or "")
        if subject.person or (turn is not None and turn.person == person):
            return False
        if subject.form != "pronoun":
            told = not subject.office or subject.country or subject.name
            return not told and len(self._company.incumbents.holders_of(subject.office or "")) > 1
        return not (gender and gender == subject.gender)

    def joint(self, clause: Clause, claim: Claim) -> Verdict:
        """Of both sides together."""
        if claim.future:
            return self.narrated(clause, "announced")
        self._floor.give(None, strong=False, passage=clause.passage)
        self._floor.assembled = claim.subject.form in ("occasion", "it")
        indirect = claim.subject.form in ("report", "it")
        return verdict_on(clause, "joint", None, "C" if indirect else "B", f"{claim.subject.form}-cue", claim)

    def unknown(self, clause: Clause) -> Verdict:
        """Of somebody whom nothing makes known."""
        self._floor.forget()
        return self.narrated(clause, "unknown-speaker")

    def narrated(self, clause: Clause, rule: str) -> Verdict:
        """The publisher's own account."""
        self._floor.tell_on(clause.person)
        return verdict_on(clause, "narration", None, "U", rule)
