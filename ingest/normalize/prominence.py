"""Which topics a text as a whole raises: one mention is enough in a short text, not in a long one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ingest.normalize.reading import Body
from ingest.record import Draft, Statement


def raised(draft: Draft, body: Body, statements: Iterable[Statement]) -> Mapping[str, int]:
    """How often each topic is mentioned that the text raises, most often first."""
    times = Counter(mention.topic for statement in statements for mention in statement.topics)
    return dict(sorted(times.items(), key=lambda topic: (-topic[1], topic[0])))
