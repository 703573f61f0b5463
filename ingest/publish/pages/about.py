"""What is known of the corpus itself: how much of each field is filled, under which licence, what failed."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from ingest.publish.combining import Combine, highest, lowest
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

FILLED = ("date", "published", "venue", "encounter", "url")


def compose(corpus: Corpus, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page about the data."""
    return {
        "publishers": corpus.tallied(_PUBLISHERS, [], "readouts DESC, b.name", combine=_OF_PUBLISHERS),
        "filled": FILLED,
        "problems": corpus.tallied(
            _PROBLEMS, [], "count DESC, stage, reason", 30, {"count": sum}, itemgetter("stage", "reason")
        ),
        "build": _build(corpus),
    }


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
_REASON = itemgetter("stage", "reason")
_PROBLEMS = "SELECT stage, reason, count(*) AS count FROM problems GROUP BY stage, reason"
