"""The country of whom a visitor meets, the one visited: "On a visit to Freedonia, Vask met Foreign Minister Orlan".

And of whoever receives: "met with Minister Vask of Ruritania, who is in Freedonia on a visit".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.countries import CountryMention, countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.reading import Body

_VISIT_TO = re.compile(
    r"\b(?:visits?|trip|travell?ed|journey|arrived)(?: of [^,.;]{1,60}?| today| this week)? (?:to|in) (?:the )?"
    r"(?:(?:\w+ ){0,2}(?:republic|kingdom|state|commonwealth) of )?$",
    re.I,
)
# A visit that is over or to come is none on which anybody is met; who comes along is of the visitor's country.
_ANOTHER_TIME = re.compile(r"\b(?:after|following|ahead of|before|since|until|prior to)\b[^,.;]*$", re.I)
_MEETING = re.compile(r"\b(?:met|meets|meeting|talks|received|held|hosted|welcomed|spoke|called on|sat down)\b")
_ALONG = re.compile(r"\b(?:accompanied|joined|together with|delegation|including|along with)\b")
_REACH = 100


def settle_by_visit(actors: Sequence[Figure], body: Body) -> None:
    """Give the country visited to whom the visitor, the first of ACTORS, meets there and who has none printed."""
    for figure in actors[1:]:
        if figure.country is None and figure.role and not figure.is_elsewhere:
            figure.country = _visited_before(figure, body)


def _visited_before(figure: Figure, body: Body) -> str | None:
    """The country to which the sentence that first names FIGURE tells of a visit, before it tells whom that met."""
    start = next((one.start for one in figure.namings if one.start >= 0), -1)
    told = next((one for one in body.sentences if one.start <= start < one.end), None)
    if told is None:
        return None
    before = body.folded[told.start : start]
    visited = [one for one in countries_in(before) if _is_visited(before, one)]
    behind = before[visited[-1].end :] if visited else ""
    if _MEETING.search(behind) and not _ALONG.search(behind):
        return visited[-1].code
    return _visited_at_first(body) if _MET_WITH.search(before) and not _ALONG.search(before) else None


def _visited_at_first(body: Body) -> str | None:
    """The one country to which the first sentences tell of a visit."""
    told = [body.folded[one.start : one.end] for one in body.sentences[:_FIRST_SENTENCES]]
    visited = {one.code for sentence in told for one in countries_in(sentence) if _is_visited(sentence, one)}
    return visited.pop() if len(visited) == 1 else None


_FIRST_SENTENCES = 2
_MET_WITH = re.compile(
    r"\b(?:met(?: with)?|call(?:ed)? on|(?:received|hosted|welcomed) by"
    r"|(?:talks|meetings?|discussions|lunch|dinner) with) (?:the |his |her |HE |H\.E\. )?$"
)


def _is_visited(text: str, country: CountryMention) -> bool:
    visit = _VISIT_TO.search(text, max(0, country.start - _REACH), country.start)
    return visit is not None and not _ANOTHER_TIME.search(text, 0, visit.start())


def host_of_guests(actors: Sequence[Figure], text: str) -> str | None:
    """The country that one of ACTORS, of another one, is told to be visiting right behind the name; null for none."""
    known = {one.country for one in actors}
    for naming in (one for guest in actors if guest.country for one in guest.namings if one.start >= 0):
        told = _GUEST.match(text, naming.end)
        visited = next(countries_in(told["where"]), None) if told else None
        if visited and visited.start <= _LONGEST_POLITY and visited.code not in known:
            return visited.code
    return None


def country_of_envoy(actors: Sequence[Figure]) -> str | None:
    """The country whose ambassador attends beside guests of another: that of the visitor; null for none."""
    guests = {one.country for one in actors if one.country and not _is_envoy(one)}
    envoys = {one.country for one in actors if one.country and _is_envoy(one)} - guests
    return envoys.pop() if guests and len(envoys) == 1 else None


def _is_envoy(figure: Figure) -> bool:
    return any(word in (figure.role or "").lower() for word in ("ambassador", "chargé d'affaires", "high commissioner"))


_GUEST = re.compile(
    r",? (?:(?:who )?(?:is|was|has|had|arrived|came)|currently|presently|on an?)\b(?=[^.;\n]{0,120}\bvisit\b)"
    r"[^.;\n]{0,60}? (?:in|to) (?:the )?(?P<where>[^.;\n]{3,90})"
)
_LONGEST_POLITY = len("Federal Democratic Republic of ")
