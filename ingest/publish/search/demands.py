"""The filters of a query as what they mean: ids in place of names, days in place of years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.publish.corpus import Corpus
from ingest.publish.search.names import country, register
from ingest.publish.search.tree import Filter
from ingest.publish.wording import country_name

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$", re.ASCII)
_NAMED = ("speaker", "publisher", "venue", "topic")


@dataclass(frozen=True, slots=True)
class Demand:
    """A field has one of the values; none of them where ``excluded``.

    values   ids, codes, years; of ``since`` and ``until`` one day, as ``2021-10-31``
    codes    of ``counterpart`` the countries meant
    """

    name: str
    values: tuple[object, ...]
    codes: tuple[str, ...] = ()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Demands:
    """All demands of a query, and what of it was not understood, in words for the reader."""

    all: tuple[Demand, ...]
    notes: tuple[str, ...]


def demands(corpus: Corpus, filters: Iterable[Filter]) -> Demands:
    """Filters of one name are alternatives; an excluded one always excludes."""
    found: list[Demand] = []
    notes: list[str] = []
    ordered = sorted(filters, key=lambda one: (one.name, one.excluded))
    for (name, excluded), group in groupby(ordered, key=lambda one: (one.name, one.excluded)):
        values = tuple(one.value for one in group)
        demand = _MEANT.get(name, _as_it_is)(corpus, name, values, notes)
        if demand is not None:
            found.append(replace(demand, excluded=excluded))
    return Demands(tuple(found), tuple(notes))


_Meant = Callable[[Corpus, str, tuple[str, ...], list[str]], Demand | None]


def _as_it_is(_corpus: Corpus, name: str, values: tuple[str, ...], _notes: list[str]) -> Demand:
    return Demand(name, values)


def _named(corpus: Corpus, name: str, values: tuple[str, ...], notes: list[str]) -> Demand:
    """What the values name, each id once; a note for each value that names nothing."""
    found: dict[object, None] = {}
    for value in values:
        meant = register(corpus, name).find(value)
        found.update(dict.fromkeys(meant))
        if not meant:
            notes.append(f"No {name} here is called “{value}”.")
    return Demand(name, tuple(found))


def _country(corpus: Corpus, name: str, values: tuple[str, ...], notes: list[str]) -> Demand:
    """The codes meant; a note for each that nobody here acts for and no country has."""
    codes = {value: country(value) for value in values}
    notes.extend(f"No country is called “{value}”." for value, code in codes.items() if not _is_country(corpus, code))
    return Demand(name, tuple(codes.values()))


def _is_country(corpus: Corpus, code: str) -> bool:
    known = country_name(code) != code
    return known or corpus.row("SELECT 1 FROM speakers WHERE country = ? LIMIT 1", [code]) is not None


def _coded(corpus: Corpus, name: str, values: tuple[str, ...], notes: list[str]) -> Demand:
    """Values that few are in use of, as they are written in the tables; a note for each that no row here has."""
    meant = tuple(value.casefold().replace(" ", "-") for value in values)
    there = {str(one["value"]) for one in corpus.rows(_USED, [_TABLES[name], name])}
    for value, code in zip(values, meant, strict=True):
        if code not in there:
            notes.append(f"No {name} here is called “{value}”: there are {', '.join(sorted(there))}.")
    return Demand(name, meant)


_TABLES = {
    "genre": "readouts", "mode": "encounters",
    **dict.fromkeys(("act", "side", "quote", "attribution"), "statements"),
}  # fmt: skip
_USED = 'SELECT DISTINCT value FROM _value_counts WHERE "of" = ? AND field = ?'


def _counterpart(corpus: Corpus, name: str, values: tuple[str, ...], _notes: list[str]) -> Demand:
    ids = tuple(identity for value in values for identity in register(corpus, "speaker").find(value))
    return Demand(name, ids, tuple(country(value) for value in values))


def _year(_corpus: Corpus, name: str, values: tuple[str, ...], notes: list[str]) -> Demand | None:
    years = tuple(int(value) for value in values if re.fullmatch(r"\d{1,4}", value, re.ASCII))
    notes.extend(f"“{value}” is not a year." for value in values if not value.isascii() or not value.isdigit())
    return Demand(name, years) if years else None


def _bound(_corpus: Corpus, name: str, values: tuple[str, ...], notes: list[str]) -> Demand | None:
    """The first and the last day that count; a year or a month stands for all its days."""
    days = [_DATE.match(value) for value in values]
    notes.extend(
        f"“{value}” is not a date like 2021, 2021-10 or 2021-10-31."
        for value, day in zip(values, days, strict=True)
        if not day
    )
    known = [_padded(day, last=name == "until") for day in days if day]
    if not known:
        return None
    return Demand(name, (max(known) if name == "since" else min(known),))


def _padded(day: re.Match[str], *, last: bool) -> str:
    month, date = (day[2] or ("12" if last else "1")), (day[3] or ("31" if last else "1"))
    return f"{day[1]}-{int(month):02}-{int(date):02}"


_MEANT: dict[str, _Meant] = {
    **dict.fromkeys(_NAMED, _named),
    **dict.fromkeys(_TABLES, _coded),
    "country": _country,
    "counterpart": _counterpart,
    "year": _year,
    "since": _bound,
    "until": _bound,
}
