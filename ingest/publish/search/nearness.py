"""Words near each other as queries of the search index.

FTS5 takes words as near where no more than so many others stand between the end of the first and the beginning of the
last, in whatever order; they may overlap. The index knows this of two words. Two phrases are asked for place by place.
"""

from __future__ import annotations

from itertools import permutations

from tantivy import Occur, Query, Schema

from ingest.publish.search.index_terms import Sought, finding, placed

_FURTHEST = 20


class Unsaid(Exception):
    """What the index has no query for; the message says to the reader what it is."""


def near(schema: Schema, field: str, parts: list[Sought], distance: int) -> Query:
    """The statements in which the parts stand near each other; raises Unsaid where the index cannot tell."""
    known = list(dict.fromkeys(part for part in parts if part.words))
    if len(known) < 2:
        return finding(schema, field, known[0]) if known else Query.empty_query()
    if len(known) > 2:
        raise Unsaid("more than two words near each other")
    one, other = known
    if len(one.words) == len(other.words) == 1:
        return _two_words(schema, field, one, other, distance)
    if one.prefix or other.prefix or distance > _FURTHEST:
        raise Unsaid("phrases far from each other, or with words that go on")
    return _either([_at(schema, field, one, other, gap) for gap in _gaps(one, other, distance)])


def _two_words(schema: Schema, field: str, one: Sought, other: Sought, distance: int) -> Query:
    """Either before the other; the slop of two words is what may stand between them."""
    found = [_ordered(schema, field, pair, distance) for pair in permutations((one, other))]
    return _either([*found, *_one_word(schema, field, one, other)])


def _ordered(schema: Schema, field: str, pair: tuple[Sought, ...], distance: int) -> Query:
    words = [(place, f"{part.words[0]}.*" if part.prefix else part.words[0]) for place, part in enumerate(pair)]
    if any(part.prefix for part in pair):
        return Query.regex_phrase_query(schema, field, list(words), distance)
    return placed(schema, field, words, slop=distance)


def _one_word(schema: Schema, field: str, one: Sought, other: Sought) -> list[Query]:
    """A word that is both: one of them goes on as the other does."""
    for short, long in permutations((one, other)):
        if short.prefix and long.words[0].startswith(short.words[0]):
            return [finding(schema, field, long)]
    return []


def _gaps(one: Sought, other: Sought, distance: int) -> range:
    """How far behind the beginning of one phrase the other may begin."""
    return range(-len(other.words) - distance, len(one.words) + distance + 1)


def _at(schema: Schema, field: str, one: Sought, other: Sought, gap: int) -> Query:
    """Both phrases, the other beginning so far behind the one; nothing where their words contradict each other."""
    places = dict(enumerate(one.words))
    for place, word in enumerate(other.words, start=gap):
        if places.setdefault(place, word) != word:
            return Query.empty_query()
    first = min(places)
    words = sorted((place - first, word) for place, word in places.items())
    return placed(schema, field, words)


def _either(parts: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, part) for part in parts])
