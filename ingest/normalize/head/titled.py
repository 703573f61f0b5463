"""Titles that call a text something else than it is: a statement that greets, remarks that answer reporters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.head.gazetteer import country_called
from ingest.normalize.head.opening import greeted
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body, Finding, Label
from ingest.record import Genre

_FEWEST_LABELS = 3
_MOSTLY = 0.4
_FEWEST_SIDES = 2
_BEFORE_AUDIENCE = re.compile(
    r"\b(?:statement|intervention)\b.*"
    r"\b(?:(?:at|to|before) (?:the|a|an)|general (?:debate|assembly)|security council"
    r"|in (?:the )?(?:parliament|house|senate|national assembly|commons|lords|storting|riksdag|folketing|eduskunta"
    r"|bundestag|knesset|d[aá]il|seimas|saeima|riigikogu|sejm|congress))\b",
    re.I,
)
_OF_MANY = re.compile(
    r"\bstatement (?:of|by|from) (?:the )?(?:[\w'-]+ ){0,4}"
    r"(?:ministers|leaders|presidents|ambassadors|heads of (?:state|government|mission|delegation)s?)\b(?!')",
    re.I,
)
_PARTIES = re.compile(
    r"(?:[\w-]+ )?statement (?:of|by|from) (?:the )?(?:governments? of )?(?:the )?"
    r"(?P<who>[A-Z][^:;()]*? and (?:the )?[A-Z][\w' -]*?)"
    r"(?= (?:on|regarding|concerning|about|following|after|to|at)\b|\Z)",
    re.I,
)
_BETWEEN = re.compile(r",? and (?:the )?|, (?:the )?")
_DURING = re.compile(
    r"\b(?:during|before|at the (?:start|beginning) of|ahead of) (?:\w+ ){0,4}(?:meeting|talks|call)\b", re.I
)


def delivered(title: str, body: Body) -> Finding[Genre] | None:
    """A statement that is made at a gathering and greets it is a speech."""
    return greeted(body) if _BEFORE_AUDIENCE.search(title) else None


def together(title: str) -> Finding[Genre] | None:
    """A statement that the TITLE says is by several office-holders, or by people of several countries."""
    if _OF_MANY.search(title):
        return Finding("joint-statement", "title", "statement of several office-holders")
    if (parties := _PARTIES.match(title)) and all(map(country_called, _BETWEEN.split(parties["who"]))):
        return Finding("joint-statement", "title", "statement of several countries")
    told = gather(plain_title(title), brief=True) if " and " in title else ()
    if len({one.country for one in told if one.name and one.country}) < _FEWEST_SIDES:
        return None
    return Finding("joint-statement", "title", "statement of people of several countries")


def asked(named: Finding[Genre], labels: Sequence[Label], title: str) -> Finding[Genre]:
    """Remarks that are mostly answers to reporters are a press conference, whatever their title."""
    questions = sum(label.kind == "question" for label in labels)
    first = labels[0] if len(labels) >= _FEWEST_LABELS else None
    beside = "meeting" in named.rule or "call" in named.rule or _DURING.search(title)
    if named.value != "remarks" or beside or not first or first.kind != "question":
        return named
    if questions < _MOSTLY * len(labels):
        return named
    return Finding("press-conference", "text", "questions first", first.start, first.end)
