"""Offices as an account calls them: written out, and told apart from each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ingest.normalize.people.offices import exact_offices, offices_of
from ingest.normalize.phrases import alternation
from ingest.normalize.readers.grammar import listed
from ingest.vocabulary import entries

# Whoever is at the head of a ministry, by whatever office.
HEAD_OF_MINISTRY = "head of ministry"

_PARTS = re.compile(r"\W* and \W*|[,/&]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@lru_cache(maxsize=4096)
def in_full(office: str) -> str:
    """An office in small letters as it is written in full: ``deputy pm`` is ``deputy prime minister``."""
    return " ".join(_short().get(word, word) for word in office.split())


@lru_cache(maxsize=4096)
def fits(office: str, role: str) -> bool:
    """Whether a holder of ROLE, as printed, may be called by OFFICE: its head noun, or all words of a longer one."""
    held, called = in_full(role.lower()), in_full(office)
    ministries = exact_offices(called) if "minister" in called else ()
    if not {called, *ministries}.isdisjoint(offices_of(held)):
        return True
    if called in entries("narration")["held_by"] and _holder_of(called).search(held):
        return True
    if called in listed("of_heads"):
        return any(_is_head(part) for part in _PARTS.split(held))
    wanted = _telling(called)
    return (len(wanted) > 1 or "-" in called) and any(_answers(wanted, _telling(part)) for part in _PARTS.split(held))


def same_rank(office: str, role: str) -> bool:
    """Whether an office and a ROLE may be one person's by their rank; a role that tells of no rank may be any."""
    called, held = in_full(office), in_full(role.lower())
    lower = listed("lower_ranks")
    if lower.isdisjoint(_WORD.findall(called)) != lower.isdisjoint(_WORD.findall(held)):
        return False
    return _rank(held) in (None, _rank(called)) and _rank(called) is not None


@lru_cache(maxsize=4096)
def _rank(office: str) -> str | None:
    """The rank whose longest office is named first."""
    ranks = entries("narration")["ranks"]
    found = [(len(post), rank) for rank, posts in ranks.items() for post in posts if post in office]
    return max(found)[1] if found else None


def _is_head(office: str) -> bool:
    """Whether an office is at the head of a country or an organisation."""
    at_head = any(head in office for head in listed("head_roles"))
    return at_head and listed("lower_ranks").isdisjoint(office.split())


def _answers(wanted: frozenset[str], held: frozenset[str]) -> bool:
    """Whether an office has all the words that are wanted, and none that makes it one of lower rank."""
    return wanted <= held and listed("lower_ranks").isdisjoint(held - wanted)


def _telling(office: str) -> frozenset[str]:
    return frozenset(_WORD.findall(office)) - listed("connectors")


@cache
def _holder_of(description: str) -> re.Pattern[str]:
    """The words of an office whose holder is called so: an ambassador is a ``diplomat``."""
    return re.compile(rf"(?<!\w)(?:{alternation(entries('narration')['held_by'][description])})(?!\w)")


@cache
def _short() -> Mapping[str, str]:
    short: Mapping[str, str] = entries("narration")["short_offices"]
    return short
