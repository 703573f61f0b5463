"""The filters of a query as SQL conditions on ``statements s`` and ``readouts r``."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from ingest.publish.rows import marks
from ingest.publish.search.names import country, register
from ingest.publish.search.tree import Filter

_DAY = "coalesce(r.date, substr(r.date_edtf, 1, 10), substr(r.published, 1, 10))"
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in SQL, with its parameters.

    of_readout  whether it speaks of ``r`` alone
    readouts    a question, with the same parameters, for the ids of all readouts that can fit; empty where there
                is none that an index answers
    """

    sql: str
    parameters: tuple[object, ...]
    of_readout: bool
    readouts: str = ""


@dataclass(frozen=True, slots=True)
class Conditions:
    """All conditions of a query, and what of it was not understood, in words for the reader."""

    all: tuple[Condition, ...]
    notes: tuple[str, ...]

    def where(self, *, of_readout: bool | None = None) -> tuple[str, list[object]]:
        """The conditions joined by AND: all, or only those of the readout or of the statement."""
        chosen = [one for one in self.all if of_readout in (None, one.of_readout)]
        sql = " AND ".join(one.sql for one in chosen) or "1"
        return sql, [value for one in chosen for value in one.parameters]


def conditions(connection: sqlite3.Connection, filters: Iterable[Filter]) -> Conditions:
    """Filters of one name are alternatives; an excluded one always excludes."""
    found: list[Condition] = []
    notes: list[str] = []
    ordered = sorted(filters, key=lambda one: (one.name, one.excluded))
    for (name, excluded), group in groupby(ordered, key=lambda one: (one.name, one.excluded)):
        values = tuple(one.value for one in group)
        condition = _FIELDS[name](connection, name, values, notes)
        if condition is not None:
            found.append(_excluding(condition) if excluded else condition)
    return Conditions(tuple(found), tuple(notes))


def _excluding(condition: Condition) -> Condition:
    return Condition(f"NOT coalesce({condition.sql}, 0)", condition.parameters, condition.of_readout)


_Field = Callable[[sqlite3.Connection, str, tuple[str, ...], list[str]], Condition | None]


def _ids(connection: sqlite3.Connection, kind: str, values: tuple[str, ...], notes: list[str]) -> tuple[str, ...]:
    """What the values name, each id once; a note for each value that names nothing."""
    found: dict[str, None] = {}
    for value in values:
        meant = register(connection, kind).find(value)
        found.update(dict.fromkeys(meant))
        if not meant:
            notes.append(f"No {kind} here is called “{value}”.")
    return tuple(found)


def _speaker(connection: sqlite3.Connection, name: str, values: tuple[str, ...], notes: list[str]) -> Condition:
    ids = _ids(connection, name, values, notes)
    among = f"speaker IN ({marks(ids)})"
    return Condition(f"s.{among}", ids, False, f"SELECT readout FROM statements WHERE {among}")


def _named(column: str, *, of_readout: bool) -> _Field:
    def field(connection: sqlite3.Connection, name: str, values: tuple[str, ...], notes: list[str]) -> Condition:
        ids = _ids(connection, name, values, notes)
        return Condition(f"{column} IN ({marks(ids)})", ids, of_readout)

    return field


def _plain(column: str, *, of_readout: bool) -> _Field:
    def field(_connection: sqlite3.Connection, _name: str, values: tuple[str, ...], _notes: list[str]) -> Condition:
        return Condition(f"{column} IN ({marks(values)})", values, of_readout)

    return field


def _topic(connection: sqlite3.Connection, name: str, values: tuple[str, ...], notes: list[str]) -> Condition:
    ids = _ids(connection, name, values, notes)
    among = f"topic IN ({marks(ids)})"
    sql = f"EXISTS (SELECT 1 FROM statement_topics t WHERE t.statement = s.id AND t.{among})"
    return Condition(sql, ids, False, f"SELECT readout FROM readout_topics WHERE {among}")


def _country(_connection: sqlite3.Connection, _name: str, values: tuple[str, ...], _notes: list[str]) -> Condition:
    codes = tuple(country(value) for value in values)
    return Condition(f"s.speaker IN (SELECT id FROM speakers WHERE country IN ({marks(codes)}))", codes, False)


def _counterpart(connection: sqlite3.Connection, _name: str, values: tuple[str, ...], _notes: list[str]) -> Condition:
    """Somebody else takes part who is, or whose country is, the one meant."""
    ids = tuple(identity for value in values for identity in register(connection, "speaker").find(value))
    codes = tuple(country(value) for value in values)
    among = f"(p.speaker IN ({marks(ids)}) OR p.country IN ({marks(codes)}))"
    others = f"SELECT 1 FROM participants p WHERE p.readout = s.readout AND p.speaker IS NOT s.speaker AND {among}"
    return Condition(f"EXISTS ({others})", (*ids, *codes), False, f"SELECT p.readout FROM participants p WHERE {among}")


def _mode(_connection: sqlite3.Connection, _name: str, values: tuple[str, ...], _notes: list[str]) -> Condition:
    return Condition(f"r.encounter IN (SELECT id FROM encounters WHERE mode IN ({marks(values)}))", values, True)


def _year(_connection: sqlite3.Connection, _name: str, values: tuple[str, ...], notes: list[str]) -> Condition | None:
    years = tuple(int(value) for value in values if re.fullmatch(r"\d{1,4}", value, re.ASCII))
    notes.extend(f"“{value}” is not a year." for value in values if not value.isascii() or not value.isdigit())
    return Condition(f"r.year IN ({marks(years)})", years, True) if years else None


def _bound(_connection: sqlite3.Connection, name: str, values: tuple[str, ...], notes: list[str]) -> Condition | None:
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
    sign, day = (">=", max(known)) if name == "since" else ("<=", min(known))
    return Condition(f"{_DAY} {sign} ?", (day,), True)


def _padded(day: re.Match[str], *, last: bool) -> str:
    month, date = (day[2] or ("12" if last else "1")), (day[3] or ("31" if last else "1"))
    return f"{day[1]}-{int(month):02}-{int(date):02}"


_FIELDS: dict[str, _Field] = {
    "speaker": _speaker,
    "publisher": _named("r.publisher", of_readout=True),
    "venue": _named("r.venue", of_readout=True),
    "topic": _topic,
    "country": _country,
    "counterpart": _counterpart,
    "mode": _mode,
    "genre": _plain("r.genre", of_readout=True),
    "act": _plain("s.act", of_readout=False),
    "side": _plain("s.side", of_readout=False),
    "quote": _plain("s.quote", of_readout=False),
    "attribution": _plain("s.attribution", of_readout=False),
    "encounter": _plain("r.encounter", of_readout=True),
    "readout": _plain("r.id", of_readout=True),
    "year": _year,
    "since": _bound,
    "until": _bound,
}
