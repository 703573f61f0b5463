"""Rows of several databases put in one order, and those of the same thing made one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from ingest.publish.rows import Row

# How the values of a column become one, where several databases have a row of the same thing.
Combine = Mapping[str, Callable[[Iterable[Any]], Any]]
READOUTS: Combine = {"readouts": sum}
# What tells one thing from the next.
By = Callable[[Row], object]
BY_ID: By = itemgetter("id")


def in_order(found: Iterable[Row], order: str) -> list[Row]:
    """Rows in an order that is written as SQL has it; null comes before everything, as in SQLite."""
    ordered = list(found)
    for term in reversed(order.split(", ")):
        column, _, direction = term.partition(" ")
        name = column.rpartition(".")[2]
        ordered.sort(key=_nulls_first(name), reverse=direction == "DESC")
    return ordered


def _nulls_first(name: str) -> Callable[[Row], tuple[bool, Any]]:
    return lambda one: (one[name] is not None, one[name])


def lowest(values: Iterable[Any]) -> Any:
    """The lowest value that is known, or null."""
    return min((value for value in values if value is not None), default=None)


def highest(values: Iterable[Any]) -> Any:
    """The highest value that is known, or null."""
    return max((value for value in values if value is not None), default=None)


def together(found: Iterable[Row], by: By) -> Iterable[list[Row]]:
    """Rows of the same thing, the first database's first."""
    alike: dict[object, list[Row]] = {}
    for one in found:
        alike.setdefault(by(one), []).append(one)
    return alike.values()


def combined(alike: Sequence[Row], combine: Combine) -> Row:
    """Several rows of one thing as one."""
    return {**alike[0], **{name: how(one[name] for one in alike) for name, how in combine.items()}}
