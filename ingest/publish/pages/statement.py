"""One sentence: whose words, as told by whom, between what stands before and after it."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.citation import citations
from ingest.publish.corpus import Corpus
from ingest.publish.pages.told import HEAD, told
from ingest.publish.rows import Row

AROUND = 3


def compose(corpus: Corpus, identity: str, asked: Mapping[str, str]) -> Row | None:
    """The page of a statement; ``asked["address"]`` is where it can be found again."""
    home = corpus.home("statements", identity)
    found = told(home, "s.id = ?", [identity]) if home else []
    if home is None or not found:
        return None
    statement = found[0]
    head = home.row(f"{HEAD} WHERE r.id = ?", [statement["readout"]])
    assert head is not None, "a foreign key holds this"
    position = statement["position"]
    around = told(
        home,
        "s.readout = ? AND s.position BETWEEN ? AND ?",
        [statement["readout"], position - AROUND, position + AROUND],
    )
    return {
        **statement,
        "in": head,
        "before": [one for one in around if one["position"] < position],
        "after": [one for one in around if one["position"] > position],
        "citations": citations(statement, head, asked["address"]),
    }
