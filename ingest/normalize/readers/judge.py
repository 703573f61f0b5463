"""Sentence by sentence: whose words these are, given who has the floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.address import genders
from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.clausing import Clausing
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.further import continued
from ingest.normalize.readers.handed_over import handed_over
from ingest.normalize.readers.letters import letters
from ingest.normalize.readers.occasions import further_of_both
from ingest.normalize.readers.outsiders import Outsiders
from ingest.normalize.readers.rulings import Rulings
from ingest.normalize.readers.sentence import Clause, opens_with_another
from ingest.normalize.readers.standing import Standing
from ingest.normalize.readers.strangers import Strangers
from ingest.normalize.readers.uncued import Uncued
from ingest.normalize.readers.verdicts import Verdict
from ingest.normalize.readers.words import words_of
from ingest.record import Person


class Judge:
    """Reads an account from its beginning, one sentence after the other."""

    def __init__(self, account: Account, strangers: Strangers) -> None:
        self._account = account
        self._floor = Floor(account.company, genders(account.body.folded, account.cast.mentions))
        self._standing = Standing(account.company, self._floor)
        self._rulings = Rulings(account, self._floor)
        self._outsiders = Outsiders(account, self._floor, self._standing, strangers, self._rulings)
        self._clausing = Clausing(account, self._floor)
        body, cast = account.body, account.cast
        written = (*letters(body, cast, strangers.home), *handed_over(body, cast, strangers.home))
        for writer in (letter.writer for letter in written if letter.writer):
            self._outsiders.meet(writer)
        self._uncued = Uncued(account, self._floor, written)

    def open(self, office: Person) -> None:
        """Give the first words to the OFFICE that states something."""
        self._outsiders.meet(office)
        self._floor.give(office.key, strong=True, passage=-1)

    def verdicts(self) -> Iterator[Verdict]:
        """A verdict for every sentence, two where it has two speakers."""
        body, last = self._account.body, None
        for sentence in body.sentences:
            if body.passages[sentence.passage].kind == "heading":
                self._floor.close()
                words = words_of("", 0, 0)
                yield Verdict(sentence.start, sentence.end, sentence.passage, "heading", None, "U", "heading", words)
                continue
            for clause in self._clausing.clauses(sentence):
                last = self._judge(clause, last)
                yield last

    def _judge(self, clause: Clause, last: Verdict | None) -> Verdict:
        claim = None if self._uncued.is_printed_whole(clause) else self._standing.decides(clause)
        if claim is None:
            return self._uncued.verdict(clause, last)
        return self._framed(clause, claim) if claim.framed else self._told(clause, claim)

    def _told(self, clause: Clause, claim: Claim) -> Verdict:
        """The verdict on a claim that tells something, by the form of its subject."""
        form = claim.subject.form
        if self._account.is_background and self._is_of_a_body(claim):
            return self._rulings.narrated(clause, "background")
        if form == "report":
            return self._outsiders.reported(clause, claim) or self._uncued.verdict(clause)
        if form in ("together", "occasion") or (form == "it" and self._floor.assembled):
            return self._rulings.joint(clause, claim)
        if form == "country":
            return self._outsiders.of_country(clause, claim)
        who = self._standing.who(claim)
        if form == "some" or (form in ("other", "it") and who is None):
            return self._rulings.unknown(clause)
        if form == "stranger" and who is None:
            return self._outsiders.by_stranger(clause, claim)
        if claim.found.cue.together and opens_with_another(clause):
            return self._rulings.joint(clause, claim)
        return self._rulings.said(clause, claim, who)

    def _is_of_a_body(self, claim: Claim) -> bool:
        """Whether nobody of the cast is told to speak: an office, a body, a country, somebody met here alone."""
        if claim.subject.form in ("report", "country"):
            return True
        who = self._standing.who(claim)
        return claim.subject.form in ("stranger", "it", "other") and (who is None or self._account.company.is_body(who))

    def _framed(self, clause: Clause, claim: Claim) -> Verdict:
        """An account of a meeting, unless its subject goes on to say something."""
        if any(other.subject.form == "report" for other in clause.claims) and claim.subject.form == "together":
            return self._rulings.joint(clause, claim)
        if claim.subject.form == "occasion":
            about = further_of_both(clause.words, claim.found.last, clause.last)
            return self._rulings.joint(clause, replace(claim, found=about)) if about else self._frame(clause, claim)
        further = next(continued(clause.words, claim, self._account.lexicon, clause.last), None)
        if further is None:
            return self._frame(clause, claim)
        told = replace(claim, found=further, framed=False)
        return self._rulings.joint(clause, told) if further.cue.together else self._told(clause, told)

    def _frame(self, clause: Clause, claim: Claim) -> Verdict:
        """The account of a meeting; where somebody unknown met somebody, a pronoun behind it means nobody known.

        Behind its colon stand the words of whoever it tells of: ``The Duke issued the following statement:``.
        """
        who = self._standing.who(claim)
        if claim.subject.form == "stranger" and who is None:
            self._floor.forget()
        verdict = self._rulings.narrated(clause, "frame")
        if clause.person is None and claim.subject.form == "stranger":
            self._floor.speak_of(who)
        if who and self._account.ends_in_colon(clause.end):
            self._floor.give(who, strong=True, passage=clause.passage)
        return verdict
