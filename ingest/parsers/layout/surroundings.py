"""The country that the surroundings of a text tell: a letterhead, the site's name, the address at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.parsers.layout.institutions import country_named, in_country
from ingest.parsers.layout.lines import folded, is_sentence
from ingest.record import Publisher
from ingest.vocabulary import table

_LONGEST = 140
# What the lines of an office hold: other lines around a text are titles of other texts, and tell of other countries.
_OF_OFFICES = re.compile(
    r"\b(?:ministry|minister for|department|government|office of|presidency|state house|parliament|embassy|cabinet"
    r"|chancellery|republic|kingdom|sultanate|official (?:web ?)?site)\b|©|copyright|^(?:banco|banque|bank of)\b",
    re.IGNORECASE,
)
_POST_CODE = re.compile(r"^(?:[a-z]{1,2} ?)?\d[\d ]{2,6} |(?: [a-z]{0,2}\d[\da-z]{1,3}){1,2}$| \d{3,6}$")
_ABROAD = re.compile(r"\b(?:embassy|consulate|mission|representation|ambassador)\b", re.IGNORECASE)


def country_around(lines: Iterable[str]) -> str | None:
    """The only country that the lines of offices and addresses among LINES name; null where that is none or several."""
    found = {code for line in lines if len(line) < _LONGEST and not is_sentence(line) for code in _told(line)}
    return found.pop() if len(found) == 1 else None


def at_home(publisher: Publisher, around: Iterable[str]) -> Publisher:
    """A government's office whose country neither name nor address tells, with the one that the lines AROUND tell."""
    if publisher.country or publisher.kind != "government":
        return publisher
    return in_country(publisher, country_around(around))


def _told(line: str) -> Iterator[str]:
    """The country of an office's line, that of the capital in which an address ends."""
    if _ABROAD.search(line):
        return
    office, is_address = _OF_OFFICES.search(line), line.count(", ") > 1 or any(map(str.isdigit, line))
    city = _capitals().get(_place_in(line)) if ", " in line and (office or is_address) else None
    code = city or (country_named(line) if office else None)
    if code and code != "EU":
        yield code


def _place_in(line: str) -> str:
    """What stands behind the last comma of an address, without the number of its post office: ``3900 Nuuk``."""
    return _POST_CODE.sub("", folded(line.rpartition(", ")[2]))


@cache
def _capitals() -> dict[str, str]:
    rows = [
        (row, capital) for row in table("countries") if row["code"].isalpha() for capital in row["capitals"].split("|")
    ]
    return {folded(capital): row["code"] for row, capital in rows if capital}
