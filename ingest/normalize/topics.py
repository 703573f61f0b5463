"""What each statement is about, and which topics a text raises.

A term of the vocabulary raises its topic where it stands as a word, in its own context, and not in
somebody's office. A longer term keeps a shorter one inside it from counting: the Paris Agreement is no
agreement, Iran's nuclear programme is not Iran.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.normalize.offices import in_office
from ingest.normalize.prominence import raised
from ingest.normalize.reading import Body, Subjects
from ingest.normalize.topic_terms import Term, automaton, lowered
from ingest.record import Draft, Statement, TopicMention

__all__ = ["find_topics"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A term of the vocabulary where it stands in the body, in the statement of that number."""

    start: int
    end: int
    statement: int
    term: Term


def find_topics(draft: Draft, body: Body, statements: tuple[Statement, ...]) -> Subjects:
    """The statements with the topics they raise, and how often the text raises each of its topics."""
    hits = _without_lonely_hints(_outermost(_hits(body, statements)))
    mentions: dict[int, dict[tuple[str, int], TopicMention]] = {}
    for hit in hits:
        mention = TopicMention(hit.term.topic, hit.start, hit.end)
        mentions.setdefault(hit.statement, {})[mention.topic, mention.start] = mention
    told = tuple(
        replace(statement, topics=tuple(mentions[number].values())) if number in mentions else statement
        for number, statement in enumerate(statements)
    )
    return Subjects(told, raised(draft, body, told))


def _hits(body: Body, statements: Sequence[Statement]) -> Iterator[Hit]:
    """Every term that suits its context, in the order of the text, longest first."""
    starts = [statement.start for statement in statements]
    found = []
    for last, (length, terms) in automaton().iter(lowered(body.folded)):
        number = bisect_right(starts, last) - 1
        if number >= 0 and last < statements[number].end:
            found.append((last + 1 - length, last + 1, number, terms))
    for start, end, number, terms in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        yield from _suiting(body.folded, start, end, number, terms, statements[number])


def _suiting(
    folded: str, start: int, end: int, number: int, terms: Iterable[Term], statement: Statement
) -> Iterator[Hit]:
    span = (statement.start, statement.end)
    for term in terms:
        word_end = term.end_of_word(folded, start, end) if start >= statement.start else None
        if word_end is None or not term.suits(folded, start, word_end, span):
            continue
        if not in_office(folded, start, word_end, span, place=term.place):
            yield Hit(start, word_end, number, term)


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits that lie in no longer one; hits come by start, longest first."""
    start = end = -1
    for hit in hits:
        if hit.end > end or (hit.start, hit.end) == (start, end):
            start, end = hit.start, hit.end
            yield hit


def _without_lonely_hints(hits: Iterable[Hit]) -> list[Hit]:
    """The hits without those hints that stand alone in the text for their topic."""
    kept = list(hits)
    times: Mapping[str, int] = Counter(hit.term.topic for hit in kept)
    return [hit for hit in kept if not hit.term.weak or times[hit.term.topic] > 1]
