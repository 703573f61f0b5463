"""The country of whom a visitor meets, the one visited: "On a visit to Freedonia, Vask met Foreign Minister Orlan".

And of whoever receives: "met with Minister Vask of Ruritania, who is in Freedonia on a visit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from operator import attrgetter

from ingest.normalize.countries import CountryMention, capitals_in, countries_in
from ingest.normalize.people.companions import company
from ingest.normalize.people.figures import Figure
from ingest.normalize.reading import Body

_POLITY = r"(?:the )?(?:(?:\w+ ){0,2}(?:republic|kingdom|state|commonwealth) of )?"
_VISIT_TO = re.compile(
    r"\b(?:visits?|trip|travell?ed|travels|journey|arrived|flew)(?: of [^,.;]{1,60}?| today| this week)? (?:to|in)"
    rf" {_POLITY}$",
    re.I,
)
_VISITED = re.compile(rf"\b(?:visited|toured|will (?:also )?visit|is visiting|to visit) {_POLITY}$", re.I)
# "visited Ruritania on Monday", not "visited Ruritanian troops"
_BEHIND_PLACE = re.compile(r"[,.;]|$| (?:on|in|this|from|for|where|and|to|at|as|last|today|yesterday|with)\b")
# A visit that is over or to come is none on which anybody is met; who comes along is of the visitor's country.
_ANOTHER_TIME = re.compile(r"\b(?:after|following|ahead of|before|since|until|prior to)\b[^,.;]*$", re.I)
_MEETING = re.compile(
    r"\b(?:met|meets?|meeting|talks|received|held|hosted|welcomed|spoke|call(?:ed)? on|sat down|audience)\b"
)
_ALONG = re.compile(r"\b(?:accompanied|joined|together with|delegation|including|along with)\b")
_REACH = 100


def settle_by_visit(actors: Sequence[Figure], body: Body, home: str | None) -> None:
    """Give the country visited to whom the visitor, the first of ACTORS, meets there and who has none printed."""
    abroad = {one.country for one in actors[1:]} - {home, actors[0].country} if actors else set()
    beside = company(actors, body.folded)
    met: list[Figure] = []
    for figure in actors[1:]:
        if figure.country is None and figure.role and not figure.is_elsewhere:
            listed = next((one.country for one in met if beside.get(id(figure)) is one), None)
            figure.country = listed or _visited_before(figure, body, abroad, actors[0].country)
            met += [figure] if figure.country else []


def _visited_before(figure: Figure, body: Body, abroad: Set[str | None], visitors: str | None) -> str | None:
    """The country to which the sentence that first names FIGURE tells of a visit, before it tells whom that met.

    Else the one visited first, or that in whose capital they met: of whoever receives there, or is met there as others
    ABROAD are. Nobody is received in the VISITORS' own.
    """
    start = next((one.start for one in figure.namings_in(body.folded)), -1)
    told = next((one for one in body.sentences if one.start <= start < one.end), None)
    if told is None:
        return None
    before = body.folded[told.start : start]
    visited = [one for one in _places(before) if _is_visited(before, one)]
    behind = before[visited[-1].end :] if visited else ""
    if _ALONG.search(behind or before):
        return None
    if _MEETING.search(behind):
        return visited[-1].code
    hosted = _HOSTED_BY.search(before)
    if not hosted and not _MET_WITH.search(before):
        return None
    seat = _met_in_capital(body)
    return _visited_at_first(body) or (seat if (hosted and seat != visitors) or seat in abroad else None)


def _places(text: str) -> list[CountryMention]:
    """The countries of TEXT, by name or by capital, in its order."""
    return sorted([*countries_in(text), *capitals_in(text)], key=attrgetter("start"))


def _visited_at_first(body: Body) -> str | None:
    """The one country to which the first sentences tell of a visit."""
    visited = {one.code for told in _first(body) for one in _places(told) if _is_visited(told, one)}
    return visited.pop() if len(visited) == 1 else None


def _met_in_capital(body: Body) -> str | None:
    """The one country in whose capital the first sentences tell of a meeting: whoever receives there is of it."""
    places = {one.code for told in _first(body) for one in capitals_in(told) if told[: one.start].endswith(_IN)}
    return places.pop() if len(places) == 1 else None


def _first(body: Body) -> Iterator[str]:
    yield from (body.folded[one.start : one.end] for one in body.sentences[:_FIRST_SENTENCES])


_FIRST_SENTENCES = 2
_IN = (" in ", "In ", " to ")
_MET_WITH = re.compile(
    r"\b(?:met(?: with)?|(?:will|to) (?:also )?meet(?: with)?"
    r"|(?:talks|meetings?|discussions|conversation|lunch|dinner)(?: was| were)?(?: held)? with)"
    r" (?:the |his |her |HE |H\.E\. )?$",
    re.I,
)
_HOSTED_BY = re.compile(
    r"\b(?:call(?:ed)? on|audience with|(?:received|hosted|welcomed)(?: in audience)? by)"
    r" (?:the |his |her |HE |H\.E\. )?$"
)


def _is_visited(text: str, country: CountryMention) -> bool:
    start = max(0, country.start - _REACH)
    visit = _VISIT_TO.search(text, start, country.start)
    if not visit and _BEHIND_PLACE.match(text, country.end):
        visit = _VISITED.search(text, start, country.start)
    if visit is None or _OF_AN_OFFICE.match(text, country.end):
        return False
    return not _ANOTHER_TIME.search(text, 0, visit.start())


# "Visiting Chilean Minister": who visits, not whom.
_OF_AN_OFFICE = re.compile(r" [A-Z]")


def visited_by(first: Figure, text: str) -> set[str]:
    """The countries that the FIRST one, whose account it may be, is told to visit: none of them is the own one."""
    told = (_VISITS.match(text, one.end) for one in first.namings_in(text))
    return {code for found in told if found for code in listed_places(found["where"])}


def listed_places(where: str) -> Iterator[str]:
    """The countries of the places with which WHERE begins: "Doha, Jerusalem, and Rome on Monday"."""
    end = -1
    for place in _places(where):
        if place.start > (_LONGEST_POLITY if end < 0 else end + len(", and the ")):
            break
        end = place.end
        yield place.code


_VISITS = re.compile(
    r",? (?:[a-z]+ ){0,4}?(?:visit(?:s|ed|ing)?|travel(?:s|led|ed)? to|arrive[sd]? in|(?:visit|trip) to) (?:the )?"
    r"(?P<where>[^.;\n]{3,90})"
)


def host_of_guests(actors: Sequence[Figure], text: str) -> str | None:
    """The country that one of ACTORS, of another one, is told to be visiting right behind the name; null for none."""
    known = {one.country for one in actors}
    for naming in (one for guest in actors if guest.country for one in guest.namings_in(text)):
        told = _GUEST.match(text, naming.end)
        visited = next(countries_in(told["where"]), None) if told else None
        if visited and visited.start <= _LONGEST_POLITY and visited.code not in known:
            return visited.code
    return None


_GUEST = re.compile(
    r",? (?:(?:who )?(?:is|was|has|had|arrived|came)|currently|presently|on an?)\b(?=[^.;\n]{0,120}\bvisit\b)"
    r"[^.;\n]{0,60}? (?:in|to) (?:the )?(?P<where>[^.;\n]{3,90})"
)
_LONGEST_POLITY = len("Federal Democratic Republic of ")
