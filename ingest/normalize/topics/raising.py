"""What each statement is about, and which topics a text raises.

A term of the vocabulary raises its topic where it stands as a word, among the neighbours it needs, and not
in an office or the name of an occasion. A longer term keeps a shorter one inside it from counting: Iran's
nuclear programme is not Iran, the Syrian Democratic Forces are no democracy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.normalize.reading import Body, Subjects
from ingest.normalize.text.folding import fold
from ingest.normalize.topics.asides import is_aside
from ingest.normalize.topics.looking import found, topics_at_home
from ingest.normalize.topics.prominence import raised
from ingest.normalize.topics.terms import Term
from ingest.record import Draft, Statement, TopicMention
from ingest.values import value

__all__ = ["find_topics"]

_ENOUGH_HINTS = 3
_HINT_REACH = 900  # characters of text for which one hint speaks


@value
class Hit:
    """A term of the vocabulary where it stands in the body, in the statement of that number."""

    start: int
    end: int
    statement: int
    term: Term


def find_topics(draft: Draft, body: Body, statements: tuple[Statement, ...]) -> Subjects:
    """The statements with the topics they raise, and how often the text raises each of its topics."""
    home = draft.publisher.country if draft.publisher else None
    mentions: dict[int, dict[TopicMention, None]] = {}
    for hit in _raising(body, statements, home):
        mention = TopicMention(hit.term.topic, hit.start, hit.end)
        mentions.setdefault(hit.statement, {})[mention] = None
    told = tuple(
        replace(statement, topics=tuple(mentions[number])) if number in mentions else statement
        for number, statement in enumerate(statements)
    )
    return Subjects(told, raised(body, told, _topics_of_title(draft.title or "", home)))


def _raising(body: Body, statements: Sequence[Statement], home: str | None) -> list[Hit]:
    """The hits that raise a topic in a text of HOME, a country whose own names raise none."""
    foreign = (hit for hit in _hits(body, statements) if hit.term.home != home)
    return _telling(_outermost(foreign), len(body.text))


def _hits(body: Body, statements: Sequence[Statement]) -> list[Hit]:
    """Every term that suits its place, in the order of the text: the longest first, an exception before a topic."""
    starts = [statement.start for statement in statements]
    hits: list[Hit] = []
    for start, end, terms in found(body.folded):
        number = bisect_right(starts, start) - 1
        if number >= 0 and end <= statements[number].end:
            hits.extend(_suiting(body.folded, start, end, terms, number, statements[number]))
    hits.sort(key=lambda hit: (hit.start, -hit.end, hit.term.topic))
    return hits


def _suiting(
    folded: str, start: int, end: int, terms: Iterable[Term], number: int, statement: Statement
) -> Iterator[Hit]:
    """The terms with the letters of FOLDED[START:END] that mean their topic there."""
    sentence = (statement.start, statement.end)
    for term in terms:
        word_end = term.word_end(folded, start, end)
        if word_end is None or not term.suits(folded, start, word_end, sentence):
            continue
        if not is_aside(folded, start, word_end, sentence, place=term.place):
            yield Hit(start, word_end, number, term)


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits that lie in no longer one and begin in no exception; they come as ``_hits`` orders them."""
    outer: Hit | None = None
    for hit in hits:
        if outer is None or hit.start >= outer.end or (hit.end > outer.end and outer.term.topic):
            outer = hit
            yield hit
        elif (hit.start, hit.end) == (outer.start, outer.end) and outer.term.topic:
            yield hit


def _telling(hits: Iterable[Hit], length: int) -> list[Hit]:
    """The hits that raise a topic in a text of LENGTH characters: no exceptions, no hints too sparse to tell."""
    kept = [hit for hit in hits if hit.term.topic]
    told = _told_by_hints(kept, max(_ENOUGH_HINTS, length // _HINT_REACH)) - _told_of_others(kept)
    return [hit for hit in kept if not hit.term.hint or hit.term.topic in told]


def _told_by_hints(hits: Sequence[Hit], enough: int) -> set[str]:
    """The topics with ENOUGH hints of more than one kind, or with few beside certain terms."""
    hints = Counter(hit.term.topic for hit in hits if hit.term.hint)
    kinds = Counter(topic for topic, _ in {(hit.term.topic, hit.term.text) for hit in hits if hit.term.hint})
    certain = Counter(hit.term.topic for hit in hits if not hit.term.hint)
    return {
        topic
        for topic, count in hints.items()
        if (count >= enough and kinds[topic] > 1) or count <= _ENOUGH_HINTS * certain[topic]
    }


def _told_of_others(hits: Sequence[Hit]) -> set[str]:
    """The topics at home that are told of no more often than places abroad."""
    abroad = sum(hit.term.place for hit in hits)
    return {topic for topic in topics_at_home() if sum(hit.term.topic == topic for hit in hits) <= abroad}


def _topics_of_title(title: str, home: str | None) -> frozenset[str]:
    """The topics that the TITLE names; it is read as a text of one sentence."""
    sentence = Statement(0, len(title), title, "heading")
    hits = _raising(Body(title, fold(title), (), ()), (sentence,), home)
    return frozenset(hit.term.topic for hit in hits)
