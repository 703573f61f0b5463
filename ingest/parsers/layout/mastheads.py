"""Mastheads: a minister's office and name in lines of their own above all that a page says.

``Minister for Foreign Affairs`` over ``Senator the Hon Antony Hope``, or the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsers.layout.lines import Line

_OFFICE = re.compile(
    r"(?i:(?:the )?(?:(?:acting|deputy|assistant|associate|vice) )?(?:prime minister|minister|treasurer|premier"
    r"|president|secretary of state|attorney[- ]general|chancellor|governor))"
    r"(?: (?i:of|for) (?:the )?[A-Z][\w’'-]*(?:,? (?:and |of |for |the |& ){0,2}[A-Z][\w’'-]*){0,12})?"
)
_HOLDER = re.compile(
    r"(?i:(?:senator|the|rt|right|hon(?:ourable)?|h\.?e|dr|sir|dame|lord|lady)\b\.? ){1,4}"
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}?)(?:,? (?:MP|MLA|KC|QC|AO|AC|AM|CNZM|PC))*"
)
_WITHIN = 6
_MOST = 4


@dataclass(frozen=True, slots=True)
class Masthead:
    """Where it stands (the first of its two lines), and whose it is: ``Name, Office``, and that office alone."""

    at: int
    byline: str
    office: str


def mastheads_of(lines: Sequence[Line]) -> list[Masthead]:
    """The mastheads among the first of LINES, one under the other where several ministers share a text."""
    found: list[Masthead] = []
    for _ in range(_MOST):
        below = found[-1].at + 2 if found else 0
        masthead = _masthead_in(lines[below : below + (2 if found else _WITHIN)])
        if masthead is None:
            break
        found.append(replace(masthead, at=below + masthead.at))
    return found


def without_mastheads(lines: Sequence[Line], mastheads: Sequence[Masthead]) -> list[Line]:
    """LINES without those of the MASTHEADS."""
    gone = {place for one in mastheads for place in (one.at, one.at + 1)}
    return [line for at, line in enumerate(lines) if at not in gone]


def is_office(text: str) -> bool:
    """Whether a line is the office of a minister or of a head of state and nothing else."""
    return _OFFICE.fullmatch(text) is not None


def _masthead_in(lines: Sequence[Line]) -> Masthead | None:
    """The first masthead of LINES; null where there is none."""
    for at, (above, below) in enumerate(pairwise(line.text for line in lines)):
        for office, holder in ((above, below), (below, above)):
            found = _HOLDER.fullmatch(holder)
            if found and _OFFICE.fullmatch(office):
                return Masthead(at, f"{found['name']}, {office}", office)
    return None
