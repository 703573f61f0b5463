"""The country from whose capital an account was filed, or where the first one named receives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache

from ingest.normalize.countries import countries_in, country_by_capital
from ingest.normalize.head.filing import Filing, dated_of, filing_of
from ingest.normalize.people.figures import Figure
from ingest.normalize.phrases import alternation


def filed_from(first: Figure, guests: Set[str | None], text: str, datelines: Sequence[str]) -> str | None:
    """The country from whose capital TEXT is filed, which is that of the FIRST one or of none of the GUESTS."""
    filed = filed_where(text, datelines)
    return filed if first.country == filed or filed not in guests else None


def filed_where(text: str, datelines: Sequence[str]) -> str | None:
    """The country whose capital the head of TEXT has, or one of its DATELINES."""
    lines = (_capital_in(line, text) for line in datelines)
    return filed_in(text) or _headed(text) or next(filter(None, lines), None)


def filing_in(text: str) -> Filing | None:
    """The place and day at the head of TEXT from which it was sent."""
    return filing_of(text) or dated_of(text)


def filed_in(text: str) -> str | None:
    """The country whose capital stands at the head of TEXT."""
    filing = filing_in(text)
    city = filing.place.partition(",")[0].title() if filing else ""
    return seated_in(city, text)


def _headed(text: str) -> str | None:
    """The country whose capital the head of TEXT has, before a day or an agency: "State House, Strelsau, 2031"."""
    found = _head().match(text)
    return seated_in(found["city"].title(), text) if found else None


@cache
def _head() -> re.Pattern[str]:
    cities = [form for city in country_by_capital() for form in (city, city.upper())]
    return re.compile(
        rf"(?:[A-Z][\w'. ]{{1,30}}, )?(?P<city>{alternation(cities)})(?![\w-])[,/:. ][^\n]{{0,40}}?"
        r"(?:\d{4}|\([A-Z][A-Za-z]{1,8}\)| --? )"
    )


def _capital_in(line: str, text: str) -> str | None:
    """The country whose capital a dateline names: ``State House, Strelsau - 4 May``."""
    parts = (part.strip().casefold() for part in _PARTS.split(line))
    return next((seated_in(part.title(), text) for part in parts if part in _by_capital()), None)


@cache
def _by_capital() -> Mapping[str, str]:
    """The country of every capital, however capitals are set: a head has ``PORT-AU-PRINCE``."""
    return {city.casefold(): code for city, code in country_by_capital().items()}


def seated_in(city: str, text: str) -> str | None:
    """The country whose capital CITY is, or the union that sits there where TEXT does not name that country."""
    country = _by_capital().get(city.casefold())
    if city != "Brussels" or any(mention.code == country for mention in countries_in(text)):
        return country
    return "EU" if _UNION.search(text) else None


_UNION = re.compile(r"\bEuropean (?:Union|Commission|Council|Parliament)\b|\bEU\b|\bthe Union\b|\bMember States\b")


_PARTS = re.compile(r"[,;|()]| -+ |\d+")


def received_in(actors: Sequence[Figure], text: str) -> str | None:
    """The country in whose capital the first of ACTORS receives, as TEXT begins to tell, if it is no guest's."""
    for one in actors[0].namings_in(text[:_BEGINNING]):
        before = _IN_BEFORE.search(text, 0, one.start) if _RECEIVES.match(text, one.end) else None
        for found in (before, _RECEIVED_IN.match(text, one.end)):
            named = (found["city"], found["city"].partition(" ")[0]) if found else ()
            country = next(filter(None, (seated_in(city, text) for city in named)), None)
            if country and all(other.country != country for other in actors):
                return country
    return None


_BEGINNING = 400
_IN_BEFORE = re.compile(r"\bin (?P<city>[A-Z][\w' -]{2,20}?)(?: today| on \w+day)?,? (?:the )?$")
_RECEIVES = re.compile(r",? (?:[a-z]+ )?(?:received|hosted|welcomed)\b")
_RECEIVED_IN = re.compile(rf"{_RECEIVES.pattern}[^.;\n]{{0,120}}? in (?P<city>[A-Z]\w+(?: [A-Z]\w+)?)")
