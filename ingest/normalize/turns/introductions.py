"""Who bears a surname that a transcript's label prints alone: the fuller name, the country, as the text says them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ingest.normalize.countries import countries_in
from ingest.normalize.people.names import is_keyed
from ingest.normalize.phrases import alternation, initial
from ingest.normalize.turns.wording import names_office, plain, words_of

_BEFORE, _AFTER = 80, 40
_PLACES = 8
_RUN = re.compile(r"(?<![\w.'’-])(?:[^\W\d_][\w.'’-]* ){1,3}\Z")
_OF_A_COUNTRY = re.compile(r"(?: of|, of| from)(?: the)? | ?\((?:the )?")
_TO_THE_NAME = re.compile(r"(?:'s)?(?: [\w.'&-]+){0,8} \Z")


class Introductions:
    """Fuller names and countries for surnames (any case), from the first of the texts to hold them.

    Of several fuller names in one text the most frequent one, of equally frequent ones the first. The
    country is the first one printed before the office or after ``of``; a surname's first places are read.
    """

    def __init__(self, surnames: Iterable[str], texts: Iterable[str]) -> None:
        self.names: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        wanted = {surname.casefold() for surname in surnames}
        if wanted:
            pattern = re.compile(rf"{initial(wanted)}(?<![\w'’-])(?:{alternation(wanted)})(?![\w'’-]*\w)")
            for text in texts:
                self._read(text, pattern)

    def _read(self, text: str, pattern: re.Pattern[str]) -> None:
        low = text.lower()
        met: Counter[tuple[str, str]] = Counter()
        read: Counter[str] = Counter()
        for found in pattern.finditer(low if len(low) == len(text) else text):
            surname, printed = found[0].casefold(), text[found.start() : found.end()]
            read[surname] += 1
            given = [] if printed.islower() else _given(text[max(0, found.start() - _AFTER) : found.start()])
            name = " ".join([*given, printed])
            if given and not is_keyed(name):
                met[surname, name] += 1
            if read[surname] <= _PLACES and surname not in self.countries:
                self._place(surname, country_beside(text, found.start(), found.end()))
        for (surname, name), _ in met.most_common():
            self.names.setdefault(surname, name)

    def _place(self, surname: str, country: str | None) -> None:
        if country:
            self.countries[surname] = country


def _given(before: str) -> list[str]:
    """The given names at the end of the text before a surname: at most two, no office, no opening word."""
    given: list[str] = []
    run = _RUN.search(before)
    for word in reversed(run[0].split() if run else []):
        if len(given) == 2 or not _may_be_given(word):
            break
        given.insert(0, word)
    return given


def _may_be_given(word: str) -> bool:
    key = plain(word)
    if not word[0].isupper() or (len(word) > 3 and word.isupper()):
        return False
    if any(key in words_of(kind) for kind in ("opener", "honorific")):
        return False
    return not (names_office(key) or names_office(key.removesuffix("s")))


def country_beside(text: str, start: int, end: int) -> str | None:
    """The country of the one named at ``text[start:end]``: before the office, after ``of``, in brackets."""
    of = _OF_A_COUNTRY.match(text, end)
    after = next(countries_in(text[of.end() : of.end() + _AFTER]), None) if of else None
    if after and after.start == 0:
        return after.code
    window = text[max(0, start - _BEFORE) : start]
    before = [mention for mention in countries_in(window) if _leads_to_name(window[mention.end :])]
    return before[-1].code if before else None


def _leads_to_name(between: str) -> bool:
    """Whether nothing but an office and given names stand between a country and a surname."""
    if not _TO_THE_NAME.match(between):
        return False
    words = between.removeprefix("'s").split()
    if words and plain(words[0]) in words_of("particle"):
        return False
    return all(_belongs_to_name(word) for word in words)


def _belongs_to_name(word: str) -> bool:
    key = plain(word)
    return _may_be_given(word) or any(key in words_of(kind) for kind in ("office", "domain", "particle", "honorific"))
