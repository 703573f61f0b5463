"""The country that an account names most beside those of its guests: its own, where nothing else says whose it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from ingest.normalize.countries import (
    ORGANISATIONS,
    CountryMention,
    codes_by_term,
    countries_in,
    country_by_capital,
)
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ties import tied
from ingest.normalize.phrases import alternation, initial
from ingest.vocabulary import entries


def most_named(
    lead: str, text: str, but: Set[str | None], named: Sequence[Naming], *, spoken: bool = False
) -> str | None:
    """The country that LEAD and TEXT name more often than any other, and more than once, BUT for those of guests.

    Its people and its embassies count twice, thrice a country that is tied to a guest's: "relations between Norway and
    Chile", "the Norwegian-Chilean agreement". The country of somebody's office (NAMED) tells of others as often as of
    the own one, that of a counterpart of others only. In what is SPOKEN by several, a country that they speak about
    or with tells nothing.
    """
    held = {place for one in named if one.name and one.country for place in range(one.start, one.end)}
    told = [one.code for one in countries_in(lead) for _ in range(_weight_in_title(lead, one))]
    told += [code for part in (lead, text) for code in _seated(part)]
    for one in countries_in(text):
        if one.start not in held and _tells(text, one) and not (spoken and _is_topic(text, one.start)):
            told += [one.code] * _weight(text, one)
    told += [code for part in (lead, text) for code in tied(part, but) for _ in range(_TIED)]
    times = Counter(code for code in told if code not in but)
    (top, most), (_, next_most) = (*times.most_common(2), (None, 0), (None, 0))[:2]
    return top if most > max(1, next_most) and top not in ORGANISATIONS else None


def _tells(text: str, one: CountryMention) -> bool:
    return not (_OF_OTHERS.match(text, one.end) or _TROUBLE.search(text, max(0, one.start - _REACH), one.start))


def _weight_in_title(title: str, one: CountryMention) -> int:
    """Thrice a country that heads the TITLE of what it does: "Ruritania to give more"."""
    return 3 if one.start == 0 and _HEADLINE.match(title, one.end) else 1


_HEADLINE = re.compile(
    r" (?:to|will|condemns|supports|welcomes|calls|urges|joins|gives|provides|donates|contributes|increases|offers"
    r"|rejects|opens|strengthens|marks|mourns|thanks|expresses)\b"
)


def _weight(text: str, one: CountryMention) -> int:
    if (
        _PEOPLE.match(text, one.end)
        or _STANCE.match(text, one.end)
        or _MISSION.search(text, max(0, one.start - _REACH), one.start)
        or _VISIT_OF.search(text, max(0, one.start - _LONGEST_VISIT), one.start)
    ):
        return 2
    return 1


_TIED = 2
_REACH = 40
# Whose colleague, guest or newspaper it is: "QUESTION (CHILE TIMES)" asks anybody.
_OF_OTHERS = re.compile(r" (?:(?:counterpart|colleague|guest)\b|(?i:observer|times|herald|tribune|gazette)(?=\)))")
_PEOPLE = re.compile(
    r" (?:nationals?|citizens?|workers?|expatriates?|compatriots?|tourists?|companies|people|side|embassy"
    r"|delegation)\b",
    re.I,
)
_STANCE = re.compile(
    r"'s? (?:[a-z]+ ){0,2}(?:support|commitment|readiness|willingness|interest|gratitude|appreciation|assistance"
    r"|contribution|condolences|solidarity|priorities|desire|wish|candidacy|candidature)\b"
    r"| (?:would|(?:is|stands) (?:ready|committed|willing|prepared|interested)|attaches|supports|remains committed"
    r"|looks forward|intends|stands (?:with|by|in)|aligns|condemns|welcomes|calls (?:on|for|upon)|urges|deplores"
    r"|regrets|rejects|reaffirms|reiterates|extends|expresses|thanks|congratulates|believes|has (?:long|always)"
    r"|will (?:not |also |continue to )?(?:give|provide|contribute|join|accept|send|support|help|offer|allocate|vote"
    r"|speak|work|stand|host))\b"
)
_VISIT_OF = re.compile(r"\bvisit (?:by|of) [^.;\n]{3,60} to (?:the )?$")
_LONGEST_VISIT = 100
_MISSION = re.compile(
    r"(?<!\bto the )(?<!\bwith the )(?<!\bfor the )"
    r"\b(?:[Ee]mbassy|[Cc]onsulate|[Gg]overnment|[Pp]eople) of (?:the )?(?:\w+ of )?$"
)
# "the war in Ukraine", "aid to Sudan": what others go through is what an account speaks of.
_TROUBLE = re.compile(
    r"\b(?:wars?|situation|conflict|crisis|developments?|events|ceasefire|truce|aggression|invasion|attacks?|fighting"
    r"|hostilities|coup|elections|sanctions)\b[^.,;\n]{0,16}? (?:in|of|on|against) (?:the )?$"
)


def _is_topic(text: str, start: int) -> bool:
    """Whether a country at START of TEXT is what somebody speaks about: "we spoke of Libya", "on Libya"."""
    return _ABOUT.search(text, max(0, start - _NEAR), start) is not None


_ABOUT = re.compile(r"\b(?:(?:speak|speaking|spoke|talk|talking|talked) of|on|about|with|against|between) (?:the )?$")
_NEAR = 20


def stances_in(text: str) -> Iterator[str]:
    """The country of every place of TEXT where one does, wants or thanks: "Norway stands ready"."""
    yield from (one.code for one in countries_in(text) if _STANCE.match(text, one.end))


def seats_in(text: str) -> Iterator[str]:
    """The country of every seat of power that TEXT names."""
    yield from (_seats()[found[0]] for found in _seat_pattern().finditer(text))


def _seated(text: str) -> Iterator[str]:
    """The country of every capital and seat of power of TEXT; twice that of a palace where only one receives."""
    palaces = entries("participation")["seats_of_one_country"]
    for found in _seat_pattern().finditer(text):
        yield from [_seats()[found[0]]] * (2 if found[0] in palaces else 1)


@cache
def _seats() -> Mapping[str, str]:
    """Capitals, bodies and palaces that only one country has, which stand for it; no capital called as its country."""
    told = entries("participation")
    seats = {**country_by_capital(), **told["bodies_of_one_country"], **told["seats_of_one_country"]}
    return {name: code for name, code in seats.items() if name not in codes_by_term()}


@cache
def _seat_pattern() -> re.Pattern[str]:
    return re.compile(rf"{initial(_seats())}(?<![\w-]){alternation(_seats())}(?![\w-])")
