"""Sentence by sentence: whose words these are, given who has the floor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ingest.normalize.readers.address import genders
from ingest.normalize.readers.claims import Claim, claims_of, continued
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.cues import Lexicon
from ingest.normalize.readers.floor import Floor, Turn
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.proper import names_in
from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.readers.sentence import (
    Clause,
    argues,
    clauses,
    speaks_of_several,
    tells_of_attendance,
    tells_of_both,
    tells_of_the_occasion,
)
from ingest.normalize.readers.standing import Standing
from ingest.normalize.readers.strangers import Strangers
from ingest.normalize.readers.subjects import sender, subjects_of
from ingest.normalize.readers.verdicts import Verdict
from ingest.normalize.readers.wording import is_line_of_a_form
from ingest.normalize.readers.words import words_of
from ingest.normalize.reading import Body, Cast, Mention, Sentence
from ingest.record import Attribution, Confidence, Genre, Person

_GAP = 4
_POINTS = frozenset("•-*–·◦▪●‣")


class Judge:
    """Reads an account from its beginning, one sentence after the other."""

    def __init__(
        self,
        body: Body,
        cast: Cast,
        company: Company,
        lexicon: Lexicon,
        quotations: Quotations,
        strangers: Strangers,
        genre: Genre,
    ) -> None:
        self._body = body
        self._mentions = cast.mentions
        self._places = [mention.start for mention in cast.mentions]
        self._company = company
        self._lexicon = lexicon
        self._quotations = quotations
        self._strangers = strangers
        self._carries = genre != "notice"
        self._is_media = genre == "news-report"
        self._names = names_in(body.folded)
        self._floor = Floor(company, genders(body.folded, cast.mentions))
        self._last: Verdict | None = None
        self._standing = Standing(company, self._floor)

    def verdicts(self) -> Iterator[Verdict]:
        """A verdict for every sentence, two where it has two speakers."""
        for sentence in self._body.sentences:
            if self._body.passages[sentence.passage].kind == "heading":
                self._floor.close()
                words = words_of("", 0, 0)
                yield Verdict(sentence.start, sentence.end, sentence.passage, "heading", None, "U", "heading", words)
                continue
            for clause in self._clauses(sentence):
                self._last = self._judge(clause)
                yield self._last

    def _clauses(self, sentence: Sentence) -> Iterator[Clause]:
        words = words_of(self._body.folded, sentence.start, sentence.end)
        mentions = self._mentions_in(sentence)
        self._floor.meet([mention.person for mention in mentions])
        subjects = subjects_of(words, mentions, self._company, self._names)
        self._floor.writer = sender(words, subjects) or self._floor.writer
        claims = claims_of(words, subjects, self._lexicon, self._is_muted)
        about = next((subject.person for subject in subjects if subject.main), None)
        last = len(words.lower)
        by_name = frozenset(mention.person for mention in mentions if mention.form != "title")
        whole = Clause(sentence.start, sentence.end, sentence.passage, words, 0, last, tuple(claims), about, by_name)
        return clauses(whole)

    def _mentions_in(self, sentence: Sentence) -> tuple[Mention, ...]:
        first = bisect_left(self._places, sentence.start)
        return self._mentions[first : bisect_left(self._places, sentence.end)]

    def _follows_colon(self, offset: int) -> bool:
        return self._body.folded[max(0, offset - _GAP) : offset].rstrip().endswith(":")

    def _is_muted(self, offset: int) -> bool:
        """Whether OFFSET stands in the words of the one who has the floor; an outsider may quote a whole account."""
        turn = self._floor.turn
        return (
            turn is not None
            and turn.person is not None
            and not turn.outside
            and self._quotations.around(offset) is not None
        )

    def _judge(self, clause: Clause) -> Verdict:
        claim = self._standing.decides(clause)
        if claim is None:
            return self._listed(clause) or self._without_cue(clause)
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
        if form == "stranger" and who is None:
            return self._by_stranger(clause, claim)
        if form == "some":
            return self._unknown(clause)
        return self._said(clause, claim, who)

    def _of_country(self, clause: Clause, claim: Claim) -> Verdict:
        """What a country did in the talks, by a verb in the past, its principal said; else it is background."""
        person = self._company.speaks_for(claim.subject.country)
        verb = clause.words.lower[claim.found.first]
        if person is None or not claim.listed or claim.earlier or self._is_media or not verb.endswith("ed"):
            return self._account(clause, "country")
        if claim.found.first != claim.subject.end and clause.words.lower[claim.subject.end] in ("has", "have", "had"):
            return self._account(clause, "country")
        return replace(self._said(clause, claim, person), confidence="C")

    def _unknown(self, clause: Clause) -> Verdict:
        self._floor.forget()
        return self._account(clause, "unknown-speaker")

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
        return replace(verdict, confidence="B" if stranger.kind == "organisation" else "C")

    def _said(self, clause: Clause, claim: Claim, person: str | None) -> Verdict:
        if claim.future and not self._carries:
            return self._account(clause, "announced")
        if person and claim.subject.gender:
            self._floor.genders.setdefault(person, claim.subject.gender)
        strong = claim.found.cue.kind == "say"
        self._floor.give(person, strong, clause.passage)
        is_sure = claim.subject.form == "name" and claim.listed and not claim.subject.inferred
        confidence: Confidence = "A" if is_sure else "B"
        rule = f"{claim.subject.form}-aside" if claim.aside else f"{claim.subject.form}-cue"
        return self._verdict(clause, "speaker", person, confidence, rule if claim.listed else "unlisted-verb", claim)

    def _joint(self, clause: Clause, claim: Claim) -> Verdict:
        if claim.future:
            return self._account(clause, "announced")
        self._floor.give(None, strong=False, passage=clause.passage)
        self._floor.assembled = claim.subject.form in ("occasion", "it")
        return self._verdict(clause, "joint", None, "B", f"{claim.subject.form}-cue", claim)

    def _framed(self, clause: Clause, claim: Claim) -> Verdict:
        """An account of a meeting, unless its subject goes on to say something."""
        if any(other.subject.form == "report" for other in clause.claims) and claim.subject.form == "together":
            return self._joint(clause, claim)
        further = next(continued(clause.words, claim, self._lexicon, clause.last), None)
        if further is None or claim.subject.form == "occasion":
            return self._frame(clause, claim)
        told = replace(claim, found=further, framed=False)
        return self._joint(clause, told) if further.cue.together else self._told(clause, told)

    def _frame(self, clause: Clause, claim: Claim) -> Verdict:
        """The account of a meeting; where somebody unknown met somebody, a pronoun behind it means nobody known."""
        if claim.subject.form == "stranger" and self._standing.who(claim) is None:
            self._floor.forget()
        return self._account(clause, "frame")

    def _reported(self, clause: Clause, claim: Claim) -> Verdict:
        """What a ministry's statement tells of both sides is theirs; else it speaks for its principal."""
        institution = claim.subject.form == "report" and self._names_institution(clause, claim)
        together = any(other.subject.form == "together" for other in clause.claims)
        if speaks_of_several(clause.words) and (together or not institution):
            return self._joint(clause, claim)
        person = self._company.speaks_for(claim.subject.country)
        if person:
            return self._said(clause, claim, person)
        body = self._strangers.meet_body(claim.subject, clause.words)
        return self._by(body, clause, claim) if body and not claim.framed else self._without_cue(clause)

    @staticmethod
    def _names_institution(clause: Clause, claim: Claim) -> bool:
        named = clause.words.lower[claim.subject.first : claim.subject.end]
        return not listed("institutions").isdisjoint(named)

    def _without_cue(self, clause: Clause) -> Verdict:
        turn = self._floor.turn if self._carries else None
        quoted = self._quotations.around(clause.start)
        if turn and quoted and quoted[0] < clause.start:
            return self._carried(clause, turn, "within-quotation")
        if turn and quoted and self._follows_colon(clause.start):
            return self._carried(clause, turn, "after-colon")
        if tells_of_attendance(clause.words) or is_line_of_a_form(self._body.text[clause.start : clause.end]):
            return self._account(clause, "attendance")
        if tells_of_the_occasion(clause) or (tells_of_both(clause) and not self._standing.is_held(clause)):
            self._floor.give(None, strong=False, passage=clause.passage)
            return self._verdict(clause, "joint", None, "B", "discussed-by-both")
        if turn and not quoted and turn.person in clause.named:
            return self._account(clause, "tells-of-the-speaker")
        if turn and turn.passage == clause.passage and (turn.strong or argues(clause.words)):
            return self._carried(clause, turn, "carried")
        if turn and turn.strong and (quoted or (argues(clause.words) and not turn.outside)):
            return self._carried(clause, turn, "carried-further")
        return self._account(clause, "unattributed")

    def _listed(self, clause: Clause) -> Verdict | None:
        """A point of a list as whoever's the line before the list is."""
        last = self._last
        if last is None or not self._is_point(clause.start) or last.attribution not in ("speaker", "joint"):
            return None
        if not (self._is_point(last.start) or self._body.folded[last.start : last.end].rstrip().endswith(":")):
            return None
        return self._verdict(clause, last.attribution, last.person, "C", "point-of-a-list")

    def _is_point(self, offset: int) -> bool:
        return self._body.folded[offset] in _POINTS

    def _carried(self, clause: Clause, turn: Turn, rule: str) -> Verdict:
        confidence: Confidence = "C" if turn.passage == clause.passage else "D"
        self._floor.turn = replace(turn, passage=clause.passage)
        return self._verdict(clause, "speaker" if turn.person else "joint", turn.person, confidence, rule)

    def _account(self, clause: Clause, rule: str) -> Verdict:
        self._floor.close()
        self._floor.speak_of(clause.person)
        return self._verdict(clause, "narration", None, "U", rule)

    def _verdict(
        self,
        clause: Clause,
        attribution: Attribution,
        person: str | None,
        confidence: Confidence,
        rule: str,
        claim: Claim | None = None,
    ) -> Verdict:
        nested = self._nested(clause, person) if attribution == "speaker" else None
        return Verdict(
            clause.start, clause.end, clause.passage, attribution, person, confidence, rule, clause.words, claim, nested
        )

    def _nested(self, clause: Clause, person: str | None) -> str | None:
        """Who else is told to have said something within these words."""
        told = (claim for claim in clause.claims if claim.listed and not claim.framed and claim.subject.person)
        return next((claim.subject.person for claim in told if claim.subject.person != person), None)
