"""Who a page without a module of its own is of: by its address, by the names it prints, by the look of such a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urlsplit

from ingest.parsers.layout.address import host_of
from ingest.parsers.layout.bodies import bare, in_small_letters, is_institution, known
from ingest.parsers.layout.lines import folded
from ingest.record import Publisher
from ingest.vocabulary import table

_OFFICES = (
    "gov gob gouv gv govt go gub government gouvernement mil mfa mofa mfat mae mne mzv mre minrex cancilleria kemlu "
    "dfa president presidency presidencia presidence prezident predsednik primeminister prime-minister pmo pm premier "
    "parliament"
)
_GOVERNMENT_LABELS = re.compile(rf"(?:^|\.)(?:{'|'.join(_OFFICES.split())})(?:\.|$)")
_SLUG = re.compile(r"[^a-z0-9]+")
_ADDRESS = re.compile(r"(?:https?://)?((?:[\w-]{1,60}\.){1,6}[a-z]{2,12}(?:/\S{0,300})?)", re.IGNORECASE)
_REPORTED = frozenset(("says", "said", "denies", "confirms", "spokesperson", "spokesman", "spokeswoman", "minister"))
_AT_ANOTHER = re.compile(r"(?<=\w) (?i:to|in|at|accredited) (?i:the )?(?=[A-Z])")
_LEAST_NAME = 2
_LONGEST_NAME = 14
# Last labels that are no ISO code of their country; get.gov says who may have a .gov, RFC 1591 who a .mil.
_CODES = {"uk": "GB", "eu": "EU", "gov": "US", "mil": "US"}


@dataclass(frozen=True, slots=True)
class Identified:
    """A publisher and the basis on which it was told."""

    publisher: Publisher
    basis: str


def identified(url: str | None, names: Sequence[str]) -> Identified | None:
    """The publisher of a page at URL that prints NAMES, the likeliest first; null where nothing says it.

    A portal of a whole government is less than the office that the page names.
    """
    portal = _by_host(url)
    named = next((row for name in names if (row := known(name) or _by_host(_address_in(name)))), None)
    if portal and named and named["country"] == portal["country"]:
        return Identified(_publisher(named), "host")
    if portal or named:
        return Identified(_publisher(portal or named or {}), "host" if portal else "signature")
    return _unlisted(url, names)


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


def _unlisted(url: str | None, names: Sequence[str]) -> Identified | None:
    """A publisher that no vocabulary holds: named as its page names it, else by its host.

    Without a host only a public body that names its country will do: "Ministry of Foreign Affairs" is anybody's.
    """
    host = host_of(url)
    printed = [in_small_letters(text) for name in names if (text := bare(name))]
    bodies = [text for text in printed if is_institution(text)]
    if host is None:
        named = next((text for text in bodies if country_named(text)), None)
        return Identified(_made(_slug(named), named, country_named(named), True), "signature") if named else None
    name = next(iter([*bodies, *printed]), host)
    official = bool(bodies) or _GOVERNMENT_LABELS.search(host) is not None
    country = country_named(name) or (_country_of_host(host) if official else None)
    return Identified(_made(_slug(host), name, country, official), "host")


def _made(made_id: str, name: str, country: str | None, official: bool) -> Publisher:
    return Publisher(made_id, name, country, "government" if official else None, timezone=_clocks().get(country or ""))


def in_country(publisher: Publisher, country: str | None) -> Publisher:
    """A publisher, of a COUNTRY and by its clock."""
    return replace(publisher, country=country, timezone=publisher.timezone or _clocks().get(country or ""))


@cache
def _clocks() -> dict[str, str]:
    """By country the time zone that its government keeps: that of the first of its offices that are listed."""
    rows = (row for row in reversed(table("publishers")) if row["kind"] == "government" and row["timezone"])
    return {row["country"]: row["timezone"] for row in rows}


def _slug(name: str) -> str:
    return _SLUG.sub("-", name.casefold()).strip("-")


def country_named(name: str) -> str | None:
    """The country that a public body's name ends in or names: ``Ministry of Foreign Affairs of Ruritania``."""
    words = folded(_AT_ANOTHER.split(name)[0]).split()
    runs = (" ".join(words[at : at + length]) for at in range(len(words)) for length in _lengths())
    found = [(len(run), code) for run in runs if (code := _countries().get(run))]
    return max(found)[1] if found else None


@cache
def _countries() -> dict[str, str]:
    rows = (row for row in table("countries") if row["code"].isalpha())
    return {folded(name): row["code"] for row in rows for name in _called(row) if len(name) > 3}


@cache
def _lengths() -> range:
    """How many words the names of countries have."""
    return range(1, 1 + max(len(name.split()) for name in _countries()))


def _called(row: dict[str, str]) -> tuple[str, ...]:
    """What a country and what is of it are called: ``Ruritania``, ``Ruritanian``."""
    return row["name"], *row["names"].split("|"), *row["demonyms"].split("|")


def _country_of_host(host: str | None) -> str | None:
    """The country of a host's last label, which for two letters is its ISO code nearly always."""
    last = (host or "").rpartition(".")[2]
    return _CODES.get(last, last.upper() if len(last) == 2 else None)
