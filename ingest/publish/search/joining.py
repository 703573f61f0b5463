"""What a search found in each database of a corpus, as one page.

Counts are added up. An order of time is the same whichever database a text lies in. Relevance is each database's own:
both ways to search rank by BM25 with the same constants, in which a word weighs by the share of the statements that
hold it. So what is as rare in one database as in another counts the same, however large they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from ingest.publish.search.found import COUNTED, First, Found, Sort, Wanted

# A place, and the number of the database that it is of.
Numbered = tuple[Any, str, int]
Ordered = TypeVar("Ordered")
Placed = TypeVar("Placed", bound=tuple[Any, ...])


@dataclass(frozen=True, slots=True)
class Page:
    """The readouts of a page, each with the number of the database that it lies in.

    more   whether more readouts follow
    notes  where no more follow although there are some, why, as sentences
    """

    readouts: tuple[tuple[int, str], ...]
    more: bool
    notes: tuple[str, ...] = ()


def in_order(found: Iterable[Ordered], sort: Sort, place: Callable[[Ordered], tuple[Any, ...]]) -> list[Ordered]:
    """By place; the newest first the other way round, and what has no day always last. Ties stay as they stand."""
    if sort == "relevance":
        return sorted(found, key=place)
    dated: list[Ordered] = []
    undated: list[Ordered] = []
    for one in found:
        (dated if place(one)[0] else undated).append(one)
    return sorted(dated, key=place, reverse=sort == "newest") + sorted(undated, key=place)


def page(found: Sequence[Found], wanted: Wanted) -> Page:
    """The page that is wanted of what was found in all databases."""
    order = _merged(found, wanted) if len(found) > 1 else [(*place, 0) for place in found[0].order]
    start = wanted.start(order)
    stop = None if start is None else start + wanted.limit
    more = stop is not None and len(order) > stop
    shown = () if stop is None else tuple((number, readout) for _, readout, number in order[start:stop])
    return Page(shown, more, () if more else tuple(dict.fromkeys(one.end for one in found if one.end)))


def _merged(found: Sequence[Found], wanted: Wanted) -> list[Numbered]:
    """The order of all databases, up to where the first of them goes no further although it has more."""
    orders = [[(*place, number) for place in one.order[: wanted.end]] for number, one in enumerate(found)]
    merged = _joined(orders, found[0].sort)
    last = [order[-1] for order, one in zip(orders, found, strict=True) if order and not one.whole]
    return merged[: min((merged.index(place) + 1 for place in last), default=None)]


def first(found: Sequence[First], most: int) -> First:
    """The first statements of all databases."""
    if len(found) == 1:
        return found[0]
    sort = found[0].sort
    order = _joined([one.order for one in found], sort)[:most]
    return First(sort, order, sum(one.count for one in found), bound(found))


def _joined(orders: Iterable[Sequence[Placed]], sort: Sort) -> list[Placed]:
    """By day, of one day by readout; by relevance each database's own order is kept where there are ties."""
    parts = 1 if sort == "relevance" else 2
    return in_order(chain.from_iterable(orders), sort, lambda place: place[:parts])


def counted(found: Sequence[Found]) -> dict[str, Counter[str]]:
    """For each field the number of statements by value."""
    return {name: added(one.counted.get(name, {}) for one in found) for name in COUNTED}


def added(counts: Iterable[Mapping[Any, int]]) -> Counter[Any]:
    """Counts added up."""
    total: Counter[Any] = Counter()
    for one in counts:
        total.update(one)
    return total


def bound(found: Sequence[Found | First]) -> str:
    """Where the search stopped, in words, and in how many databases; empty where it found all there are."""
    bounds = [one.bound for one in found if one.bound]
    if len(found) == 1 or not bounds:
        return "".join(bounds)
    return f"{' or '.join(dict.fromkeys(bounds))} in {len(bounds)} of {len(found)} databases"


def matches(found: Sequence[Found]) -> int | None:
    """How many statements hold the words, where that is known of those that a search did not look at."""
    known = any(one.matches is not None for one in found)
    return sum(one.count if one.matches is None else one.matches for one in found) if known else None
