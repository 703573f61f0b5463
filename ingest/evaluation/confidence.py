"""Whether a letter of confidence means what it says: how many of the statements that carry it are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ingest.evaluation.figures import Score, whole
from ingest.evaluation.given import Given


def score_confidence(judged: Iterable[tuple[Given, bool]], score: Score) -> None:
    """Count under its letter each statement of a readout; JUDGED tells of every annotated word whether it is right."""
    of: Counter[Given] = Counter()
    right: Counter[Given] = Counter()
    for given, is_right in judged:
        of[given] += 1
        right[given] += is_right
    for given in of:
        score.count(f"confidence_{given.confidence}", whole(right[given], of[given]))
