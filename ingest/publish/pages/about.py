"""What is known of the corpus itself: how much of each field is filled, under which licence, what failed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ingest.publish.combining import Combine, highest, in_order, lowest
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

FILLED = ("date", "published", "venue", "encounter", "url")


def compose(corpus: Corpus, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page about the data."""
    return {
        "publishers": corpus.kept("coverage", _coverage),
        "filled": FILLED,
        "problems": _problems(corpus),
        "build": _build(corpus),
    }


def _coverage(corpus: Corpus) -> list[Row]:
    """Of each publisher how many texts there are, of which years, and how many tell each field."""
    return corpus.tallied(_PUBLISHERS, [], "readouts DESC, b.name", combine=_OF_PUBLISHERS)


def _problems(corpus: Corpus) -> list[Row]:
    """How many inputs and doubts there are of each kind; reasons that differ in days alone are of one kind."""
    kinds: Counter[tuple[str, str]] = Counter()
    for found in corpus.rows(_PROBLEMS):
        kinds[found["stage"], _DAY.sub("…", found["reason"])] += found["count"]
    told = ({"stage": stage, "reason": reason, "count": count} for (stage, reason), count in kinds.items())
    return in_order(told, "count DESC, stage, reason")


def _build(corpus: Corpus) -> Row | None:
    """The row of ``build``; of several databases their numbers added up, and no one search index."""
    found = corpus.rows("SELECT * FROM build")
    if len(found) < 2:
        return found[0] if found else None
    return {
        "id": corpus.build,
        **{name: sum(one[name] for one in found) for name in ("readouts", "versions", "statements", "problems")},
        "search_index": None,
    }


_PUBLISHERS = f"""SELECT r.publisher AS id, b.name, b.country, b.licence, b.homepage, count(*) AS readouts,
    min(r.year) AS first, max(r.year) AS last, {", ".join(f"count(r.{field}) AS {field}" for field in FILLED)}
    FROM readouts r LEFT JOIN publishers b ON b.id = r.publisher GROUP BY r.publisher"""
_OF_PUBLISHERS: Combine = {"readouts": sum, "first": lowest, "last": highest, **dict.fromkeys(FILLED, sum)}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PROBLEMS = "SELECT stage, reason, count(*) AS count FROM problems GROUP BY stage, reason"
