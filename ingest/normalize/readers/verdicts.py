"""What was decided on a stretch of an account, and the statement that records it."""

from __future__ import annotations

from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.cues import act_told
from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Body
from ingest.record import Attribution, Confidence, Quote, Statement
from ingest.values import value

_WORDS_OF_A_TERM = 3
_SHARE_OF_DIRECT = 0.5


@value
class Verdict:
    """Whose a sentence is, or a clause of one.

    claim  what decided, where a cue did
    """

    start: int
    end: int
    passage: int
    attribution: Attribution
    person: str | None
    confidence: Confidence
    rule: str
    words: Words
    claim: Claim | None = None
    nested: str | None = None


def verdict_on(
    clause: Clause,
    attribution: Attribution,
    person: str | None,
    confidence: Confidence,
    rule: str,
    claim: Claim | None = None,
) -> Verdict:
    """The verdict on a clause; CLAIM is what decided."""
    nested = _nested(clause, person) if attribution == "speaker" else None
    return Verdict(
        clause.start, clause.end, clause.passage, attribution, person, confidence, rule, clause.words, claim, nested
    )


def _nested(clause: Clause, person: str | None) -> str | None:
    """Who else is told to have said something within these words."""
    told = (claim for claim in clause.claims if claim.listed and not claim.framed and claim.subject.person)
    return next((claim.subject.person for claim in told if claim.subject.person != person), None)


def statement(verdict: Verdict, body: Body, company: Company, quotations: Quotations) -> Statement:
    """The record of a verdict."""
    told = verdict.attribution in ("speaker", "joint")
    claim = verdict.claim if told else None
    return Statement(
        verdict.start,
        verdict.end,
        body.text[verdict.start : verdict.end],
        verdict.attribution,
        speaker=verdict.person,
        side=company.side_of(verdict.person) if verdict.person else None,
        nested_speaker=verdict.nested,
        quote=_quote(verdict, body, quotations) if told else None,
        cue=_printed(body, verdict.words, claim) if claim else None,
        act=act_told(claim.found.cue, verdict.words.lower[claim.found.last :]) if claim else None,
        confidence=verdict.confidence,
        rule=verdict.rule,
    )


def _printed(body: Body, words: Words, claim: Claim) -> str:
    """The cue as the text prints it."""
    return body.text[words.starts[claim.found.first] : words.end(claim.found.last - 1)]


def _quote(verdict: Verdict, body: Body, quotations: Quotations) -> Quote:
    """Direct where quotation marks hold what is said as a whole, mixed where they hold more than a term of it."""
    parts = list(quotations.within(verdict.start, verdict.end))
    if not parts:
        return "indirect"
    before = body.text[verdict.start : parts[0][0]].rstrip()
    quoted = sum(right - left for left, right in parts)
    if quoted >= _SHARE_OF_DIRECT * (verdict.end - verdict.start) and (not before or before[-1] in ",:：，"):
        return "direct"
    longest = max(_count(verdict.words, left, right) for left, right in parts)
    return "mixed" if longest > _WORDS_OF_A_TERM else "indirect"


def _count(words: Words, left: int, right: int) -> int:
    return sum(left <= start < right and word.isalnum() for start, word in zip(words.starts, words.lower, strict=True))
