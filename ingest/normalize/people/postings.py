"""The country of whoever has none printed, as posts tell it: to where an envoy is sent, of which part of a state."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.normalize.countries import ORGANISATIONS, CountryMention, capitals_in, countries_in
from ingest.normalize.head.gazetteer import country_called, region_of
from ingest.normalize.people.companions import companion, company, governs, is_sent
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.homes import is_of_government
from ingest.record import Publisher

_SENT = re.compile(
    r"\b(?:ambassador|high commissioner|consul[- ]general|chargé d'affaires|envoy)\b.*? (?:to|in) (?P<post>.+)", re.I
)
_MANDATE = re.compile(
    r"\b(?:envoy|representative|coordinator|head of (?:the )?\w* ?delegation)\b.*? (?:for|to|in) (?P<post>.+)", re.I
)
_LONGEST_POST = 120
_LONGEST_POLITY = len("the Federal Democratic Republic of ")


def settle_by_posting(actors: Sequence[Figure], text: str, publisher: Publisher | None) -> str | None:
    """Whom "the Ambassador of Chile to Norway" meets in office is a Norwegian; a government needs no such hint.

    Where the first one, of no country, has a guest of that one, the envoy serves the first one's own.
    Returns the country to which the envoy is sent, where somebody is of it for that.
    """
    posts = [post for one in actors if one.country and (post := _posted(one, text)) not in (None, one.country)]
    if len(set(posts)) != 1 or is_of_government(publisher):
        return None
    if actors[0].country is None and any(one.country == posts[0] for one in actors[1:_FIRST]):
        return None
    beside = company(actors, text)
    hosts = [
        one
        for one in actors
        if one.country is None and not one.is_elsewhere and governs(one.role) and not _comes_along(one, beside)
    ]
    for figure in hosts:
        figure.country = posts[0]
    return posts[0] if hosts else None


def _comes_along(figure: Figure, beside: Mapping[int, Figure]) -> bool:
    """Whether FIGURE is listed behind somebody of a known country."""
    before = companion(figure, beside)
    return before is not None and before.country is not None


_FIRST = 2


def _posted(figure: Figure, text: str) -> str | None:
    """To which country FIGURE is sent, as the office or the words right behind it tell."""
    for naming in figure.namings:
        told = text[naming.start : naming.start + _LONGEST_POST].partition("\n")[0] if naming.stands_in(text) else ""
        found = _SENT.match(told) or _SENT.search(naming.role or "")
        post = _first_place(found["post"]) if found else None
        if found and post and post.start <= _LONGEST_POLITY and post.code not in ORGANISATIONS:
            return post.code
    return None


def _first_place(post: str) -> CountryMention | None:
    """The first country of POST, by name, else by its capital."""
    return next((one for places in (countries_in, capitals_in) for one in places(post)), None)


def settle_by_mandate(actors: Sequence[Figure]) -> None:
    """Whom an organisation's envoy "for Freedonia" meets in office is of it, where nothing else tells whose account."""
    mandates = (_MANDATE.search(one.role or "") for one in actors if one.country in ORGANISATIONS)
    codes = {mention.code for found in mandates if found for mention in countries_in(found["post"])} - ORGANISATIONS
    if len(codes) == 1:
        code = codes.pop()
        for figure in actors:
            if figure.country is None and not figure.is_elsewhere and governs(figure.role):
                figure.country = code


def settle_by_region(actors: Sequence[Figure]) -> None:
    """The Premier of a province is of its country: "Saskatchewan Premier Karl Vask"."""
    for figure in actors:
        if figure.country is None:
            words = (figure.role or "").split()
            able = (" ".join(words[at:end]) for at in range(len(words)) for end in range(len(words), at, -1))
            figure.country = next((code for name in able if (code := _region(name))), None)


def _region(name: str) -> str | None:
    """The country of the region called NAME, which no country is called too; a region's initials tell nothing."""
    return None if name.isupper() or country_called(name) else region_of(name)


def settle_by_mission(actors: Sequence[Figure], text: str) -> None:
    """Who serves at "the Embassy" without more is of the one country whose ambassador is among ACTORS."""
    sending = {one.country for one in actors if one.country and is_sent(one.role)}
    if len(sending) == 1:
        (country,) = sending
        for figure in actors:
            told = (f"{one.role} {text[one.name_end : one.end]}" for one in figure.namings_in(text))
            if figure.country is None and any(_AT_MISSION.search(words) for words in told):
                figure.country = country


_AT_MISSION = re.compile(r"\b(?:at|of|in) the (?:Embassy|High Commission|Mission)\b")


def settle_by_seat(actors: Sequence[Figure], text: str) -> None:
    """Behind whose name TEXT prints party and state sits in the Congress of the United States: "Orlan (D-MA)"."""
    for figure in actors:
        if figure.country is None and any(_SEAT.match(text, one.name_end) for one in figure.namings_in(text)):
            figure.country = "US"


_SEAT = re.compile(
    r",? \((?:Democrat|Republican|Independent|[DRI])(?: ?[-,] ?)"
    r"(?:[A-Z]{2}|[A-Z][a-z]+\.?)(?:-\d{1,2})?\)"
)
