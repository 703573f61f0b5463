"""Whose envoy somebody is: "Karl Vask, Special Envoy of President Ida Orlan" names one who came and one who sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.normalize.people.naming import Naming

_SENT_BY = re.compile(
    r"\b(?:[Ee]nvoy|[Ee]missary|[Rr]epresentative|[Aa]dvis[eo]r|[Aa]ssistant|[Aa]ide"
    r"|[Cc]hief of (?:[Ss]taff|[Cc]abinet))"
    r" (?:of|to|for) (?:the )?(?:[A-Z][a-z]+ )?"
    r"(?:President|Prime Minister|King|Emir|Amir|Chancellor|Secretary[- ]General)$"
)
_APART = re.compile(r",? (?:the |-{1,2} )?|, (?:the )?(?:[A-Z][a-z]+'s )?")


def without_senders(found: Sequence[Naming], text: str) -> list[Naming]:
    """FOUND, the namings of TEXT, each envoy with the whole office, without whom that office names as sending."""
    offices = {at: one for at, one in enumerate(found) if one.name and _SENT_BY.search(one.role or "")}
    given: dict[int, Naming] = {}
    for at, (before, behind) in enumerate(pairwise(found)):
        if at + 1 in offices and _is_bare(before) and _APART.fullmatch(text[before.end : behind.start]):
            given[at], given[at + 1] = _holding(before, behind), behind
        elif at in offices and at not in given and _is_bare(behind) and text[before.end : behind.start] == ", ":
            given[at + 1], given[at] = _holding(behind, before), before
    return [given.get(at, one) for at, one in enumerate(found) if not (at in offices and at in given)]


def _is_bare(naming: Naming) -> bool:
    return " " in naming.name and not naming.role


def _holding(bare: Naming, office: Naming) -> Naming:
    start, end = min(bare.start, office.start), max(bare.end, office.end)
    role = f"{office.role} {office.name}"
    return replace(bare, role=role, country=bare.country or office.country, start=start, end=end)
