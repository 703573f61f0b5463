"""The demands of a query as SQL conditions on ``statements s`` and ``readouts r``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.days import FIRST_DAY, LAST_DAY
from ingest.publish.rows import marks
from ingest.publish.search.demands import Demand


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
    """All conditions of a query."""

    all: tuple[Condition, ...]

    def where(self, *, of_readout: bool | None = None) -> tuple[str, list[object]]:
        """The conditions joined by AND: all, or only those of the readout or of the statement."""
        chosen = [one for one in self.all if of_readout in (None, one.of_readout)]
        sql = " AND ".join(one.sql for one in chosen) or "1"
        return sql, [value for one in chosen for value in one.parameters]


def conditions(demands: Iterable[Demand]) -> Conditions:
    """A condition for each demand."""
    return Conditions(tuple(_condition(demand) for demand in demands))


def _condition(demand: Demand) -> Condition:
    wanted = _WRITTEN[demand.name](demand)
    if not demand.excluded:
        return wanted
    return Condition(f"NOT coalesce({wanted.sql}, 0)", wanted.parameters, wanted.of_readout)


_Write = Callable[[Demand], Condition]


def _speaker(demand: Demand) -> Condition:
    among = f"speaker IN ({marks(demand.values)})"
    return Condition(f"s.{among}", demand.values, False, f"SELECT readout FROM statements WHERE {among}")


def _among(column: str) -> _Write:
    of_readout = column.startswith("r.")
    return lambda demand: Condition(f"{column} IN ({marks(demand.values)})", demand.values, of_readout)


def _topic(demand: Demand) -> Condition:
    among = f"topic IN ({marks(demand.values)})"
    sql = f"EXISTS (SELECT 1 FROM statement_topics t WHERE t.statement = s.id AND t.{among})"
    return Condition(sql, demand.values, False, f"SELECT readout FROM readout_topics WHERE {among}")


def _country(demand: Demand) -> Condition:
    speakers = f"SELECT id FROM speakers WHERE country IN ({marks(demand.values)})"
    return Condition(f"s.speaker IN ({speakers})", demand.values, False)


def _counterpart(demand: Demand) -> Condition:
    """Somebody else takes part who is, or whose country is, the one meant."""
    among = f"(p.speaker IN ({marks(demand.values)}) OR p.country IN ({marks(demand.codes)}))"
    others = f"SELECT 1 FROM participants p WHERE p.readout = s.readout AND p.speaker IS NOT s.speaker AND {among}"
    readouts = f"SELECT p.readout FROM participants p WHERE {among}"
    return Condition(f"EXISTS ({others})", (*demand.values, *demand.codes), False, readouts)


def _mode(demand: Demand) -> Condition:
    encounters = f"SELECT id FROM encounters WHERE mode IN ({marks(demand.values)})"
    return Condition(f"r.encounter IN ({encounters})", demand.values, True)


def _bound(day: str, sign: str) -> _Write:
    return lambda demand: Condition(f"{day} {sign} ?", demand.values, True)


_WRITTEN: dict[str, _Write] = {
    "speaker": _speaker,
    "publisher": _among("r.publisher"),
    "venue": _among("r.venue"),
    "topic": _topic,
    "country": _country,
    "counterpart": _counterpart,
    "mode": _mode,
    "genre": _among("r.genre"),
    "act": _among("s.act"),
    "side": _among("s.side"),
    "quote": _among("s.quote"),
    "attribution": _among("s.attribution"),
    "encounter": _among("r.encounter"),
    "readout": _among("r.id"),
    "year": _among("r.year"),
    "since": _bound(LAST_DAY, ">="),
    "until": _bound(FIRST_DAY, "<="),
}
