"""Two countries: the whole history of their encounters, with the days between."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met, subject
from ingest.publish.pages.told import TIME
from ingest.publish.rows import Row
from ingest.publish.wording import country_name

_SENDS = """EXISTS (SELECT 1 FROM readouts r JOIN participants t ON t.readout = r.id
    WHERE r.encounter = e.id AND t.country = ? AND t.principal)"""
_MET = f"SELECT e.id FROM encounters e WHERE {_SENDS} AND {_SENDS}"
# Asked of every encounter there is, so once for a page.
_AMONG = "IN (SELECT value FROM json_each(?))"
# An encounter of several days has no day, and yet a year.
_YEAR = f"CAST(substr({TIME}, 1, 4) AS INTEGER)"
MOST = 100


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a pair, ``CN-US``; null where the two never met in the corpus.

    year   only encounters of it
    """
    one, _, other = identity.upper().partition("-")
    if one == other:
        return None
    both = [found["id"] for found in corpus.rows(_MET, [one, other])]
    if not both:
        return None
    ids = json.dumps(both)
    years = subject.by_year(met.counted(corpus, _YEAR, f"e.id {_AMONG}", [ids]))
    year = next((known["id"] for known in years if known["id"] == asked.get("year")), None)
    where, of = (f"e.id {_AMONG} AND {_YEAR} = ?", [int(year)]) if year else (f"e.id {_AMONG}", [])
    return {
        "id": "-".join(sorted((one, other))),
        "countries": [{"id": code, "name": country_name(code)} for code in sorted((one, other))],
        "year": year,
        "years": years,
        "topics": subject.topics(corpus, f"r.encounter {_AMONG}", [ids]),
        **subject.encounters(corpus, where, [ids, *of], asked.get("after"), subject.most(asked, MOST)),
        "latest": subject.latest(corpus, f"r.encounter {_AMONG}", [ids], "1"),
    }
