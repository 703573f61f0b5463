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
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.handed_over import handed_over
from ingest.normalize.readers.letters import letters
from ingest.normalize.readers.sentence import Clause, speaks_of_several
from ingest.normalize.readers.standing import Standing
from ingest.normalize.readers.strangers import Strangers
from ingest.normalize.readers.uncued import Uncued
from ingest.normalize.readers.verdicts import Verdict, verdict_on
from ingest.normalize.readers.words import words_of
from ingest.record import Confidence, Person


class Judge:
    """Reads an account from its beginning, one sentence after the other."""

    def __init__(self, account: Account, strangers: Strangers) -> None:
        self._account = account
        self._company = account.company
        self._strangers = strangers
        self._floor = Floor(account.company, genders(account.body.folded, account.cast.mentions))
        self._standing = Standing(account.company, self._floor)
        self._clausing = Clausing(account, self._floor)
        body, cast = account.body, account.cast
        written = (*letters(body, cast, strangers.home), *handed_over(body, cast, strangers.home))
        for writer in (letter.writer for letter in written if letter.writer):
            strangers.met.setdefault(writer.key, writer)
            account.company.meet(writer)
        self._uncued = Uncued(account, self._floor, written)

    def open(self, office: Person) -> None:
        """Give the first words to the OFFICE that states something."""
        self._strangers.met[office.key] = office
        self._company.meet(office)
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
        if form == "report":
            return self._reported(clause, claim)
        if form in ("together", "occasion") or (form == "it" and self._floor.assembled):
            return self._joint(clause, claim)
        if form == "country":
            return self._of_country(clause, claim)
        who = self._standing.who(claim)
        if form == "some" or (form == "other" and who is None):
            return self._unknown(clause)
        return (
            self._by_stranger(clause, claim) if form == "stranger" and who is None else self._said(clause, claim, who)
        )

    def _of_country(self, clause: Clause, claim: Claim) -> Verdict:
        """What a country did in the talks, by a verb in the past, its principal said; else it is background."""
        if self._account.genre == "statement" and self._strangers.is_home(claim.subject.country) and claim.listed:
            return self._by(self._strangers.meet_country(claim.subject, clause.words), clause, claim)
        person = self._company.speaks_for(claim.subject.country)
        lower, first, end = clause.words.lower, claim.found.first, claim.subject.end
        is_past = lower[first].endswith("ed") and listed("perfect").isdisjoint(lower[end:first])
        if person is None or self._account.is_news or not claim.listed or claim.earlier or not is_past:
            return self._narrated(clause, "country")
        return replace(self._said(clause, claim, person), confidence="D")

    def _by_stranger(self, clause: Clause, claim: Claim) -> Verdict:
        """What somebody says whom only this text knows."""
        within = self._standing.is_held(clause) and self._company.has_both_sides
        if claim.future or not claim.listed or within:
            return self._unknown(clause)
        stranger = self._strangers.meet(claim.subject, clause.words, self._company)
        return self._by(stranger, clause, claim) if stranger else self._unknown(clause)

    def _by(self, stranger: Person, clause: Clause, claim: Claim) -> Verdict:
        self._company.meet(stranger)
        verdict = self._said(clause, claim, stranger.key)
        is_full = len(stranger.name.split()) > 1
        return replace(verdict, confidence="B" if stranger.kind == "organisation" else "C" if is_full else "D")

    def _said(self, clause: Clause, claim: Claim, person: str | None) -> Verdict:
        if claim.future and claim.subject.form != "together":
            return self._narrated(clause, "announced")
        if person and claim.subject.gender:
            self._floor.genders.setdefault(person, claim.subject.gender)
        opens = claim.found.cue.kind == "say" and claim.found.cue.verb not in listed("asks")
        self._floor.give(person, opens, clause.passage)
        if person and self._account.hands_over(clause.start, clause.end):
            return verdict_on(clause, "narration", None, "U", "hands-over")
        confidence = self._confidence(claim, person)
        rule = f"{claim.subject.form}-aside" if claim.aside else f"{claim.subject.form}-cue"
        return verdict_on(clause, "speaker", person, confidence, rule if claim.listed else "unlisted-verb", claim)

    def _confidence(self, claim: Claim, person: str | None) -> Confidence:
        """A for a name of somebody who takes part beside a known cue; D where the verb is unknown."""
        if not claim.listed:
            return "D"
        subject = claim.subject
        is_named = subject.form == "name" and not subject.inferred and not self._company.is_body(subject.person)
        return "A" if is_named and person and self._company.takes_part(person) else "B"

    def _joint(self, clause: Clause, claim: Claim) -> Verdict:
        if claim.future:
            return self._narrated(clause, "announced")
        self._floor.give(None, strong=False, passage=clause.passage)
        self._floor.assembled = claim.subject.form in ("occasion", "it")
        return verdict_on(clause, "joint", None, "B", f"{claim.subject.form}-cue", claim)

    def _framed(self, clause: Clause, claim: Claim) -> Verdict:
        """An account of a meeting, unless its subject goes on to say something."""
        if any(other.subject.form == "report" for other in clause.claims) and claim.subject.form == "together":
            return self._joint(clause, claim)
        further = next(continued(clause.words, claim, self._account.lexicon, clause.last), None)
        if further is None or claim.subject.form == "occasion":
            return self._frame(clause, claim)
        told = replace(claim, found=further, framed=False)
        return self._joint(clause, told) if further.cue.together else self._told(clause, told)

    def _frame(self, clause: Clause, claim: Claim) -> Verdict:
        """The account of a meeting; where somebody unknown met somebody, a pronoun behind it means nobody known.

        Behind its colon stand the words of whoever it tells of: ``The Duke issued the following statement:``.
        """
        who = self._standing.who(claim)
        if claim.subject.form == "stranger" and who is None:
            self._floor.forget()
        verdict = self._narrated(clause, "frame")
        if who and self._account.ends_in_colon(clause.end):
            self._floor.give(who, strong=True, passage=clause.passage)
        return verdict

    def _reported(self, clause: Clause, claim: Claim) -> Verdict:
        """What a statement tells of both sides is theirs; else a ministry speaks for its principal, or for itself."""
        named = clause.words.lower[claim.subject.first : claim.subject.end]
        is_text = listed("institutions").isdisjoint(named)
        together = any(other.subject.form == "together" for other in clause.claims)
        if speaks_of_several(clause.words) and (together or is_text):
            return self._joint(clause, claim)
        stated = self._account.genre == "statement" and self._strangers.is_home(claim.subject.country)
        person = None if stated else self._company.speaks_for(claim.subject.country)
        if person:
            self._floor.by_body = person
            return self._said(clause, claim, person)
        body = self._strangers.meet_body(claim.subject, clause.words, alone=self._account.genre == "statement")
        return self._by(body, clause, claim) if body and not claim.framed else self._uncued.verdict(clause)

    def _unknown(self, clause: Clause) -> Verdict:
        self._floor.forget()
        return self._narrated(clause, "unknown-speaker")

    def _narrated(self, clause: Clause, rule: str) -> Verdict:
        self._floor.tell_on(clause.person)
        return verdict_on(clause, "narration", None, "U", rule)
