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


def raised(body: Body, statements: Sequence[Statement], title: Collection[str]) -> Mapping[str, int]:
    """How often each topic is mentioned that the text raises, the most frequent first.

    A long text touches on much that it is not about. There a topic needs more mentions the longer the text
    is, unless the TITLE names it or the opening does, where speakers say what they will speak of.
    """
    times = Counter(mention.topic for statement in statements for mention in statement.topics)
    opened = set(title) | _opened(statements)
    enough = _enough(len(body.text))
    kept = {topic: count for topic, count in times.items() if count >= enough or topic in opened}
    lit = {topic: count for topic, count in kept.items() if topic in title or count >= _shadow(topic, times)}
    return dict(sorted(lit.items(), key=lambda topic: (-topic[1], topic[0])))


def _enough(length: int) -> int:
    """How many mentions make a topic in a text of LENGTH characters."""
    return min(_ALWAYS_ENOUGH, 1 + max(0, -(-(length - _SHORT) // _STEP)))


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
def _shadows() -> Mapping[str, str]:
    return {topic["id"]: topic["shadow"] for topic in entries("topics") if "shadow" in topic}
