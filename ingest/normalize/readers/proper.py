"""Names at the head of a clause that the cast holds no mention of: ``Ryom said``, where Ryom Chol Su takes part."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from ingest.normalize.countries import country_by_capital, words_of_countries
from ingest.normalize.readers.cues import finite_verbs
from ingest.normalize.readers.grammar import listed, may_begin_at, start_of_name
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

# Who is called by some words, if anybody.
Called = Callable[[str], str | None]

_LONGEST = 4
_QUOTED = frozenset(",\"'")
_LONGEST_PLACE = 12
# With these before it a word is of an office or of a thing: ``the Duke of Strelsau``.
_NO_HEAD = frozenset({"the", "a", "an", "of", "for", "its", "their"})
# Within a sentence a capital makes a name; at its start it makes any word. That a space comes first lets a search run
# over all other characters.
_WITHIN = re.compile(r" (?:(?<=[^\W\d_] )|(?<=[,;] ))([^\W\d_a-z][\w'-]+)")
_NO_NAME = (
    "not_before_subject", "fronts", "clause_openers", "days", "adverbs", "articles", "connectors", "offices",
    "title_words", "singular_pronouns", "plural_pronouns", "together", "before_together", "occasions", "reports",
    "sides", "institutions", "numbers", "each", "letters", "latter", "content_words", "adjunct_words",
)  # fmt: skip


def names_in(folded: str) -> frozenset[str]:
    """The words that are capitalised somewhere within a sentence."""
    return frozenset(word for word in _WITHIN.findall(folded) if word[0].isupper())


def proper(words: Words, taken: Collection[int], names: Collection[str], called: Called) -> Iterator[Subject]:
    """Runs of capitalised words that may begin a clause and name somebody: of the cast by CALLED, else one of NAMES."""
    capitals = [at for at, word in enumerate(words.printed) if word[0].isupper()]
    for at, end in _runs([at for at in capitals if _may(words, at, taken)]):
        is_head = at == 0 or words.lower[at - 1] not in _NO_HEAD or _is_for(words, at)
        if is_head and _may_begin(words, at) and not _files(words, at, end):
            subject = _named(words, at, end, names, called)
            if subject:
                yield subject


def _files(words: Words, first: int, end: int) -> bool:
    """Whether a name ends the place that an account is filed from: ``STRELSAU, Ruritania - On May 21``."""
    if not 0 < first <= _LONGEST_PLACE or words.lower[end : end + 1] != ["-"]:
        return False
    return all(words.is_capitalised(at) or not words.lower[at].isalpha() for at in range(first))


def _may(words: Words, at: int, taken: Collection[int]) -> bool:
    """Whether a capitalised word may be of a name: longer than a letter, no possessive, of no other subject."""
    word = words.lower[at]
    return at not in taken and word not in _no_names() and len(word) > 1 and not word.endswith("'s")


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as runs, each no longer than a name."""
    first = last = -2
    for place in places:
        if place != last + 1 or place - first >= _LONGEST:
            if first >= 0:
                yield first, last + 1
            first = place
        last = place
    if first >= 0:
        yield first, last + 1


@cache
def _no_names() -> frozenset[str]:
    return listed(*_NO_NAME)


def _may_begin(words: Words, at: int) -> bool:
    """Whether a clause may begin with a name at word AT or with the titles before it, or ``," said`` stands there."""
    first = start_of_name(words, at, 0)
    inverted = first > 1 and words.lower[first - 1] in finite_verbs() and words.lower[first - 2] in _QUOTED
    return inverted or may_begin_at(words, first) or _is_for(words, first)


def _is_for(words: Words, at: int) -> bool:
    """Whether a sentence opens with ``For Vask``."""
    return words.lower[:at] == ["for"]


def _named(words: Words, at: int, end: int, names: Collection[str], called: Called) -> Subject | None:
    name = " ".join(words.printed[at:end])
    if name in country_by_capital() or not words_of_countries().isdisjoint(words.printed[at:end]):
        return None
    person = called(name)
    if person:
        return Subject("name", at, end, person=person, inferred=True)
    return Subject("stranger", at, end, inferred=True) if end > at + 1 or words.printed[end - 1] in names else None
