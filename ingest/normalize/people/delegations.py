"""Whose side a text says that somebody is on: "On the Chilean side: …", "Minister Vask was accompanied by …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from ingest.normalize.countries import codes_by_term, countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import offices_of
from ingest.normalize.reading import Body

_COMPRISES = r"(?:(?:(?:is|was) )?composed|made up|(?:includ|compris|consist)\w*)"
_ALONG = r"(?:accompanied|flanked|assisted|supported|joined) by"
_SIDE = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Ff]or) (?:the )?[A-Z][\w' -]{2,40}?(?:'s)? (?:side|part|delegation)\b"
    r"|\b[Oo]n the (?:side|part) of (?:the )?[A-Z][\w' -]{2,40}?(?=[,:]| (?:were|was|by|took|the)\b)"
    rf"|\b[A-Z][\w'-]+(?:'s)? (?:delegation|side|team),? (?:which |that )?(?:also |further )?{_COMPRISES}"
    r"|\b[A-Z][\w'-]+(?:'s)? (?:delegation|side|team) (?:(?:was |were |is )?(?:led|headed|represented) )?by\b"
    r"|(?:[,;] (?:and |while )?|: |\bwere |\n)[Ff]or (?:the )?[A-Z][\w' -]{2,30}[,:](?= )"
    rf"|\b(?:[Dd]elegations?|[Mm]embers|group) (?:of|from) [^.;:\n]{{3,80}}?"
    rf"(?::| {_COMPRISES}|,? (?:headed|led|chaired) by)"
    r"|\b[A-Z][\w' -]{2,40}? (?:was|were|is|are) represented(?: at the [a-z]+)? by\b"
    r"|[,;] (?:and )?(?:the )?[A-Z][\w' -]{2,40}? by (?=(?:the|its|their|Mr|Mrs|Ms|Dr|H\.? ?E|Hon|Minister)\b)"
)
_LINE = re.compile(r"(?<=\n)(?P<line>[A-Z][\w' -]{2,40}):?(?=\n)")
_WITH = re.compile(
    rf"(?:was|were|is) (?:also )?{_ALONG}|, {_ALONG}"
    r"|\b(?:[Jj]oin|[Aa]ccompany)ing (?P<whom>[^.;:]{3,60}?) (?:were|was|are|is)\b"
    r"|'s? delegation (?:also |further )?(?:includ|compris|consist)\w*"
    r"|(?P<last>\b[Tt]he delegation (?:also |further )?(?:includ|compris|consist)\w*"
    r"|\b[Mm]embers? of (?:the|his|her) (?:[a-z-]+ ){0,2}delegation\b)"
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
        starts = [naming.name_start for naming in figure.namings_in(body.folded)]
        figure.country = next((one.country for one in sides for at in starts if one.start <= at < one.end), None)


def _called(body: Body) -> Iterator[_Side]:
    """The sides that a text calls by their country."""
    headings = (one for one in _LINE.finditer(body.folded) if one["line"] in codes_by_term())
    found = sorted((*_SIDE.finditer(body.folded), *headings), key=re.Match.start)
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
        start, end = _place_of_leader(body, found)
        country = _leader(body.folded, start, end, named) or _in_office(body.folded, start, end, actors)
        if country:
            yield _Side(country, found.end(), _end(body, found.end()))


def _place_of_leader(body: Body, found: re.Match[str]) -> tuple[int, int]:
    """From where to where the one stands whom others came with: in the words FOUND, or before them."""
    if found["whom"]:
        return found.start("whom"), found.end("whom")
    start = 0 if found["last"] else max(_start(body, found.start()), found.start() - _BEFORE)
    return start, found.start()


def _in_office(text: str, start: int, end: int, actors: Sequence[Figure]) -> str | None:
    """The country of the last of ACTORS whose office alone stands between START and END: "The Ambassador was"."""
    told = _OFFICE_ALONE.search(text, start, end)
    office = told["office"].lower() if told else ""
    able = [one for one in actors if one.country and office and office in offices_of(one.role)]
    placed = [(naming.start, one.country) for one in able for naming in one.namings_in(text) if naming.start < start]
    return max(placed, key=itemgetter(0))[1] if placed else None


_OFFICE_ALONE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<office>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) ?,?$")


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
    """Where a side that is named at a place ends: with its sentence or another side behind a semicolon; the list
    below a colon or a country's name goes on."""
    text, sentence = body.folded, body.sentences[_place(body, at)].end if body.sentences else len(body.folded)
    if text[at:sentence].strip() in (":", ""):
        return at + _LIST
    parted = _PARTED.search(text, at, sentence)
    return parted.start() if parted else sentence


_PARTED = re.compile(r";(?= (?:and |while )?(?:for|on|from|by|as|with)\b)")


def _place(body: Body, at: int) -> int:
    return max(0, bisect_right([sentence.start for sentence in body.sentences], at) - 1)
