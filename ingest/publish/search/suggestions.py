"""Words of the corpus that somebody may have meant who found nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from operator import itemgetter
from string import ascii_lowercase

from ingest.publish.corpus import Corpus
from ingest.publish.search.names import countries, country, fold, register
from ingest.publish.search.tree import Filter, Node, Not, Query, Term

# As many letters that are right keep the choice small; more words than this are not compared.
_SURE = 2
_COMPARED = 5_000
_ALIKE = 0.75
_NAMED = {"speaker": "speaker", "counterpart": "speaker", "topic": "topic", "venue": "venue", "publisher": "publisher"}
_COUNTRIES = ("country", "counterpart")
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statements_fts, row)"


def suggestion(corpus: Corpus, query: str, asked: Query) -> str | None:
    """The query with each word that no statement holds, and each name that nobody has, put right.

    Null where there is nothing to put right.
    """
    for part in corpus.parts:
        part.execute(_VOCABULARY)
    meant = query
    for value, right in _names(corpus, asked.filters):
        meant = meant.replace(value, right)
    for word in _single_words(asked.words):
        if len(word) > _SURE and not _known(corpus, fold(word)):
            for close in _alike(corpus, fold(word)):
                meant = meant.replace(word, close)
    return meant if meant != query else None


def _names(corpus: Corpus, filters: Iterable[Filter]) -> Iterator[tuple[str, str]]:
    """Values of filters that name nothing, each with what may be meant."""
    for one in filters:
        if one.name not in _NAMED and one.name not in _COUNTRIES:
            continue
        known = register(corpus, _NAMED[one.name]) if one.name in _NAMED else countries()
        named = known.find(one.value) or (one.name in _COUNTRIES and countries().find(country(one.value)))
        right = None if named else known.alike(one.value)
        if right:
            yield one.value, right if " " in one.value else right.replace(" ", "-")


def _single_words(node: Node | None) -> Iterator[str]:
    match node:
        case Term(text=text, prefix=False) if text.isalnum():
            yield text
        case None | Term() | Not():
            return
        case _:
            for part in getattr(node, "parts", getattr(node, "terms", ())):
                yield from _single_words(part)


def _known(corpus: Corpus, word: str) -> bool:
    return corpus.row("SELECT 1 FROM temp.vocabulary WHERE term = ?", [word]) is not None


def _alike(corpus: Corpus, word: str) -> list[str]:
    """The most alike of the words that begin like this one or would but for one letter."""
    found = [*_beginning_like(corpus, word), *_beginning_otherwise(corpus, word)]
    return get_close_matches(word, found, 1, _ALIKE)


def _beginning_like(corpus: Corpus, word: str) -> list[str]:
    """Words that begin with the same letters, the commonest first."""
    start = word[:_SURE]
    sql = "SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?"
    found = _commonest(corpus, sql, [start, start + "\U0010ffff"])
    return [term for term in found if abs(len(term) - len(word)) < 3]


def _beginning_otherwise(corpus: Corpus, word: str) -> list[str]:
    """Words that one of the first letters set right gives, the commonest first."""
    sql = """SELECT v.term, v.doc FROM json_each(?) edit CROSS JOIN temp.vocabulary v ON v.term = edit.value"""
    return _commonest(corpus, sql, [json.dumps(sorted(set(_edits(word))))])


def _commonest(corpus: Corpus, sql: str, parameters: Sequence[object]) -> list[str]:
    """The terms of a question that more than one statement holds, the commonest first."""
    found = corpus.tallied(sql, parameters, "doc DESC, term", _COMPARED, {"doc": sum}, by=itemgetter("term"))
    return [str(one["term"]) for one in found if one["doc"] > 1]


def _edits(word: str) -> Iterator[str]:
    """The word with one of its first letters left out, put in, put right or put behind the next."""
    for place in range(_SURE + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]
