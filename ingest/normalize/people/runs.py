"""Runs of capitalised words: where a text names offices, countries and people.

A run goes on over the small words that offices and names hold (of the, bin, de la) and over the offices
that running text writes without a capital; a comma ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest.normalize.countries import codes_by_term, country_pattern
from ingest.normalize.people.lexicon import Kind, kind_of, word_list
from ingest.normalize.phrases import alternation

_LATIN = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_CYRILLIC_AND_GREEK = "".join(chr(code) for code in range(0x370, 0x530) if chr(code).isupper())
CAPITAL = f"[{_LATIN}{_CYRILLIC_AND_GREEK}]"
_CAPITALISED = (
    rf"(?:{CAPITAL}\.)+{CAPITAL}\w+(?:-\w+)*|(?:{CAPITAL}\.)+(?:{CAPITAL}(?![\w'])\.?)?"
    rf"|(?:d'|di-|al-|el-|as-|an-|ar-|ash-|at-|ad-|az-)?{CAPITAL}\w*(?:['-](?!s\b)\w+)*"
    r"(?:,? (?:Jr|Sr)\b\.?)?"
)
_OFTEN_SHORTENED = ("Mr.", "Hon.", "St.")


# No office with its name has so many words; a hostile text has.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run with its kind; ``country`` is the code where it names one; ``owns`` where 's follows."""

    text: str
    start: int
    end: int
    kind: Kind
    country: str | None = None
    owns: bool = False


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Every stretch of capitals in TEXT (folded), behind the offset where it begins."""
    for found in _run_pattern().finditer(text):
        yield found.start(), found[0]


def runs(stretch: str) -> Iterator[tuple[Word, ...]]:
    """Every run of a STRETCH, cut where a word stands that belongs to no office and no name; offsets are in it."""
    if " " in stretch or kind_of(stretch) not in ("stranger", "joiner"):
        yield from _without_strangers(_words(stretch))


@cache
def _any_word() -> str:
    """A capitalised word, or a form of address that a full stop or a space goes through: "Brig.", "Tan Sri"."""
    dotted = (*word_list("honorifics"), *word_list("plurals"))
    through = [word.title() for word in dotted if re.search(r"\w\w\.$| |^\(", word)]
    bracketed = [word.upper() for word in through if word.startswith("(")]
    return rf"(?:{alternation([*through, *bracketed, *_OFTEN_SHORTENED])}(?!\w)|{_CAPITALISED})"


@cache
def _run_pattern() -> re.Pattern[str]:
    small = alternation([*word_list("particles"), *word_list("joiners")])
    office = rf"(?:{alternation(word_list('in_lower_case'))})(?!\w)"
    word = rf"(?:{_any_word()}|{office})(?:'s|'(?= ))?"
    return re.compile(rf"(?<![\w'-]){word}(?:(?:{_listing()})? {{1,2}}(?:{small} {{1,2}}){{0,3}}{word})*")


def _listing() -> str:
    """The comma in an office of several portfolios: "Minister of Foreign Affairs[,] Trade and Cooperation"."""
    words = [*(word.title() for word in word_list("portfolios")), *_AMONG_PORTFOLIOS]
    portfolio = rf"(?:{alternation(words)})(?!\w)"
    several = rf"{portfolio}(?: {portfolio}){{0,3}}"
    behind = "|".join(rf"(?<= {word})" for word in _FIRST_PORTFOLIOS)
    return rf"(?:{behind}),(?= {several}(?:, {several}){{0,3}},? and {portfolio})"


_AMONG_PORTFOLIOS = ("European Union", "International", "Regional")
_FIRST_PORTFOLIOS = (
    "Affairs", "Relations", "Trade", "Commerce", "Cooperation", "Economy", "Industry", "Transport", "Environment",
    "Energy", "Finance", "Education", "Health", "Agriculture", "Tourism", "Infrastructure", "Culture", "Sea", "Labour",
)  # fmt: skip


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(rf"({_any_word()}|[\w'&+-]+?)('s|'(?= ))?(?=[ ]|$)")


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
    for word, following in zip(words, [*words[1:], None], strict=True):
        if following and (_is_family_name(word, following) or (run and _is_syllable(run[-1], word, following))):
            run.append(replace(word, kind="name"))
        elif word.kind == "stranger":
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(word)
        if len(run) == _LONGEST:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_family_name(word: Word, following: Word) -> bool:
    """Whether a small word is a family name: "He" before any name, "An", "So", "No" before a hyphen (An Ho-sin)."""
    if following.kind != "name" or word.end + 1 != following.start:
        return False
    return word.text == "He" or (word.text in ("An", "So", "No") and "-" in following.text)


def _is_syllable(before: Word, word: Word, following: Word) -> bool:
    """Whether a small word is in the middle of a name: "Kim So Vask"."""
    return word.text in word_list("syllables") and before.kind == following.kind == "name"
