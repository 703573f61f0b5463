"""Who a page without a module of its own is of: by its address, by the names it prints, by the look of such a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from ingest.parsers.layout.address import host_of
from ingest.parsers.layout.bodies import in_small_letters, is_institution, known
from ingest.parsers.layout.imprints import bare
from ingest.parsers.layout.lines import folded
from ingest.parsers.layout.polities import listed_in, without_state
from ingest.parsers.layout.unlisted import country_of, is_seated, is_whole, of_state, unlisted
from ingest.record import Publisher
from ingest.vocabulary import table

_ADDRESS = re.compile(r"(?:https?://)?((?:[\w-]{1,60}\.){1,6}[a-z]{2,12}(?:/\S{0,300})?)", re.IGNORECASE)
_PORTAL = re.compile(r"(?:the )?(?:[\w.]+ ){0,4}government(?: offices)?(?: of .+)?|gov\.uk", re.IGNORECASE)
_REPORTED = frozenset(("says", "said", "denies", "confirms", "spokesperson", "spokesman", "spokeswoman", "minister"))
_LEAST_NAME = 2
_LONGEST_NAME = 14


@dataclass(frozen=True, slots=True)
class Identified:
    """A publisher and the basis on which it was told."""

    publisher: Publisher
    basis: str


def identified(url: str | None, names: Sequence[str], home: str | None = None) -> Identified | None:
    """The publisher of a page at URL that prints NAMES, the likeliest first; null where nothing says it.

    A portal of a whole government is less than the office that the page names.

    home  the country (ISO code) that the page's surroundings tell: a name's, where that says none
    """
    portal = _by_host(url)
    named = _named(names, home)
    found = portal or named
    if found is None:
        made, basis = unlisted(url, names, home)
        return Identified(made, basis) if made else None
    within = _within(found, names) if _PORTAL.fullmatch(found["name"]) else None
    return Identified(within or _publisher(found), "host" if portal else "signature")


def _within(portal: dict[str, str], names: Sequence[str]) -> Publisher | None:
    """The office that a page of a whole government's PORTAL names among NAMES; null where it names none."""
    country = portal["country"]
    bodies = (name for text in names if is_institution(name := bare(text)) and not _PORTAL.match(name))
    offices = [name for name in bodies if country_of(name, country) == country and is_whole(without_state(name))]
    rows = (row for name in (*names, *offices) if (row := known(name) or _office(bare(name), country)))
    listed = next((row for row in rows if row["country"] == country and not _PORTAL.fullmatch(row["name"])), None)
    if listed is None and offices:
        return of_state(in_small_letters(offices[0]), country)
    return _publisher(listed) if listed else None


def _named(names: Sequence[str], home: str | None) -> dict[str, str] | None:
    """The row of the first of NAMES that is listed; of an office that says no country, by that of HOME."""
    told = (known(name) or _by_host(_address_in(name)) or _office(bare(name), home) for name in names)
    return next(filter(None, told), None)


def _office(name: str, home: str | None) -> dict[str, str] | None:
    country = country_of(name, home) if is_seated(name) else None
    return listed_in(country, name) if country else None


def subject_of(title: str | None) -> Identified | None:
    """The public body whose deed a title tells: ``Ministry of Trade opens its fair`` is its own account, likely."""
    words = folded(title or "").split()[:_LONGEST_NAME]
    names = (" ".join(words[:at]) for at in range(len(words) - 1, _LEAST_NAME, -1))
    row = next((row for name in names if is_institution(name) and (row := known(name))), None)
    if row is None or row["kind"] != "government" or words[len(folded(row["name"]).split())] in _REPORTED:
        return None
    return Identified(_publisher(row), "inferred")


def _address_in(name: str) -> str | None:
    """The address that a name is: a host, or a page."""
    found = _ADDRESS.fullmatch(name.strip().lower())
    return f"https://{found[1]}" if found else None


def _by_host(url: str | None) -> dict[str, str] | None:
    """The row with the longest address that URL lies below."""
    host = host_of(url)
    if host is None:
        return None
    place = host + urlsplit(url or "").path
    parts = place.split("/")
    hosts = [host.split(".", at)[-1] for at in range(host.count("."))]
    tries = [f"{known}/{parts[1]}" for known in hosts if len(parts) > 1] + hosts
    return next((row for known in tries if (row := _hosts().get(known))), None)


@cache
def _hosts() -> dict[str, dict[str, str]]:
    return {host: row for row in table("publishers") for host in row["hosts"].split(";") if host}


def _publisher(row: dict[str, str]) -> Publisher:
    return Publisher(
        row["id"], row["name"], row["country"] or None, row["kind"] or None, timezone=row["timezone"] or None,
        seat=row["seat"] or None,
    )  # fmt: skip
