"""What one visit is to fetch, for whom, how fast, and how much at most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

from ingest.collect.gate import Gate
from ingest.record import Source
from ingest.refusal import Refusal

_CONTACT = re.compile(r"https?://[^\s/]+\.[^\s/]+\S*|[^\s@]+@[^\s@]+\.[^\s@]+")
_FORBIDDEN = re.compile(r"[^\x21-\x7e]|[()]")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher as far as fetching goes: its lists, and the hosts that it may be asked at."""

    name: str
    hosts: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """How a host is treated, in seconds.

    delay     between two requests to it, at least; a slow host is given as long as it takes to answer
    longest   between two requests, at most, unless its rules ask for more
    timeout   for one answer from first to last byte
    retries   of a request that failed in a way that may pass
    backoff   before the first of them; each further one waits twice as long
    patience  the longest time that a host may ask to wait; one that asks for more is left alone until the next visit
    """

    delay: float = 2.0
    longest: float = 60.0
    timeout: float = 60.0
    retries: int = 3
    backoff: float = 5.0
    patience: float = 120.0


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is taken: bytes of one answer and of one visit, pages of one publisher in one visit."""

    answer: int = 16 << 20
    visit: int = 2 << 30
    pages: int = 500


@dataclass(frozen=True, slots=True)
class Plan:
    """One visit.

    archive  the folder of web archives
    agent    who we say that we are
    since    an ISO day: go back in the lists as far as it; null for what they show now
    again    pages first fetched within so many days are asked for again, for they may have been edited
    """

    outlets: tuple[Outlet, ...]
    archive: Path
    agent: str
    since: str | None = None
    again: int = 14
    pace: Pace = field(default_factory=Pace)
    caps: Caps = field(default_factory=Caps)
    gate: Gate = field(default_factory=Gate)


def outlets(known: Iterable[Outlet], names: Sequence[str]) -> tuple[Outlet, ...]:
    """Those of the KNOWN that NAMES name; raises Refusal where one is not known, or publishes nowhere that is known."""
    by_name = {one.name: one for one in known}
    listed = ", ".join(sorted(name for name, one in by_name.items() if one.sources))
    for name in names:
        if name not in by_name:
            raise Refusal(f"There is no publisher {name}: choose among {listed}.")
        if not by_name[name].sources:
            raise Refusal(f"No list of {name} is known, so nothing of it can be fetched: choose among {listed}.")
    return tuple(by_name[name] for name in dict.fromkeys(names))


def outlet(name: str, hosts: Iterable[str], sources: tuple[Source, ...]) -> Outlet:
    """A publisher that lists at SOURCES: besides its own HOSTS it may be asked where its lists lie."""
    places = {place.partition("/")[0] for place in hosts}
    listed = {urlsplit(source.url).hostname or "" for source in sources}
    return Outlet(name.replace("_", "-"), tuple(sorted(places | listed)), sources)


def agent(contact: str | None) -> str:
    """Who we say that we are, with an address where anybody can complain; raises Refusal without one."""
    if not contact or not _CONTACT.fullmatch(contact) or _FORBIDDEN.search(contact):
        raise Refusal(
            "Whoever is asked has to know whom to complain to: give an address of yours as --contact, "
            "a page (https://…) or a mailbox, or set READOUTS_CONTACT."
        )
    return f"Readouts/{version('readouts')} (+{contact})"
