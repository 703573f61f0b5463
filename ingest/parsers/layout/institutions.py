"""Who a page without a module of its own is of: by its address, by the names it prints, by the look of such a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from ingest.parsers.layout.address import host_of
from ingest.parsers.layout.lines import folded
from ingest.record import Publisher
from ingest.vocabulary import table

_KIND = (
    r"ministry|ministère|ministerio|ministério|ministero|ministerium|department|embassy|consulate|government"
    r"|permanent mission|office of|prime minister['’]?s office|presidency|chancellery|secretariat"
    r"|federal (?:foreign office|chancellery|council)"
)
_INSTITUTION = re.compile(
    rf"(?:the )?(?:(?:[a-z][\w.’'-]* ){{0,4}}(?:{_KIND})\b|permanent representation)"
    r"(?:(?!\b(?:met|meets?|calls?|spoke|speaks|statement|remarks|visits?|press|joint|talks|hosts|holds|says|said|will)\b)"
    r"[^.:?!])*",
    re.IGNORECASE,
)
_LONGEST = 90
_YEARS = re.compile(r"(?:©|\(c\)|copyright|all rights reserved|[\d\s–-]{4,}|[.,|])+", re.IGNORECASE)
_GOVERNMENT_LABELS = re.compile(r"(?:^|\.)(?:gov|gob|gouv|gv|govt|go|mfa|mofa|mzv|president|parliament)(?:\.|$)")
_SLUG = re.compile(r"[^a-z0-9]+")
_CODES = {"uk": "GB", "eu": "EU"}


@dataclass(frozen=True, slots=True)
class Identified:
    """A publisher and the basis on which it was told."""

    publisher: Publisher
    basis: str


def is_institution(text: str) -> bool:
    """Whether a line is the name of a public body and nothing else."""
    return len(text) < _LONGEST and _INSTITUTION.fullmatch(text) is not None


def identified(url: str | None, names: Sequence[str]) -> Identified | None:
    """The publisher of a page at URL that prints NAMES, the likeliest first; null where nothing says it.

    A portal of a whole government is less than the office that the page names.
    """
    portal = _by_host(url)
    named = next((row for name in names if (row := _by_name(name))), None)
    if portal and named and named["country"] == portal["country"]:
        return Identified(_publisher(named), "host")
    if portal or named:
        return Identified(_publisher(portal or named or {}), "host" if portal else "signature")
    return _unlisted(url, names)


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


def _by_name(name: str) -> dict[str, str] | None:
    return _names().get(folded(_YEARS.sub(" ", name)))


@cache
def _hosts() -> dict[str, dict[str, str]]:
    return {host: row for row in table("publishers") for host in row["hosts"].split(";") if host}


@cache
def _names() -> dict[str, dict[str, str]]:
    return {folded(name): row for row in table("publishers") for name in _forms(row)}


def _forms(row: dict[str, str]) -> Iterator[str]:
    yield row["name"]
    yield from (name for name in row["names"].split(";") if name)


def _publisher(row: dict[str, str]) -> Publisher:
    return Publisher(
        row["id"], row["name"], row["country"] or None, row["kind"] or None, timezone=row["timezone"] or None,
        seat=row["seat"] or None,
    )  # fmt: skip


def _unlisted(url: str | None, names: Sequence[str]) -> Identified | None:
    """A publisher that no vocabulary holds: named as its page names it, else by its host."""
    host = host_of(url)
    printed = [_YEARS.sub(" ", name).strip() for name in names]
    name = next((text for text in printed if is_institution(text)), printed[0] if printed and host else None)
    if name is None and host is None:
        return None
    government = is_institution(name or "") or bool(host and _GOVERNMENT_LABELS.search(host))
    country = _country_of(name or "") or (_country_of_host(host) if government else None)
    made = Publisher(_slug(host or name or ""), name or host or "", country, "government" if government else None)
    return Identified(made, "host" if host else "signature")


def _slug(name: str) -> str:
    return _SLUG.sub("-", name.casefold()).strip("-")


def _country_of(name: str) -> str | None:
    """The country that a public body's name ends in or names: ``Ministry of Foreign Affairs of Ruritania``."""
    words = f" {folded(name)} "
    found = [(len(country), code) for country, code in _countries().items() if f" {country} " in words]
    return max(found)[1] if found else None


@cache
def _countries() -> dict[str, str]:
    rows = (row for row in table("countries") if row["code"].isalpha())
    return {
        folded(name): row["code"] for row in rows for name in [row["name"], *row["names"].split("|")] if len(name) > 3
    }


def _country_of_host(host: str | None) -> str | None:
    """The country of a host's last label, which for two letters is its ISO code but for two of them."""
    last = (host or "").rpartition(".")[2]
    return _CODES.get(last, last.upper()) if len(last) == 2 else None
