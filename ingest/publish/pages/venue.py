"""A place where encounters took place."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.corpus import Corpus
from ingest.publish.pages import subject
from ingest.publish.rows import Row

_YEARS = "SELECT year, count(*) AS count FROM readouts WHERE venue = ? GROUP BY year"


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a venue; its counts are of readouts."""
    venue = corpus.row("SELECT id, name, city, country, latitude, longitude FROM venues WHERE id = ?", [identity])
    if venue is None:
        return None
    return {
        **venue,
        "years": subject.by_year(corpus.counts(_YEARS, [identity])),
        **subject.encounters(corpus, "e.venue = ?", [identity], asked.get("after"), subject.most(asked)),
        "topics": subject.topics(corpus, "r.venue = ?", [identity]),
        "latest": subject.latest(corpus, "r.venue = ?", [identity], "1"),
    }
