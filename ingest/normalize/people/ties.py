"""Which countries an account ties to those of its guests: "Norway and Chile", "Norway's ties with Chile"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ingest.normalize.countries import CountryMention, countries_with_pairs


def tied(text: str, guests: Set[str | None]) -> Iterator[str]:
    """Each country that TEXT ties to one of GUESTS: "Norway and Chile", "Norway's ties with Chile", "Norway-Chile"."""
    mentions = list(countries_with_pairs(text))
    for at, (one, other) in enumerate(pairwise(mentions)):
        if (one.code in guests) == (other.code in guests) or _goes_on(text, mentions, at):
            continue
        if _TIE.fullmatch(text, one.end, other.start):
            yield one.code if other.code in guests else other.code


def _goes_on(text: str, mentions: Sequence[CountryMention], at: int) -> bool:
    """Whether the pair that begins AT some place of MENTIONS is the end of a longer list."""
    before = mentions[at - 1] if at else None
    return before is not None and text[before.end : mentions[at].start] in (", ", ", the ")


_POLITY = r"(?:the )?(?:(?:\w+ )?(?:Republic|Kingdom|State|Sultanate|Principality) of (?:the )?)?"
_LINK = r"(?:relations|relationship|ties|cooperation|co-operation|trade|partnership|friendship|links|bonds|dialogue)"
_TIE = re.compile(
    rf"-| and {_POLITY}|'s? (?:[\w-]+ ){{0,3}}{_LINK} (?:with|and|to) {_POLITY}| (?:\w+ )?{_LINK} with {_POLITY}"
    rf"| [a-z ]{{1,40}} {_LINK} with {_POLITY}"
    rf"| is (?:one of |among |a |an )?(?:[\w-]+ ){{0,4}}(?:(?:partner|friend|neighbou?r|ally) (?:of|for|to) )?{_POLITY}"
    rf"| (?:attaches|gives) (?:[\w-]+ ){{1,6}}(?:with|to) {_POLITY}|'s (?:[\w-]+ ){{0,3}}support (?:for|to) {_POLITY}"
    rf"| (?:supports|appreciates|values|welcomes|backs) (?:the |its )?(?:[a-z]+ ){{0,3}}{_POLITY}"
)
