"""Which topics a text as a whole raises: one mention is enough in a short text, not in a long one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from ingest.normalize.reading import Body
from ingest.record import Statement
from ingest.vocabulary import entries

# A word of the corpus takes about six characters with its space; measured in characters, no text is split twice.
_SHORT = 6_000
_STEP = 1_800
_OPENING = 3_500
_ALWAYS_ENOUGH = 12
_MIDDLING = 16_000
_STRETCH, _DWELLS = 1_500, 3
_MOSTLY = 0.4


def raised(body: Body, statements: Sequence[Statement], title: Collection[str]) -> Mapping[str, int]:
    """How often each topic is mentioned that the text raises, the most frequent first.

    A long text touches on much that it is not about. There a topic needs more mentions the longer the text
    is, unless the TITLE names it or the opening does, where speakers say what they will speak of, or in a text of
    middling length a passage speaks of it.
    """
    times = Counter(mention.topic for statement in statements for mention in statement.topics)
    opened = set(title) | _opened(statements)
    opened |= _dwelt_on(statements) if len(body.text) <= _MIDDLING else set()
    enough = _enough(len(body.text))
    at_home = _is_of_home(times)
    kept = {topic: count for topic, count in times.items() if count >= enough or topic in opened}
    kept = {topic: count for topic, count in kept.items() if not (at_home and topic in _marked("between"))}
    lit = {topic: count for topic, count in kept.items() if topic in title or count >= _shadow(topic, times)}
    return dict(sorted(lit.items(), key=lambda topic: (-topic[1], topic[0])))


def _enough(length: int) -> int:
    """How many mentions make a topic in a text of LENGTH characters."""
    return min(_ALWAYS_ENOUGH, 1 + max(0, -(-(length - _SHORT) // _STEP)))


def _dwelt_on(statements: Iterable[Statement]) -> set[str]:
    """The topics that some stretch of the text mentions as often as makes a passage about them."""
    places: dict[str, list[int]] = {}
    for statement in statements:
        for mention in statement.topics:
            places.setdefault(mention.topic, []).append(mention.start)
    last = _DWELLS - 1
    return {
        topic
        for topic, starts in places.items()
        if any(end - start <= _STRETCH for start, end in zip(starts, starts[last:], strict=False))
    }


def _is_of_home(times: Mapping[str, int]) -> bool:
    """Whether a text speaks mostly of home affairs, and of no place abroad."""
    told, places = sum(times.values()), _marked("place")
    home = sum(times.get(topic, 0) for topic in _marked("at_home"))
    return home >= _MOSTLY * told > 0 and not any(topic in places for topic in times)


def _opened(statements: Iterable[Statement]) -> set[str]:
    return {
        mention.topic
        for statement in statements
        for mention in statement.topics
        if mention.start < _OPENING or statement.attribution == "heading"
    }


def _shadow(topic: str, times: Mapping[str, int]) -> int:
    """How often the topic is mentioned that TOPIC goes along with: who speaks of the war in Ukraine names Russia."""
    return times.get(_shadows().get(topic, ""), 0)


@cache
def _marked(what: str) -> frozenset[str]:
    """The topics that the vocabulary marks as WHAT: ``place``, ``between``, ``at_home``."""
    return frozenset(topic["id"] for topic in entries("topics") if topic.get(what))


@cache
def _shadows() -> Mapping[str, str]:
    return {topic["id"]: topic["shadow"] for topic in entries("topics") if "shadow" in topic}
