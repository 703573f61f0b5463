"""Whose account a text is: the country of its publisher, or the one that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.normalize.countries import countries_in, country_by_capital, country_of
from ingest.normalize.head.filing import Filing, dated_of, filing_of
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.most_named import most_named
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many
from ingest.normalize.people.visits import country_of_envoy, host_of_guests
from ingest.normalize.phrases import alternation
from ingest.record import Publisher


def home_of(
    publisher: Publisher | None,
    actors: Sequence[Figure],
    lead: str,
    text: str,
    datelines: Sequence[str],
    named: Sequence[Naming] = (),
    *,
    posted: str | None = None,
    spoken: bool = False,
) -> str | None:
    """Whose officials stand in an account without their country: the publisher's.

    A medium names only the first of ACTORS so, by office, where LEAD (the title up to the first one named there) and
    TEXT name no other country before, and others too where it files from its own capital. Where no publisher's country
    is known, it is the one that the speaker calls ours, the one to which an envoy is POSTED, whose alone
    the office of somebody first is, that a guest visits,
    that of the capital from which the text was filed or that one of its DATELINES names, else the one that lead and
    text name most, not counting the offices of all who are NAMED. In what is SPOKEN by several, a country that they
    speak about or with tells nothing.
    """
    if publisher and is_of_government(publisher):
        return publisher.country
    nameless = next((one for one in actors if not one.country and not serves_many(one.role)), None)
    if nameless is None or nameless.is_elsewhere:
        return None
    if not nameless.role:
        return host_of_guests(actors, text)
    if publisher and publisher.country:
        return publisher.country if _tells_at_home(publisher.country, actors[0], lead, text) else None
    told = _claimed(text) or host_of_guests(actors, text) or posted or country_of_envoy(actors)
    told = told or _filed(actors, text, datelines)
    return told or most_named(lead, text, {one.country for one in actors}, named, spoken=spoken)


def _filed(actors: Sequence[Figure], text: str, datelines: Sequence[str]) -> str | None:
    """The country from whose capital TEXT is filed, which is that of the first of ACTORS or of none of them."""
    lines = (_capital_in(line, text) for line in datelines)
    filed = _filed_in(text) or _headed(text) or next(filter(None, lines), None)
    return filed if actors[0].country == filed or all(one.country != filed for one in actors) else None


def _tells_at_home(country: str, first: Figure, lead: str, text: str) -> bool:
    """Whether a medium of COUNTRY files from its capital, or names no other country before the FIRST one named."""
    filing = _filing(text)
    before = text[filing.end if filing else 0 : text.find(first.namings[-1].name)]
    return _filed_in(text) == country or country_of(f"{lead}\n{before}") in (None, country)


def _claimed(text: str) -> str | None:
    """The country whose people the speaker of TEXT is of: "Fellow Ruritanians", "our homeland Ruritania"."""
    words = (found["whose"] for found in _OURS.finditer(text))
    codes = (country_of(one) or country_of(one.removesuffix("s")) for one in words)
    return next(filter(None, codes), None)


_OURS = re.compile(
    r"\b(?:[Ff]ellow|[Oo]ur (?:\w+ )?(?:homeland|motherland|fatherland|country|nation|republic),?|[Gg]od bless"
    r"|[Ll]ong live|[Ww]e,? the people of)(?: our (?:\w+ )?(?:homeland|country|nation|republic),?| the)?"
    r" (?P<whose>[A-Z]\w+(?: (?:and )?[A-Z]\w+){0,3})"
)


def is_of_government(publisher: Publisher | None) -> bool:
    """Whether a text is the account of a country's own government."""
    return publisher is not None and publisher.country is not None and publisher.kind != "media"


def _filing(text: str) -> Filing | None:
    return filing_of(text) or dated_of(text)


def _filed_in(text: str) -> str | None:
    """The country whose capital stands at the head of TEXT."""
    filing = _filing(text)
    city = filing.place.partition(",")[0].title() if filing else ""
    return _seated_in(city, text)


def _headed(text: str) -> str | None:
    """The country whose capital the head of TEXT has, before a day or an agency: "State House, Strelsau, 2031"."""
    found = _head().match(text)
    return _seated_in(found["city"].title(), text) if found else None


@cache
def _head() -> re.Pattern[str]:
    cities = [form for city in country_by_capital() for form in (city, city.upper())]
    return re.compile(
        rf"(?:[A-Z][\w'. ]{{1,30}}, )?(?P<city>{alternation(cities)})(?![\w-])[,/:. ][^\n]{{0,40}}?"
        r"(?:\d{4}|\([A-Z][A-Za-z]{1,8}\)| --? )"
    )


def _capital_in(line: str, text: str) -> str | None:
    """The country whose capital a dateline names: ``State House, Strelsau - 4 May``."""
    parts = (part.strip().title() for part in _PARTS.split(line))
    return next((_seated_in(part, text) for part in parts if part in country_by_capital()), None)


def _seated_in(city: str, text: str) -> str | None:
    """The country whose capital CITY is, or the union that sits there where TEXT does not name that country."""
    country = country_by_capital().get(city)
    if city != "Brussels" or any(mention.code == country for mention in countries_in(text)):
        return country
    return "EU" if _UNION.search(text) else None


_UNION = re.compile(r"\bEuropean (?:Union|Commission|Council|Parliament)\b|\bEU\b|\bthe Union\b|\bMember States\b")


_PARTS = re.compile(r"[,;|()]| -+ |\d+")


def own_country(publisher: Publisher | None, actors: Sequence[Figure], at_home: Sequence[Figure]) -> str | None:
    """Whose account this is: the publisher's country, for a medium only where that takes part.

    Else that of those AT_HOME, whom the text names by office without a country, where they are of one; else the first
    named's.
    """
    countries = [figure.country for figure in actors if figure.country]
    if publisher and publisher.country and (publisher.kind != "media" or publisher.country in countries):
        return publisher.country
    ours = {figure.country for figure in at_home if figure.country}
    if len(ours) == 1:
        return ours.pop()
    return actors[0].country if actors else None
