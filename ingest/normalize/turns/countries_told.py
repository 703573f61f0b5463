"""Of which country whoever speaks in a transcript is, where nothing printed beside the name says it.

Told by the office that only one country has, by the place to which somebody welcomes the others, by what a country
does in somebody's words, and by the title: of two who speak, where it names two countries, the one is of the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.countries import ORGANISATIONS, capitals_in, countries_in
from ingest.normalize.people.filed import seated_in
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.most_named import seats_in, stances_in
from ingest.normalize.people.names import key_of
from ingest.normalize.people.offices import offices_of
from ingest.normalize.people.rare_offices import offices_of_one_country
from ingest.normalize.people.titles import plain_title
from ingest.record import Person

_OF_TWO = 2
_WELCOMES = re.compile(
    r"\b(?:[Ww]elcom(?:e|ing)(?! me\b| us\b)|for coming|to host|to have (?:you|my)|to receive)\b[^.!?\n]{0,90}?"
    r" (?:here )?(?:to|in|at) (?!(?:my|our|his|her|their) )(?P<where>[^.!?,;\n]{3,60})"
)
_VISITS = re.compile(
    r"\b(?:hospitality|(?:welcoming|hosting|inviting|receiving) (?:me|us)|warm welcome"
    r"|(?:to be|being|I am|I'm|coming|be) (?:back |here )?in (?P<where>[A-Z][\w ]{2,30}))"
)


class Turn:
    """What one person says in a transcript, all turns together; ``office`` as a label prints it."""

    def __init__(self, person: Person, office: str, words: str) -> None:
        self.person, self.office, self.words = person, office, words
        self.country = person.country


def of_countries(turns: Sequence[Turn], title: str, home: str | None) -> dict[str, Person]:
    """Those of TURNS, in the order in which they first speak, who get a country, by the key that they had.

    HOME is the country of the publisher, where that is known.
    """
    for turn in turns:
        turn.country = turn.country or offices_of_one_country().get(turn.office)
    _by_words(turns)
    _by_title(turns, plain_title(title), home)
    return {
        turn.person.key: replace(turn.person, key=key_of(turn.person.name, turn.country), country=turn.country)
        for turn in turns
        if turn.country and not turn.person.country and not turn.person.known
    }


def _by_words(turns: Sequence[Turn]) -> None:
    """Who welcomes others is of the place; whose country does something in the own words is of that one."""
    for tells in (_host, _stance):
        for turn in turns:
            if turn.country is None:
                told = tells(turn.words)
                turn.country = told if told not in {one.country for one in turns} else None


def _host(words: str) -> str | None:
    """The country to which, or to whose seat of power, WORDS welcome others; nobody's who is a guest."""
    if _VISITS.search(words):
        return None
    places = (_place(found["where"], words) for found in _WELCOMES.finditer(words))
    return next((place for place in places if place), None)


def _place(where: str, words: str) -> str | None:
    """The country that WHERE names, by itself, by its capital or by a seat of power; WORDS are all that is said."""
    capitals = (seated_in(where[one.start : one.end], words) for one in capitals_in(where))
    return next(
        (code for code in (*(one.code for one in countries_in(where)), *capitals, *seats_in(where)) if code), None
    )


def _stance(words: str) -> str | None:
    """The only country that does, wants or thanks in WORDS."""
    told = set(stances_in(words))
    return told.pop() if len(told) == 1 else None


def _by_title(turns: Sequence[Turn], title: str, home: str | None) -> None:
    """Of two who speak each is of one of the two countries that TITLE names; one alone is of its only office's.

    Where it names no other, all officials are of the country of those whose country is known.
    """
    told = list(dict.fromkeys(_countries_of(title)))
    if len(turns) == 1 and turns[0].country is None:
        offices = [one for one in gather(title, brief=True) if one.country and not one.name and not one.plural]
        offices = [one for one in offices if not _WITH.search(title, 0, one.start)]
        turns[0].country = offices[0].country if offices and _may_hold(turns[0], offices[0].role) else None
    known = list(dict.fromkeys(turn.country for turn in turns if turn.country))
    left = [turn for turn in turns if turn.country is None]
    of_both = list(dict.fromkeys((*([home] if home else ()), *told, *known)))
    if len(turns) == len(of_both) == _OF_TWO:
        for turn, code in zip(left, (code for code in of_both if code not in known), strict=False):
            turn.country = code
    elif len(known) == 1 and set(told) <= set(known):
        for turn in left:
            beside = turn.office and (len(turns) > _OF_TWO or turn.office not in _SOVEREIGN)
            turn.country = known[0] if beside else None


# Who holds one of these offices and meets the press beside one other comes from elsewhere as likely as not.
_SOVEREIGN = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "foreign minister",
        "minister",
        "king",
        "premier",
        "secretary",
        "secretary of state",
        "taoiseach",
        "secretary general",
        "secretary-general",
    }
)


# Whoever the title says to be the other one; an interview with somebody is that one's.
_WITH = re.compile(r"(?<![Ii]nterview )\b(?:with|to|for) (?:the |his |her )?$")


def _may_hold(turn: Turn, role: str | None) -> bool:
    """Whether the label of TURN tells of no other office than ROLE."""
    return not turn.office or turn.office in offices_of(role)


def _countries_of(title: str) -> Iterator[str]:
    """The countries of TITLE, then those of its capitals."""
    yield from (one.code for one in countries_in(title) if one.code not in ORGANISATIONS or one.code == "EU")
    yield from (one.code for one in capitals_in(title))
