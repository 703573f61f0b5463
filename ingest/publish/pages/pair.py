"""Two countries: the whole history of their encounters, with the days between."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met, subject
from ingest.publish.rows import Row
from ingest.publish.wording import country_name

_SENDS = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.country = ? AND t.principal)"""
_YEAR = "CAST(substr(e.date, 1, 4) AS INTEGER)"
_MET = f"SELECT e.id FROM encounters e WHERE {_SENDS} AND {_SENDS}"
MOST = 100


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a pair, ``CN-US``; null where the two never met in the corpus."""
    one, _, other = identity.upper().partition("-")
    if one == other:
        return None
    found = subject.encounters(
        corpus, f"{_SENDS} AND {_SENDS}", [one, other], asked.get("after"), subject.most(asked, MOST)
    )
    if not found["encounters"]:
        return None
    return {
        "id": "-".join(sorted((one, other))),
        "countries": [{"id": code, "name": country_name(code)} for code in sorted((one, other))],
        "years": subject.by_year(met.counted(corpus, _YEAR, f"{_SENDS} AND {_SENDS}", [one, other])),
        "topics": subject.topics(corpus, f"r.encounter IN ({_MET})", [one, other]),
        **found,
        "latest": subject.latest(corpus, f"r.encounter IN ({_MET})", [one, other], "1"),
    }
