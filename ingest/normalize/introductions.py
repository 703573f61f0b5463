"""Who bears a surname that a transcript's label prints alone: the fuller name, the country, as the text says them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ingest.normalize.countries import countries_in
from ingest.normalize.labels import names_office, plain, words_of
from ingest.normalize.phrases import alternation

_BEFORE = 80
_LONGEST_GIVEN = 40
_RUN = re.compile(r"(?<![\w.'’-])(?:[^\W\d_][\w.'’-]* ){1,3}\Z")
_OF_A_COUNTRY = re.compile(r"(?: of|, of| from)(?: the)? | ?\((?:the )?")
_OFFICE_BETWEEN = re.compile(r"(?:'s)?[\w ,&-]{0,60}\Z")


def full_names(surnames: Iterable[str], texts: Iterable[str]) -> Mapping[str, str]:
    """For each surname (any case) the fuller name that stands in the first text to hold one.

    Of several in one text the most frequent one, of equally frequent ones the first.
    """
    wanted = {surname.casefold() for surname in surnames}
    if not wanted:
        return {}
    pattern = re.compile(rf"(?<![\w'’-])(?:{alternation(wanted)})(?![\w'’-]*\w)")
    names: dict[str, str] = {}
    for text in texts:
        met = Counter(_named(pattern, text))
        for (surname, name), _ in met.most_common():
            names.setdefault(surname, name)
    return names


def _named(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """Every surname, folded, with the fuller name at that place of TEXT."""
    low = text.lower()
    for found in pattern.finditer(low if len(low) == len(text) else text):
        surname = text[found.start() : found.end()]
        given = _given(text[max(0, found.start() - _LONGEST_GIVEN) : found.start()])
        if given and not surname.islower():
            yield found[0].casefold(), " ".join([*given, surname])


def _given(before: str) -> list[str]:
    """The given names at the end of the text before a surname: at most two, no office, no opening word."""
    given: list[str] = []
    run = _RUN.search(before)
    for word in reversed(run[0].split() if run else []):
        key = plain(word)
        if len(given) == 2 or not word[0].isupper() or (len(word) > 3 and word.isupper()):
            break
        if any(key in words_of(kind) for kind in ("opener", "honorific")) or names_office(key.removesuffix("s")):
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
