"""Which claim of a clause is heard, given who takes part and who has the floor."""

from __future__ import annotations

from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.identity import Identity
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.sources import ACCORDING

_PERSONAL = ("name", "title", "pronoun", "letter", "other")


class Standing:
    """Who may be heard: only those who take part have the floor; an outsider is nested in their words."""

    def __init__(self, company: Company, floor: Floor) -> None:
        self._company = company
        self._floor = floor
        self.who = Identity(company, floor).who

    def decides(self, clause: Clause) -> Claim | None:
        """The claim that decides: one that stands beside its content, else the first of a main clause."""
        open_claims = [claim for claim in clause.claims if self._may_decide(clause, claim)]
        known = [claim for claim in open_claims if claim.listed] or open_claims
        voiced = [claim for claim in known if claim.subject.form != "report"] or known
        beside = [claim for claim in voiced if claim.subject.form != "report"]
        aside = next((claim for claim in beside if claim.aside), None)
        aside = aside or next((claim for claim in beside if claim.found.cue is ACCORDING), None)
        first = next(iter(voiced), None)
        decided = first if aside and first and self._goes_back(aside, first) else aside or first
        return decided and (self._told_by_spokesperson(clause, decided) or decided)

    @staticmethod
    def _goes_back(aside: Claim, first: Claim) -> bool:
        """Whether a pronoun beside the content means whoever the sentence tells of first: ``The Duke sent a letter in
        which, he said, …``."""
        told_first = first.subject.main and not first.aside and first.found.last <= aside.subject.first
        somebody = first.subject.form in ("name", "title", "letter", "other", "stranger")
        return aside.subject.form in ("pronoun", "together") and told_first and not first.future and somebody

    def _told_by_spokesperson(self, clause: Clause, claim: Claim) -> Claim | None:
        """What a spokesperson or a ministry says that somebody who takes part said, or both sides."""
        if not self._speaks_for_others(clause, claim):
            return None
        others = (other for other in clause.claims if other is not claim and other.listed and not other.framed)
        return next((other for other in others if self._heard(claim, other)), None)

    def _speaks_for_others(self, clause: Clause, claim: Claim) -> bool:
        """Whether a subject is a spokesperson or a ministry that does not take part."""
        subject, who = claim.subject, self.who(claim)
        named = clause.words.lower[subject.first : subject.end]
        tellers = listed("spokespeople", "institutions")
        if subject.form not in ("stranger", "name", "title", "report"):
            return False
        if tellers.isdisjoint(named) and not self._is_spokesperson(who):
            return False
        if subject.form == "report":
            return not claim.framed
        return self._company.is_body(subject.person) or not (who and self._company.takes_part(who))

    def _is_spokesperson(self, who: str | None) -> bool:
        """Whether the text calls somebody so who does not take part."""
        if who is None or self._company.takes_part(who):
            return False
        return any(self._company.incumbents.titled(office, None) == who for office in listed("spokespeople"))

    def _heard(self, teller: Claim, claim: Claim) -> bool:
        """Whether a claim is told by TELLER of somebody who takes part, or of both sides."""
        beside = teller.aside or teller.found.last == teller.subject.first
        told = claim.subject.first >= teller.found.last
        if claim.subject.form in ("together", "occasion"):
            return claim.found.cue.together and (told or (beside and claim.subject.main))
        is_source = teller.found.last == teller.subject.first
        named = claim.subject.form == "name" or (claim.subject.form in ("title", "stranger") and not is_source)
        named = named or (teller.aside and claim.subject.form in _PERSONAL)
        who = self.who(claim)
        return named and who is not None and self._company.takes_part(who)

    def _may_decide(self, clause: Clause, claim: Claim) -> bool:
        form = claim.subject.form
        if not (claim.subject.main or claim.aside) or not (claim.listed or self._is_somebody(claim)):
            return False
        if form == "together":
            return not self.is_held(clause) or self._is_account(claim)
        if form == "some":
            return not self.is_held(clause)
        if form in ("country", "side") and self._is_spoken_of(clause, claim):
            return False
        if self._is_of_all(claim) or (form == "other" and self.who(claim) is None):
            return claim.listed and claim.subject.country is None
        if form == "country":
            return not claim.future
        if form == "stranger" and claim.subject.inferred:
            return self._may_be_a_strangers(clause, claim)
        return form in ("occasion", "report", "stranger") or self._takes_the_floor(clause, claim)

    def _is_of_all(self, claim: Claim) -> bool:
        """Whether ``it`` is an assembly; what ``it said`` is nobody else's, whoever it is."""
        says = claim.found.cue.verb == "say" and not claim.aside
        return claim.subject.form == "it" and (self._floor.assembled or says)

    def _may_be_a_strangers(self, clause: Clause, claim: Claim) -> bool:
        """Whether somebody unknown may be heard: not in the words of whoever speaks where both sides are known."""
        kind = claim.found.cue.kind
        return kind in ("say", "act") and not (self.is_held(clause) and self._company.has_both_sides)

    def _is_somebody(self, claim: Claim) -> bool:
        """Whether the subject is one person whom the text makes known."""
        form = claim.subject.form
        return form in _PERSONAL or (form == "stranger" and self.who(claim) is not None)

    def _is_account(self, claim: Claim) -> bool:
        """Whether a cue of both sides is the publisher's account, where somebody has the floor who may speak of both.

        ``Both sides will``, ``the two sides have realised``, ``the two heads of state agreed`` are that person's.
        """
        if claim.subject.heads and not self._company.incumbents.are_heads:
            return False
        return claim.listed and not claim.future and not claim.earlier and not claim.found.cue.bare

    def _takes_the_floor(self, clause: Clause, claim: Claim) -> bool:
        who = self.who(claim)
        if who is None:
            return False
        speaks_on = self._floor.turn is not None and self._floor.turn.person == who
        is_open = speaks_on or not self.is_held(clause) or not self._company.has_both_sides
        return self._company.takes_part(who) or (claim.listed and is_open)

    def _is_spoken_of(self, clause: Clause, claim: Claim) -> bool:
        """Whether a country or its side stands in the words of whoever has the floor, not in the publisher's account.

        It does not where that is the speaker's own side, where the publisher tells of its own, and after
        something like ``In response,``.
        """
        turn, subject = self._floor.turn, claim.subject
        if turn is None or turn.person is None or not self.is_held(clause):
            return False
        answers = clause.words.lower[claim.found.first] in listed("answers")
        if subject.form == "side" and (answers or subject.first > 0 or self.who(claim) == turn.person):
            return False
        return self._company.side_of(turn.person) == "own" or not self._company.publishes_for(subject.country)

    def is_held(self, clause: Clause) -> bool:
        """Whether somebody alone has the floor where a clause stands."""
        return self._floor.is_held_within(clause.passage)
