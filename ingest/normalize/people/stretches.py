"""The namings of a text, stretch by stretch: words that come back are read once.

What a stretch of capitals names depends on its own words alone, and a corpus repeats few stretches very often
("President", "The United States"): so the reading of short ones is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ingest.normalize.people.capitals import stretches
from ingest.normalize.people.naming import Naming, namings
from ingest.normalize.people.runs import runs

# A longer stretch does not come back, and remembering a hostile one would cost its length.
_LONGEST_REMEMBERED = 120


def namings_in(text: str, *, brief: bool = False) -> Iterator[Naming]:
    """Whom each stretch of TEXT (folded) names, in order, each naming an object of its own; BRIEF as in a title."""
    for start, stretch in stretches(text):
        read = _remembered if len(stretch) <= _LONGEST_REMEMBERED else _read
        for naming in read(stretch, brief):
            yield _moved(naming, start)


@lru_cache(maxsize=16384)
def _remembered(stretch: str, brief: bool) -> tuple[Naming, ...]:
    return _read(stretch, brief)


def _read(stretch: str, brief: bool) -> tuple[Naming, ...]:
    return tuple(naming for run in runs(stretch) for naming in namings(run, stretch, brief=brief))


def _moved(naming: Naming, by: int) -> Naming:
    """A copy of NAMING where its stretch stands in the text; ``replace`` would take several times as long."""
    return Naming(
        naming.name,
        naming.role,
        naming.country,
        naming.start + by,
        naming.end + by,
        naming.name_start + by,
        naming.name_end + by,
        naming.addressed,
        naming.plural,
        naming.owning,
        naming.elsewhere,
    )
