"""Two countries: the whole history of their encounters, with the days between."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met, subject
from ingest.publish.pages.told import TIME
from ingest.publish.rows import Row
from ingest.publish.wording import country_name

_SENDS = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.country = ? AND t.principal)"""
_BOTH = f"{_SENDS} AND {_SENDS}"
# An encounter of several days has no day, and yet a year.
_YEAR = f"CAST(substr({TIME}, 1, 4) AS INTEGER)"
_MET = f"SELECT e.id FROM encounters e WHERE {_BOTH}"
MOST = 100


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a pair, ``CN-US``; null where the two never met in the corpus.

    year   only encounters of it
    """
    one, _, other = identity.upper().partition("-")
    if one == other:
        return None
    years = subject.by_year(met.counted(corpus, _YEAR, _BOTH, [one, other]))
    year = next((known["id"] for known in years if known["id"] == asked.get("year")), None)
    where, of = (f"{_BOTH} AND {_YEAR} = ?", [int(year)]) if year else (_BOTH, [])
    found = subject.encounters(corpus, where, [one, other, *of], asked.get("after"), subject.most(asked, MOST))
    if not found["encounters"]:
        return None
    return {
        "id": "-".join(sorted((one, other))),
        "countries": [{"id": code, "name": country_name(code)} for code in sorted((one, other))],
        "year": year,
        "years": years,
        "topics": subject.topics(corpus, f"r.encounter IN ({_MET})", [one, other]),
        **found,
        "latest": subject.latest(corpus, f"r.encounter IN ({_MET})", [one, other], "1"),
    }
