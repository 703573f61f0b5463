"""Bodies of state with words of their own: "the Freedonian Foreign Ministry said", "a statement by the Kremlin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.normalize.countries import codes_by_term, country_of
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries


@dataclass(frozen=True, slots=True)
class Voice:
    """A place where a body of state is said to speak."""

    name: str
    country: str | None
    start: int
    end: int


def voices(text: str) -> Iterator[Voice]:
    """Every body of TEXT (folded) that says something, by a verb of saying or as the source of a statement."""
    for found in _bodies().finditer(text):
        if _cue().match(text, found.end()) or _SOURCE.search(text, max(0, found.start() - _REACH), found.start()):
            yield Voice(found[0], country_of(found[0]) or _seat(found["body"]), found.start(), found.end())


_REACH = 60
_SOURCE = re.compile(
    r"\b(?:[Aa]ccording to|(?:released|issued|published|made|posted) (?:\w+ )?by"
    r"|(?:statement|communique|readout) (?:of|by|from)) (?:the )?$"
)


def _seat(body: str) -> str | None:
    """The country of a body that only one country has: the Kremlin."""
    seat = entries("participation")["bodies_of_one_country"].get(body)
    return str(seat) if seat else None


@cache
def _bodies() -> re.Pattern[str]:
    seats = entries("participation")["bodies_of_one_country"]
    body = alternation([*entries("participation")["bodies"], *seats])
    country = alternation(term for term in codes_by_term() if term.isascii())
    return re.compile(rf"(?<![\w-])(?:{country}(?:'s)? )?(?P<body>{body})(?: of (?:the )?{country})?(?![\w-])")


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf",? (?:also |further )?(?:{alternation(word_list('cues'))})\b")
