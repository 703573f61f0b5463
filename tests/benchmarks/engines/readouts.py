"""The search of this project, as its page goes about it: with the readouts found, and all that can be narrowed."""

from __future__ import annotations

import sqlite3
import sys

from ingest.publish.corpus import Corpus
from ingest.publish.search.beside import beside
from ingest.publish.search.by_index import find
from ingest.publish.search.demands import demands
from ingest.publish.search.found import Wanted
from ingest.publish.search.grammar import parse
from tests.benchmarks.engines.asking import answer
from tests.benchmarks.questions import Question

_WRITTEN = {"phrase": '"{} {}"', "prefix": "{}*", "and": "{} {}", "or": "{} OR {}", "not": "{} -{}"}


def main(database: str) -> None:
    """Answer the questions over the database at a path."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    index = beside(connection).index
    assert index

    def ask(question: Question) -> int:
        # No other engine is given what it counted the time before.
        index.counts.cache_clear()
        words = _WRITTEN.get(question.kind, "{}").format(*question.words)
        query = parse(f"{words} speaker:{question.speaker}" if question.speaker else words)
        return find(index, query.words, demands(Corpus((connection,)), query.filters).all, Wanted()).count

    answer(ask)


main(sys.argv[1])
