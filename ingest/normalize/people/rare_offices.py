"""The country of whoever holds an office that only one country or organisation has, or none is printed with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ingest.normalize.countries import ORGANISATIONS, countries_in
from ingest.normalize.people.figures import Figure
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries


def settle_by_office(actors: Sequence[Figure]) -> None:
    """An office that only one country has lends it, or a body that it is of: the Taoiseach, the Seimas."""
    for figure in actors:
        if figure.country is None:
            role = (figure.role or "").lower()
            codes = (code for office, code in offices_of_one_country().items() if office in role)
            codes = (code for code in codes if code not in ORGANISATIONS or "minister" not in role)
            figure.country = next(codes, None) or _of_body(figure.role or "")


def _of_body(role: str) -> str | None:
    """The country whose alone the body is that ROLE is of: of the Seimas, not to it."""
    found = _bodies().search(role)
    return str(_seats()[found[1]]) if found and not role[: found.start()].endswith((" to ", " to the ")) else None


@cache
def _bodies() -> re.Pattern[str]:
    # Kenya has many a State Department for something; that of the United States sees to no more than they say.
    return re.compile(rf"(?<!\w)({alternation(_seats())})(?!\w)(?! for [A-Z])")


@cache
def _seats() -> Mapping[str, str]:
    """The country of every body that only one has; an organisation's officials say themselves whose they are."""
    seats = entries("participation")["bodies_of_one_country"].items()
    return {name: code for name, code in seats if code not in ORGANISATIONS}


@cache
def offices_of_one_country() -> Mapping[str, str]:
    """The country of every office that no other has."""
    offices: Mapping[str, str] = entries("roles")["offices_of_one_country"]
    return offices


def settle_by_organisation(actors: Sequence[Figure], text: str) -> None:
    """ "The Secretary-General", and who serves one, is of the only organisation that TEXT names.

    A Commissioner by portfolio is of the European Union.
    """
    nameless = [
        one for one in actors if one.country is None and not one.is_elsewhere and _SECRETARIAT.search(one.role or "")
    ]
    named = {mention.code for mention in countries_in(text)} & ORGANISATIONS if nameless else set()
    for figure in nameless:
        figure.country = next(iter(named)) if len(named) == 1 else None

    for figure in actors:
        portfolio = figure.country is None and _COMMISSIONER.search(figure.role or "")
        figure.country = "EU" if portfolio and _UNION.search(text) else figure.country


_SECRETARIAT = re.compile(r"\bsecretary[- ]general\b", re.I)
# Whoever is Commissioner by a portfolio alone is one of the European Commission, where a text speaks of the Union.
_COMMISSIONER = re.compile(
    r"\b(?:Budget|Trade|Energy|Enlargement|Competition|Agriculture|Climate|Economy|Home Affairs|Internal Market"
    r"|Migration|Defence|Transport|Fisheries|Neighbourhood|Cohesion|Digital|Internal Affairs|Justice|Crisis Management)"
    r" Commissioner\b|\bCommissioner (?:for|in charge of) (?:[A-Z]|the )"
)
_UNION = re.compile(r"\b(?:European Union|European Commission|EU)\b")
