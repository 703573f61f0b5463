"""Stretches of capitals: where a text names offices, countries and people.

A stretch goes on over the small words that offices and names hold (of the, bin, de la) and over the offices
that running text writes without a capital; a comma ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation

_LATIN = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_CYRILLIC_AND_GREEK = "".join(chr(code) for code in range(0x370, 0x530) if chr(code).isupper())
CAPITAL = f"[{_LATIN}{_CYRILLIC_AND_GREEK}]"
_CAPITALISED = (
    rf"(?:{CAPITAL}\.)+{CAPITAL}\w+(?:-\w+)*|(?:{CAPITAL}\.)+(?:{CAPITAL}(?![\w'])\.?)?"
    rf"|(?:d'|di-|al-|el-|as-|an-|ar-|ash-|at-|ad-|az-)?{CAPITAL}\w*(?:['-](?!s\b)\w+)*"
    r"(?:,? (?:Jr|Sr)\b\.?)?"
)
_OFTEN_SHORTENED = ("Mr.", "Hon.", "St.", "YBhg.", "Md.", "Mohd.")


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """Every stretch of capitals in TEXT (folded), behind the offset where it begins."""
    for found in _run_pattern().finditer(text):
        yield found.start(), found[0]


@cache
def any_word() -> str:
    """A capitalised word, or a form of address that a full stop or a space goes through: "Brig.", "Tan Sri"."""
    dotted = (*word_list("honorifics"), *word_list("plurals"))
    through = [word.title() for word in dotted if re.search(r"\w\w\.$| |^\(", word)]
    bracketed = [form for word in through if word.startswith("(") for form in (word.upper(), word.lower())]
    return rf"(?:{alternation([*through, *bracketed, *_OFTEN_SHORTENED])}(?!\w)|{_CAPITALISED})"


@cache
def _run_pattern() -> re.Pattern[str]:
    small = alternation([*word_list("particles"), *word_list("joiners")])
    office = rf"(?:{alternation(word_list('in_lower_case'))})(?!\w){_portfolio_in_lower_case()}"
    word = rf"(?:{any_word()}|{office})(?:'s|'(?= ))?"
    return re.compile(rf"(?<![\w'-]){word}(?:(?:{_listing()})? {{1,2}}(?:{small} {{1,2}}){{0,3}}{word})*")


def _portfolio_in_lower_case() -> str:
    """What an office without a capital is of, where a name may follow: "minister [of foreign affairs] Karl Vask"."""
    word = rf"(?:{alternation([*word_list('portfolios'), 'general', 'national'])})(?!\w)"
    return rf"(?: (?:of|for)(?: the)?(?!,| and )(?:(?:,| and|, and)? {word}){{1,5}}{_BEHIND_PORTFOLIO})?"


_BEHIND_PORTFOLIO = rf"(?=,? {CAPITAL}|[,.;)]| (?:in|on|and|at|to|who)\b)"


def _listing() -> str:
    """The comma in an office of several portfolios: "Minister of Foreign Affairs[,] Trade and Cooperation"."""
    words = [*(word.title() for word in word_list("portfolios")), *_AMONG_PORTFOLIOS]
    portfolio = rf"(?:{alternation(words)})(?!\w)"
    behind = "|".join(rf"(?<= {word})" for word in _FIRST_PORTFOLIOS)
    return rf"(?=(?:,(?: {portfolio}){{1,4}}){{1,4}},? and (?:{CAPITAL}\w+ )?{portfolio})(?:{behind}),"


_AMONG_PORTFOLIOS = ("European Union", "International", "Regional")
_FIRST_PORTFOLIOS = (
    "Foreign", "Affairs", "Relations", "Trade", "Commerce", "Cooperation", "Economy", "Industry", "Transport",
    "Environment", "Energy", "Finance", "Education", "Health", "Agriculture", "Tourism", "Infrastructure", "Culture",
    "Sea", "Labour", "Women", "Family", "Youth", "Justice", "Interior", "Information", "Communications", "Planning",
    "Investment", "Innovation", "Science", "Technology", "Water", "Mines", "Defence", "Defense", "Security",
    "Immigration", "Sports", "Industries", "Works", "Resources", "Power", "Petroleum", "Mining", "Minerals", "Housing",
    "Lands", "Forestry", "Fisheries", "Livestock", "Development", "Employment", "Sport", "Arts", "Media", "Research",
    "Sanitation", "Gender", "Children", "Heritage", "Aviation", "Railways", "Ports", "Telecommunications", "Interior",
    "Food", "Welfare", "Protection", "Solidarity", "Budget", "Urbanism", "Migration", "Diaspora", "Equality", "Nature",
)  # fmt: skip
