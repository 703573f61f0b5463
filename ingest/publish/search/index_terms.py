"""Words, phrases and beginnings of words as queries of the search index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Occur, Query, Schema


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that follow each other, as the index has them; the last may go on where ``prefix``."""

    words: tuple[str, ...]
    prefix: bool = False


def finding(schema: Schema, field: str, sought: Sought) -> Query:
    """The statements in which the words follow each other; none where there is no word."""
    if not sought.words:
        return Query.empty_query()
    if len(sought.words) == 1:
        return _word(schema, field, sought.words[0], sought.prefix)
    return placed(schema, field, list(enumerate(sought.words)), prefix=sought.prefix)


def placed(schema: Schema, field: str, words: list[tuple[int, str]], *, prefix: bool = False, slop: int = 0) -> Query:
    """The statements in which several words stand at places that lie as these do; the last goes on where ``prefix``."""
    if not prefix:
        return Query.phrase_query(schema, field, list(words), slop)
    *first, (place, last) = words
    return Query.regex_phrase_query(schema, field, [*first, (place, _going_on(last))], slop)


def together(wanted: Iterable[Query], excluded: Iterable[Query]) -> Query:
    """What all of some queries find and none of others; a query that only excludes finds everything else."""
    musts = [(Occur.Must, one) for one in wanted] or [(Occur.Must, anything())]
    return Query.boolean_query([*musts, *((Occur.MustNot, one) for one in excluded)])


def anything() -> Query:
    """Every statement, none before another."""
    return Query.const_score_query(Query.all_query(), 0.0)


def _word(schema: Schema, field: str, word: str, prefix: bool) -> Query:
    if prefix:
        return Query.regex_query(schema, field, _going_on(word))
    return Query.term_query(schema, field, word, "freq")


def _going_on(word: str) -> str:
    """A word of the index holds letters and digits alone: nothing in it means anything else in a pattern."""
    return f"{word}.*"
