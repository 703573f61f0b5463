"""Whose side a text says that somebody is on: "On the Chilean side: …", "Minister Vask was accompanied by …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from ingest.normalize.countries import countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Body

_COMPRISES = r"(?:(?:(?:is|was) )?composed|made up|(?:includ|compris|consist)\w*)"
_ALONG = r"(?:accompanied|flanked|assisted|supported|joined) by"
_SIDE = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Ff]or) (?:the )?[A-Z][\w' -]{2,40}?(?:'s)? (?:side|part|delegation)\b"
    r"|\b[Oo]n the (?:side|part) of (?:the )?[A-Z][\w' -]{2,40}?(?=[,:]| (?:were|was|by|took|the)\b)"
    rf"|\b[A-Z][\w'-]+(?:'s)? delegation,? (?:which |that )?(?:also |further )?{_COMPRISES}"
    rf"|\b(?:[Dd]elegations?|[Mm]embers|group) (?:of|from) [^.;:\n]{{3,80}}?(?::| {_COMPRISES})"
)
_WITH = re.compile(
    rf"(?:was|were|is) (?:also )?{_ALONG}|, {_ALONG}"
    r"|\b(?:[Jj]oin|[Aa]ccompany)ing (?P<whom>[^.;:]{3,60}?) (?:were|was|are|is)\b"
    r"|'s? delegation (?:also |further )?(?:includ|compris|consist)\w*"
)
# "The Albanian delegation, which included Bo Tarn, [also met with] Minister Vask"
_MET = re.compile(r",? (?:also )?(?:met|held talks|(?:was|were) received|paid|called on|visited)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|who|[Hh]im|[Hh]er)\b")
_BEFORE = 70
_LIST = 600


@dataclass(frozen=True, slots=True)
class _Side:
    """From where a text names people of one country, and up to where."""

    country: str
    start: int
    end: int


def settle_by_side(actors: Sequence[Figure], body: Body) -> None:
    """Those of ACTORS of whom the text says only whose side they are on: of that side's country."""
    of_none = [one for one in actors if one.country is None and not one.is_elsewhere]
    sides = [*_called(body), *_led(body, actors)] if of_none else []
    for figure in of_none:
        starts = [naming.start for naming in figure.namings_in(body.folded)]
        figure.country = next((one.country for one in sides for at in starts if one.start <= at < one.end), None)


def _called(body: Body) -> Iterator[_Side]:
    """The sides that a text calls by their country."""
    found = list(_SIDE.finditer(body.folded))
    for at, side in enumerate(found):
        named = next(countries_in(side[0]), None)
        limit = found[at + 1].start() if at + 1 < len(found) else len(body.folded)
        if named:
            end = min(limit, _end(body, side.end()))
            met = _MET.search(body.folded, side.end(), end)
            yield _Side(named.code, side.end(), met.start() if met else end)


def _led(body: Body, actors: Sequence[Figure]) -> Iterator[_Side]:
    """The sides of ACTORS: who came with them."""
    named = [(naming, figure.country) for figure in actors for naming in figure.namings_in(body.folded)]
    for found in _WITH.finditer(body.folded):
        start = found.start("whom") if found["whom"] else max(_start(body, found.start()), found.start() - _BEFORE)
        country = _leader(body.folded, start, found.end("whom") if found["whom"] else found.start(), named)
        if country:
            yield _Side(country, found.end(), _end(body, found.end()))


def _leader(text: str, start: int, end: int, named: Sequence[tuple[Naming, str | None]]) -> str | None:
    """The country of the last one NAMED between START and END of TEXT; behind a pronoun, of the last one before."""
    there = [(naming.start, country) for naming, country in named if start <= naming.start < end]
    if not there and _PRONOUN.search(text, start, end):
        there = [(naming.start, country) for naming, country in named if 0 <= naming.start < start]
    return max(there, key=itemgetter(0))[1] if there else None


def _start(body: Body, at: int) -> int:
    """Where the sentence around a place begins."""
    return body.sentences[_place(body, at)].start if body.sentences else 0


def _end(body: Body, at: int) -> int:
    """Where a side that is named at a place ends: with its sentence or a semicolon; the list below a colon goes on."""
    text, sentence = body.folded, body.sentences[_place(body, at)].end if body.sentences else len(body.folded)
    if text[at:sentence].strip() == ":":
        return at + _LIST
    parted = text.find(";", at, sentence)
    return parted if parted >= 0 else sentence


def _place(body: Body, at: int) -> int:
    return max(0, bisect_right([sentence.start for sentence in body.sentences], at) - 1)
