"""Who is interviewed where no label names whoever answers: whom alone the lines above the first question name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.people.gathering import gather
from ingest.normalize.people.kinds import is_thing
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.readers.grammar import listed
from ingest.normalize.reading import Body
from ingest.normalize.turns.interviewers import asking_by_lead, interviewers
from ingest.normalize.turns.wording import plain

_LONGEST = 600
_LINES = 8
_FULL = 2
# Who writes, takes a picture or asks, and what is called by a name with an article.
_OTHERS = re.compile(
    r"(?i)(?:\b(?:by|photo(?:graph)?s?|image|picture|credit|courtesy of)\b[^.]{0,30}|\b(?:the|in|at|to) )\Z"
)
_ASKED = re.compile(r"(?i)\b(?:talk(?:ed|s|ing)?|spoke|speaks|sat down|interview(?:ed)?) (?:to|with|by) \Z")


def interviewed(body: Body, first: int, title: str) -> Naming | None:
    """The one whom BODY names in full above the FIRST question; of several, the only one with an office or in TITLE."""
    asking = interviewers(title) | asking_by_lead(body)
    above = [*_above(body, first)]
    named = [one for one in above if one.name and plain(one.name) not in asking]
    for circle in (named, [one for one in named if one.role], [one for one in named if _is_in(title, one)]):
        if len({one.name for one in circle}) == 1:
            found = max(circle, key=lambda one: bool(one.role))
            return found if found.role else _in_office(found, [*gather(title, brief=True), *above])
    return None


def _above(body: Body, first: int) -> Iterator[Naming]:
    """The offices in the lines above FIRST, and everybody whose full name they hold, but who took, wrote or asked."""
    for passage in [one for one in body.passages if one.end <= first][:_LINES]:
        text = body.folded[passage.start : min(passage.end, passage.start + _LONGEST)]
        for one in gather(text):
            if not one.name or (len(name_words(one.name)) >= _FULL and not _is_another(text, one)):
                yield replace(
                    one,
                    start=one.start + passage.start,
                    end=one.end + passage.start,
                    name_start=one.name_start + passage.start,
                )


def _in_office(found: Naming, namings: Iterable[Naming]) -> Naming:
    """FOUND with the office that alone stands in the lines without a name: ``Ruritania's president on bread``."""
    offices = {(one.role, one.country) for one in namings if one.role and one.country and not one.name}
    role, country = offices.pop() if len(offices) == 1 else (found.role, found.country)
    return replace(found, role=role, country=found.country or country)


def _is_another(text: str, one: Naming) -> bool:
    """Whether ONE is no person, or one who only writes down, pictures or asks."""
    before = text[: one.start]
    noun = not listed("outlets").isdisjoint(one.name.lower().split())
    return noun or is_thing(one.name) or bool(_OTHERS.search(before) or _ASKED.search(before))


def _is_in(title: str, one: Naming) -> bool:
    return name_words(one.name)[-1] in name_words(title)
