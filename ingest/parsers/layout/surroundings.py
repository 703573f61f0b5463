"""The country that the surroundings of a text tell: a letterhead, the site's name, the address at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.parsers.layout.lines import folded, is_sentence
from ingest.parsers.layout.moments import has_date
from ingest.parsers.layout.polities import capitals, country_called, country_named
from ingest.parsers.layout.unlisted import in_country
from ingest.record import Publisher

_LONGEST = 140
# What the lines of an office hold: other lines around a text are titles of other texts, and tell of other countries.
_OF_OFFICES = re.compile(
    r"\b(?:ministry|minister for|department|government|office of|presidency|state house|parliament|embassy|cabinet"
    r"|chancellery|republic|kingdom|sultanate|official (?:web ?)?site)\b|©|copyright|^(?:banco|banque|bank of)\b",
    re.IGNORECASE,
)
_OF_TWO = re.compile(
    r"(?P<home>[A-Z][\w.’'-]*?(?: [A-Z][\w.’'-]*?){0,2}?) ?[-–—] ?(?P<guest>[A-Z][\w.’']*(?: [A-Z][\w.’']*){0,2}?) "
    r"(?i:(?:foreign|defen[cs]e|trade|finance) )?"
    r"(?i:minister|summit|leaders|telephone|video|meeting|talks|joint|dialogue|consultation|policy)"
)
_POST_CODE = re.compile(r"^(?:[A-Z]{1,2}[ -]?)?\d[\d ]{2,6} ")
_LONGEST_CITY = 3
_ABROAD = re.compile(r"\b(?:embassy|consulate|mission|representation|ambassador)\b", re.IGNORECASE)


def country_around(lines: Iterable[str]) -> str | None:
    """The only country that the lines of offices and addresses among LINES name; null where that is none or several."""
    found = {code for line in lines if len(line) < _LONGEST and not is_sentence(line) for code in _told(line)}
    return found.pop() if len(found) == 1 else None


def host_in(title: str | None) -> str | None:
    """The first country of a TITLE about two, where it is told: ``Ruritania-Chile Foreign Ministers' Meeting``."""
    found = _OF_TWO.match(title or "")
    told = [country_called(found[name]) for name in ("home", "guest")] if found else []
    return told[0] if all(told) and told else None


def at_home(publisher: Publisher, around: Iterable[str]) -> Publisher:
    """A publisher whose country neither name nor address tells, with the one that the lines AROUND tell.

    A medium and an organisation of states stay without.
    """
    if publisher.country or publisher.kind in ("media", "organisation"):
        return publisher
    return in_country(publisher, country_around(around))


def _told(line: str) -> Iterator[str]:
    """The country of an office's line, that of the capital in an address."""
    if _ABROAD.search(line):
        return
    office = _OF_OFFICES.search(line)
    is_address = not has_date(line) and (line.count(", ") > 1 or any(map(str.isdigit, line)))
    city = next(_cities_in(line), None) if office or is_address else None
    code = city or (country_named(line) if office else None)
    if code and code != "EU":
        yield code


def _cities_in(line: str) -> Iterator[str]:
    """The countries of the capitals that stand behind a comma, the number of a post office before them or none."""
    for part in line.split(", ")[1:]:
        words = _POST_CODE.sub("", part).split()
        runs = (folded(" ".join(words[:length])) for length in range(min(len(words), _LONGEST_CITY), 0, -1))
        yield from (code for run in runs if (code := capitals().get(run)))
