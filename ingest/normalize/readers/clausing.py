"""The sentences of an account taken apart in order: who could speak in each, what they are said to tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.claims import Claim, claims_of
from ingest.normalize.readers.floor import Floor
from ingest.normalize.readers.proper import names_in
from ingest.normalize.readers.sentence import Clause, clauses
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.subjects import sender, subjects_of
from ingest.normalize.readers.words import words_of
from ingest.normalize.reading import Mention, Sentence


class Clausing:
    """Takes sentences apart in their order, and notes on the floor whom they introduce."""

    def __init__(self, account: Account, floor: Floor) -> None:
        self._account = account
        self._floor = floor
        self._mentions = account.cast.mentions
        self._places = [mention.start for mention in self._mentions]
        self._names = names_in(account.body.folded)

    def clauses(self, sentence: Sentence) -> Iterator[Clause]:
        """The clauses of a sentence that have a speaker of their own."""
        words = words_of(self._account.body.folded, sentence.start, sentence.end)
        mentions = self._mentions_in(sentence)
        self._floor.meet([mention.person for mention in mentions])
        subjects = subjects_of(words, mentions, self._account.company, self._names)
        self._floor.writer = sender(words, subjects) or self._floor.writer
        self._floor.pair = next((subject.pair for subject in subjects if subject.pair), self._floor.pair)
        claims = claims_of(words, subjects, self._account.lexicon, self._is_muted)
        about = next((subject.person for subject in subjects if subject.main), None)
        last = len(words.lower)
        by_name = frozenset(mention.person for mention in mentions if mention.form != "title")
        self._floor.spoken_of = by_name | _listeners(claims, subjects)
        whole = Clause(sentence.start, sentence.end, sentence.passage, words, 0, last, tuple(claims), about, by_name)
        return clauses(whole)

    def _mentions_in(self, sentence: Sentence) -> tuple[Mention, ...]:
        first = bisect_left(self._places, sentence.start)
        return self._mentions[first : bisect_left(self._places, sentence.end)]

    def _is_muted(self, offset: int) -> bool:
        """Whether OFFSET stands in the words of whoever has the floor; an outsider may quote a whole account."""
        turn = self._floor.turn
        heard = turn is not None and not turn.outside
        return heard and self._account.quotations.around(offset) is not None


def _listeners(claims: Sequence[Claim], subjects: Sequence[Subject]) -> set[str]:
    """To whom a pronoun is told to speak: ``he told the Ambassador``."""
    ends = {claim.found.last for claim in claims if claim.subject.form == "pronoun"}
    return {subject.person for subject in subjects if subject.person and subject.first in ends}
