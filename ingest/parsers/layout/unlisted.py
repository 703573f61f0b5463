"""Publishers that no vocabulary holds: public bodies by the names that their pages print, sites by their hosts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.parsers.layout.address import host_of
from ingest.parsers.layout.bodies import in_small_letters, is_body, is_institution
from ingest.parsers.layout.imprints import bare, is_mission
from ingest.parsers.layout.mastheads import is_office
from ingest.parsers.layout.polities import country_named, of_country, without_state
from ingest.record import Publisher
from ingest.vocabulary import table

_OFFICES = (
    "gov gob gouv gv govt go gub government gouvernement mil mfa mofa mfat mae mne mzv mre minrex cancilleria kemlu "
    "dfa president presidency presidencia presidence prezident predsednik primeminister prime-minister pmo pm premier "
    "parliament"
)
_GOVERNMENT_LABELS = re.compile(rf"(?:^|\.)(?:{'|'.join(_OFFICES.split())})(?:\.|$)")
_SLUG = re.compile(r"[^a-z0-9]+")
_KIND_ALONE = re.compile(r"(?:the )?(?!presidency|chancellery)\w+", re.IGNORECASE)
# "Government approves plan" is a headline, "Ministry of foreign affairs" a name.
_GOES_ON = re.compile(
    r"\b(?i:government|ministry|department|embassy|office|presidency) (?!of|for|and|in|to|at|on|the)[a-z]{3}"
)
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_AGENCY = re.compile(r"\b(?:news|press|telegraph(?:ic)?|information) agency\b|\bbroadcasting\b", re.IGNORECASE)
# Last labels that are no ISO code of their country; get.gov says who may have a .gov, RFC 1591 who a .mil.
_CODES = {"uk": "GB", "eu": "EU", "gov": "US", "mil": "US"}


def country_of(name: str, home: str | None) -> str | None:
    """The country of a public body, HOME where its name says none: but no mission is at home where it stands."""
    return country_named(name) or (home if is_seated(name) and is_whole(name) and not is_mission(name) else None)


def is_seated(name: str) -> bool:
    """Whether a NAME that says no country is a public body's, or a minister's office that publishes by itself."""
    return is_institution(name) or (is_office(name) and " for " in name.casefold())


def is_whole(name: str) -> bool:
    """Whether a NAME is no menu's, and says more than what kind of office it is: ``The Ministry``."""
    return not ("|" in name or _KIND_ALONE.fullmatch(name) or _GOES_ON.search(name))


def unlisted(url: str | None, names: Sequence[str], home: str | None) -> tuple[Publisher | None, str]:
    """A publisher that no vocabulary holds, and its basis: named as its page names it, else by its host.

    Without a host only a public body that names its country will do, or one whose surroundings do: "Ministry of
    Foreign Affairs" is anybody's.
    """
    host = host_of(url)
    printed = [in_small_letters(text) for name in names if (text := bare(name)) and is_whole(text)]
    bodies = [text for text in printed if is_body(text) or is_seated(text)]
    if host is None:
        named = next(((text, code) for text in bodies if (code := country_of(text, home))), None)
        return (of_state(*named) if named else None), "signature"
    name = next(iter([*bodies, *printed]), host)
    official = bool(bodies) or _GOVERNMENT_LABELS.search(host) is not None
    country = country_named(name) or (_country_of_host(host) if official else None)
    return _made(_slug(host), name, country, official), "host"


def of_state(name: str, country: str) -> Publisher:
    """A body of a COUNTRY, whose name says that in its own words where it says it at all."""
    body = without_state(name)
    called = name if body == name and country_named(name) else of_country(_ARTICLE.sub("", body), country)
    return _made(_slug(called), called, country, True)


def _made(made_id: str, name: str, country: str | None, official: bool) -> Publisher:
    kind = "media" if _AGENCY.search(name) else "government" if official else None
    return Publisher(made_id, name, country, kind, timezone=_clocks().get(country or ""))


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


def _country_of_host(host: str | None) -> str | None:
    """The country of a host's last label, which for two letters is its ISO code nearly always."""
    last = (host or "").rpartition(".")[2]
    return _CODES.get(last, last.upper() if len(last) == 2 else None)
