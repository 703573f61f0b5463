"""What an office is of where no capitals tell: "minister for economic cooperation, Karl Vask"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.normalize.countries import countries_in
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.printing import RANKS_AND_BIRTH

_PORTFOLIO_GAP = re.compile(r" (?:of|for) ([a-z][a-z ,-]+?),? (?:the )?")


def is_portfolio(gap: str) -> bool:
    """Whether a gap holds what an office is of, without capitals: "minister [for economic cooperation], Karl Vask"."""
    found = _PORTFOLIO_GAP.fullmatch(gap)
    return found is not None and all(kind_of(word) in _OF_PORTFOLIOS for word in re.findall(r"[\w-]+", found[1]))


_OF_PORTFOLIOS = ROLE_KINDS | {"joiner"}


def of_portfolio(office: Naming, named: Naming, gap: str) -> Naming | None:
    """OFFICE with the portfolio in the GAP, and who holds it."""
    if named.role and named.role.lower() not in RANKS_AND_BIRTH:
        return None
    role = f"{office.role}{gap.rstrip(' ,').removesuffix(', the').removesuffix(' the')}"
    return replace(named, role=role, country=office.country or named.country, start=office.start)


_DIVISION = re.compile(
    r",? (?:of |in |at )?(?:the )?(?P<body>[A-Z][A-Za-z',& -]{2,90}?)(?: \([^()\n]{1,40}\))?, (?:the )?(?:H\.E\. )?"
)
_BODY = re.compile(
    r"(?:[A-Z][a-z]+ ){0,2}(?:Ministry|Department|Office|Directorate|Bureau|Division|Secretariat|Treasury|Presidency)\b"
)
_GOVERNMENT = re.compile(r" (?:in|of) the (?:[a-z]+ ){1,3}(?:government|cabinet|administration),? ")


# "the President of the Union of Chambers[ and Commodity Exchanges of Norway (NUC), ]Karl Vask"
_REST_OF_BODY = re.compile(
    r" (?:and|&)(?: [A-Z][a-z]+){1,4}(?: (?:of|for|in) (?:the )?[A-Z][\w -]{2,40}?)?(?: \([A-Z]\w{1,9}\))?, "
)


def of_division(office: Naming, named: Naming, gap: str) -> Naming | None:
    """OFFICE with the body in the GAP that it is in, and who holds it; null where the gap holds none.

    "Permanent Secretary, Ministry of Health, Dr. Karl Vask", "Minister of Trade in the interim government Karl Vask".
    """
    found = _DIVISION.fullmatch(gap) if named.addressed else None
    told = found and (_BODY.match(found["body"]) or all(map(_is_of_portfolio, re.findall(r"[\w'-]+", found["body"]))))
    within = " " in named.name and (_GOVERNMENT.fullmatch(gap) or _REST_OF_BODY.fullmatch(gap))
    if named.role or not (told or within):
        return None
    *_, country = (None, *(mention.code for mention in countries_in(gap)))
    role = f"{office.role}{gap.rstrip(' ,').removesuffix(', the')}"
    return replace(named, role=role, country=office.country or named.country or country, start=office.start)


def _is_of_portfolio(word: str) -> bool:
    return kind_of(word) in _OF_PORTFOLIOS
