"""One sentence of an account, taken apart: its words, who could speak in it, its claims, its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.grammar import holds_phrase, listed, phrase_at
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words
from ingest.values import value

_SERIES = re.compile(
    r"(?:this|it) (?:was|is|marked) (?:the|their|his|her) (?:first|second|third|fourth|fifth|last|latest) "
    r"(?:\w+ ){0,3}(?:meeting|visit|call|conversation|encounter|trip)\b"
)
_BE = frozenset(["was", "were", "been", "is", "are"])
# A year makes a passive background rather than what was said in the room: ``An agreement was reached in 2019``.
_YEARS = frozenset(map(str, range(1900, 2100)))


@value
class Clause:
    """A sentence, or the clause of one that has a speaker of its own.

    first, last  the numbers of its words, ``last`` excluded
    claims       its claims in order
    person       whom its first main clause is about, where it names somebody
    named        everybody whom the sentence names, by name
    """

    start: int
    end: int
    passage: int
    words: Words
    first: int
    last: int
    claims: tuple[Claim, ...]
    person: str | None = None
    named: frozenset[str] = frozenset()


def clauses(whole: Clause) -> Iterator[Clause]:
    """A sentence as one clause, or as two where its boundary is sure: ``X invited …, and Y expressed …``."""
    claims, words = whole.claims, whole.words
    cut = next((claim for claim in claims[1:] if _opens_clause(words, claims[0], claim)), None)
    if cut is None:
        yield whole
        return
    number, split = cut.subject.first - int(words.lower[cut.subject.first - 1] != ";"), claims.index(cut)
    yield replace(whole, end=words.end(number - 1), last=number, claims=claims[:split])
    yield replace(whole, start=words.starts[number], first=number, claims=claims[split:], person=cut.subject.person)


def _opens_clause(words: Words, first: Claim, claim: Claim) -> bool:
    """Whether a claim has another subject than the first, behind ``, and`` or ``; while``."""
    before = words.lower[max(0, claim.subject.first - 2) : claim.subject.first]
    joined = len(before) == 2 and before[0] in ",;" and before[1] in ("and", "while", "whereas", "but")
    parted = joined or before[-1:] == [";"]
    if not parted or first.aside or claim.aside or claim.framed or not (first.subject.main and claim.listed):
        return False
    return _identity(first.subject) not in (None, _identity(claim.subject)) and _identity(claim.subject) is not None


def _identity(subject: Subject) -> str | None:
    """Who a subject is, as far as its words alone say."""
    if subject.form in ("together", "side", "other"):
        return subject.country or subject.form
    return subject.person or subject.office


def speaks_of_several(words: Words) -> bool:
    """Whether both sides are named together anywhere: ``the two sides``, ``both countries``, ``they``."""
    pairs = zip(words.lower, words.lower[1:], strict=False)
    return "they" in words.lower or any(one in ("two", "both") and two in listed("together") for one, two in pairs)


def tells_of_attendance(words: Words) -> bool:
    """Whether a sentence only tells who was in the room."""
    return holds_phrase("attendance", words.lower) is not None


def tells_of_the_day(clause: Clause) -> bool:
    """Whether a sentence tells what came before or behind the talks, or which of a series they were."""
    lower = clause.words.lower[clause.first : clause.last]
    return phrase_at("on_the_day", lower, 0) > 0 or _SERIES.match(" ".join(lower)) is not None


def tells_of_both(clause: Clause) -> bool:
    """Whether things are discussed or agreed without a word on who does: ``A range of issues was discussed``."""
    lower = _plain(clause)
    if holds_phrase("agreed_alone", lower) is not None:
        return True
    if not _YEARS.isdisjoint(lower):
        return False
    if holds_phrase("discussed", lower) is not None:
        return True
    place = _passive_at(lower)
    return place is not None and not listed("subjects_of_both").isdisjoint(lower[:place])


def _passive_at(lower: Sequence[str]) -> int | None:
    """Where the first passive of a verb of talks stands: ``were discussed``, ``has been reaffirmed``."""
    verbs = listed("participles_of_both")
    for place, word in () if verbs.isdisjoint(lower) else enumerate(lower):
        if word in verbs and lower[_before_adverbs(lower, place)] in _BE:
            return place if lower[place + 1 : place + 2] != ["by"] else None
    return holds_phrase("passives_of_both", lower)


def tells_of_the_occasion(clause: Clause) -> bool:
    """Whether things are told of the encounter itself, whoever had the floor: ``Trade was discussed``."""
    lower = _plain(clause)
    besides = holds_phrase("discussed_too", clause.words.lower) is not None
    if besides or holds_phrase("always_of_both", lower) is not None:
        return True
    if holds_phrase("discussed", lower) is None:
        return False
    return _YEARS.isdisjoint(lower) or holds_phrase("on_the_occasion", lower) is not None


def _before_adverbs(lower: Sequence[str], place: int) -> int:
    """The word before PLACE, past adverbs: ``were thoroughly discussed``."""
    place -= 1
    while place > 0 and lower[place].endswith("ly"):
        place -= 1
    return max(place, 0)


def _plain(clause: Clause) -> list[str]:
    """The words of a clause without those that only link it to what was told before: ``was likewise discussed``."""
    links, lower = listed("links"), clause.words.lower[clause.first : clause.last]
    return lower if links.isdisjoint(lower) else [word for word in lower if word not in links]


def opens_with_another(clause: Clause) -> bool:
    """Whether a clause opens with whom somebody talked: ``With the Duke, the Minister discussed trade``."""
    lower = clause.words.lower[clause.first : clause.last]
    if lower[:1] != ["with"] or "," not in lower:
        return False
    front = range(clause.first + 1, clause.first + lower.index(","))
    is_person = not listed("offices").isdisjoint(lower[: lower.index(",")]) or len(clause.named) > 1
    return is_person and clause.words.is_capitalised(front[-1]) if len(front) else False
