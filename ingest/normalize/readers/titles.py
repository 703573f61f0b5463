"""Which office a text gives to whom, before or behind a name: ``Freedonian President Rufus Firefly``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ingest.normalize.countries import country_of
from ingest.normalize.readers.grammar import listed, start_of_name
from ingest.normalize.readers.words import words_of
from ingest.normalize.reading import Mention
from ingest.vocabulary import entries

_REACH = 90
# The letters that forms of address may take up between an office with its comma and a name.
_HONOURS = 40
_APPOSED = re.compile(
    r", (?:the |an? )?(?P<office>[A-Z][^,.;:\n]{3,80}|(?:official )?spokes(?:man|woman|person)[^,.;:\n]{0,80})[,.]"
)
_ANNOUNCED = re.compile(
    r"(?P<office>[A-Z][\w'/-]+(?: (?:[A-Z][\w'/-]*|of|for|and|the|to|in))*), "
    r"(?:(?:the|His|Her|H\.E\.|Hon\.|Honourable|Honorable|Excellency|Highness|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?) )*\Z"
)


class Title(NamedTuple):
    """An office that a text gives to a person, in small letters, and the country in it."""

    person: str
    office: str
    country: str | None


def titles_of(folded: str, mentions: Iterable[Mention]) -> frozenset[Title]:
    """Every title of everybody mentioned by name."""
    named = (mention for mention in mentions if mention.form != "title")
    return frozenset(title for mention in named for title in _titles(folded, mention))


def _titles(folded: str, mention: Mention) -> Iterator[Title]:
    for printed in (_before(folded, mention), _announced(folded, mention), _behind(folded, mention)):
        if not listed("offices").isdisjoint(printed.lower().split()):
            yield Title(mention.person, printed.lower(), country_of(printed))


def _before(folded: str, mention: Mention) -> str:
    begin = max(folded.rfind("\n", 0, mention.start), mention.start - _REACH, 0)
    *_, last = folded[begin : mention.start].rsplit(maxsplit=1) or ("",)
    if not last[:1].isupper() and last.lower().rstrip(".") not in _before_names():
        return ""
    words = words_of(folded, begin, mention.start)
    place = len(words.lower)
    return " ".join(words.printed[start_of_name(words, place, 0) : place]) if place else ""


@cache
def _before_names() -> frozenset[str]:
    return listed("offices", "title_words", "shortened")


def _announced(folded: str, mention: Mention) -> str:
    """``The Secretary-General of the League, the Hon. Lena Vask``."""
    if "," not in folded[max(0, mention.start - _HONOURS) : mention.start]:
        return ""
    found = _ANNOUNCED.search(folded, max(0, mention.start - _REACH), mention.start)
    return found["office"] if found else ""


def _behind(folded: str, mention: Mention) -> str:
    apposed = _APPOSED.match(folded, mention.end, mention.end + _REACH)
    return apposed["office"] if apposed else ""


def styled(folded: str, mentions: Iterable[Mention], honour: str) -> frozenset[str]:
    """Everybody before whose name the text prints what goes with an HONOUR: a ``highness`` is ``HRH Prince Otto``."""
    if honour not in entries("narration")["styles"]:
        return frozenset()
    pattern = _style(honour)
    named = (mention for mention in mentions if mention.form != "title")
    return frozenset(one.person for one in named if pattern.search(folded, max(0, one.start - _REACH), one.end))


@cache
def _style(honour: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, entries("narration")["styles"][honour]))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w),?(?: (?:[A-Z][\w'.-]*|the|of|and|for|bin|bint|al),?)*\Z")
