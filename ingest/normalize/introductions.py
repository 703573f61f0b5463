"""Who bears a surname that a transcript's label prints alone: the fuller name, the country, as the text says them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ingest.normalize.countries import countries_in
from ingest.normalize.labels import plain, words_of

_BEFORE = 80
_OF_A_COUNTRY = re.compile(r"(?: of|, of| from)(?: the)? ")
_OFFICE_BETWEEN = re.compile(r"(?:'s)?[\w ,&-]{0,60}\Z")


def full_names(surnames: Iterable[str], texts: Iterable[str]) -> Mapping[str, str]:
    """For each surname (any case) the fuller name that stands in the first text to hold one.

    Of several in one text the most frequent one, of equally frequent ones the first.
    """
    wanted = sorted({surname.casefold() for surname in surnames})
    if not wanted:
        return {}
    pattern = re.compile(rf"\b((?:[^\W\d_][\w.'’-]* ){{1,3}})((?i:{'|'.join(map(re.escape, wanted))}))(?![\w'-]*\w)")
    names: dict[str, str] = {}
    for text in texts:
        met = Counter(_named(pattern, text))
        for (surname, name), _ in met.most_common():
            names.setdefault(surname, name)
    return names


def _named(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    for found in pattern.finditer(text):
        given = _given(found[1].split())
        if given and not found[2].islower():
            yield found[2].casefold(), " ".join([*given, found[2]])


def _given(words: list[str]) -> list[str]:
    """The given names at the end of the words before a surname: at most two, no office, no opening word."""
    given: list[str] = []
    for word in reversed(words):
        key = plain(word)
        if len(given) == 2 or not word[0].isupper() or (len(word) > 3 and word.isupper()):
            break
        if any(key in words_of(kind) for kind in ("opener", "office", "honorific")):
            break
        given.insert(0, word)
    return given


def country_beside(surname: str, text: str) -> str | None:
    """The country that TEXT prints with the first bearer of SURNAME: before the office, or after ``of``."""
    found = re.search(rf"(?<![\w-])(?i:{re.escape(surname)})(?![\w-])", text)
    if found is None:
        return None
    of = _OF_A_COUNTRY.match(text, found.end())
    after = next(countries_in(text[of.end() : of.end() + 40]), None) if of else None
    if after and after.start == 0:
        return after.code
    window = text[max(0, found.start() - _BEFORE) : found.start()]
    before = [mention for mention in countries_in(window) if _OFFICE_BETWEEN.match(window, mention.end)]
    return before[-1].code if before else None
