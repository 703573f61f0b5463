"""What an office is of where no capitals tell: "minister for economic cooperation, Karl Vask"."""

from __future__ import annotations

import re
from dataclasses import replace

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
