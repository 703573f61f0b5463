"""Who speaks a text by its title, where no office stands beside the name: "Speech by Lena Vask at the harbour"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.head.gazetteer import city_of
from ingest.normalize.people.kinds import is_body, is_thing
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming

_FEWEST_WORDS = 2
_WORDS = (
    r"(?:speech|address|remarks|statement|message|lecture|keynote|intervention|toast|eulogy|homily|op-ed|opinion"
    r"|article|commentary|comments?|speaking (?:notes|points)|words|tribute)"
)
_BY = re.compile(rf"\b{_WORDS}(?: (?:delivered|given|made|as prepared|as delivered))?,? (?:by|of|from):? $", re.I)
_THEN_WORDS = re.compile(rf"(?:'s?|:| -|,) (?:[\w'-]+ ){{0,3}}{_WORDS}\b", re.I)
_THEN_ANYTHING = re.compile(r"(?:: | - )\W*\w")


def speaks_in_title(naming: Naming, title: str, titled: Sequence[Naming]) -> bool:
    """Whether TITLE says of a full name without an office that its bearer speaks, and names nobody by office there.

    "Speech by X", "X's speech", "X - Speech at the harbour", "X: We shall build it".
    """
    if any(one.role and one.name for one in titled) or not _is_a_person_s(naming):
        return False
    if _BY.search(title, 0, naming.start):
        return True
    opens = title[: naming.start].strip("\"' ") == ""
    return opens and bool(_THEN_WORDS.match(title, naming.end) or _THEN_ANYTHING.match(title, naming.end))


def _is_a_person_s(naming: Naming) -> bool:
    name = naming.name
    return len(name_words(name)) >= _FEWEST_WORDS and not (is_body(name) or is_thing(name) or city_of(name))
