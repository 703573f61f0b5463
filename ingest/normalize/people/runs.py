"""The runs of words that a stretch of capitals is made of, each word with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from ingest.normalize.countries import codes_by_term, country_pattern
from ingest.normalize.people.capitals import any_word
from ingest.normalize.people.lexicon import Kind, kind_of, word_list
from ingest.values import value

# No office with its name has so many words; a hostile text has.
_LONGEST = 60


@value
class Word:
    """A word of a run with its kind; ``country`` is the code where it names one; ``owns`` where 's follows."""

    text: str
    start: int
    end: int
    kind: Kind
    country: str | None = None
    owns: bool = False


def runs(stretch: str) -> Iterator[tuple[Word, ...]]:
    """Every run of a STRETCH, cut where a word stands that belongs to no office and no name; offsets are in it."""
    if " " in stretch or kind_of(stretch) not in ("stranger", "joiner"):
        yield from _without_strangers(_words(stretch))


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"({any_word()}|[\w'&+-]+?)('s|'(?= |$))?(?=[ ]|$)")


def _words(text: str) -> list[Word]:
    countries = {found.start(): found for found in country_pattern().finditer(text)}
    words: list[Word] = []
    at = 0
    while at < len(text):
        country = countries.get(at)
        found = country or _word_pattern().match(text, at)
        if found is None:
            at += 1
            continue
        word = _country(country) if country else _word(found)
        at = found.end() + (_owned_by(text, found.end()) if country else 0)
        words.append(word)
        while text.startswith(" ", at):
            at += 1
    return words


def _owned_by(text: str, at: int) -> int:
    """How much of a possessive stands behind a country: "Albania's", "the United States'"."""
    return 2 if text.startswith("'s", at) else int(text.startswith("'", at))


def _country(found: re.Match[str]) -> Word:
    code = codes_by_term()[found[0]]
    return Word(found[0], found.start(), found.end(), "country", None if code == "-" else code)


def _word(found: re.Match[str]) -> Word:
    return Word(found[1], found.start(1), found.end(1), kind_of(found[1]), owns=bool(found[2]))


def _without_strangers(words: list[Word]) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for word, following in zip_longest(words, words[1:]):
        if following and (_is_family_name(word, following) or (run and _is_within_name(run[-1], word, following))):
            run.append(replace(word, kind="name"))
        elif word.kind == "stranger":
            if run:
                yield tuple(run)
            run = []
        elif run or not _leads_a_sentence(word, following):
            run.append(word)
        if len(run) == _LONGEST:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _leads_a_sentence(word: Word, following: Word | None) -> bool:
    """Whether a small word with a capital only leads to whom it stands before: "[In] Vask's view"."""
    leads = word.kind == "joiner" and word.text[0].isupper()
    return leads and following is not None and following.kind == "name" and following.owns


def _is_family_name(word: Word, following: Word) -> bool:
    """Whether a small word is a family name: "He" before any name, "An", "So", "No" before a hyphen (An Ho-sin)."""
    if following.kind != "name" or word.end + 1 != following.start:
        return False
    return word.text == "He" or (word.text in ("An", "So", "No") and "-" in following.text)


def _is_within_name(before: Word, word: Word, following: Word) -> bool:
    """Whether a small word is a name behind an office: "President [To] Vask"; or in the middle of one."""
    if word.text == "To" and before.kind == "office" and following.kind == "name":
        return True
    return _is_syllable(before, word, following)


def _is_syllable(before: Word, word: Word, following: Word) -> bool:
    """Whether a small word is in the middle of a name: "Kim So Vask"."""
    return word.text in word_list("syllables") and before.kind == following.kind == "name"
