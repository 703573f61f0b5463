"""What a search is asked for and what it gives, whichever way it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Sort = Literal["relevance", "newest", "oldest"]
SORTS: tuple[Sort, ...] = get_args(Sort)
IN_GROUP = 3
COUNTED = ("speaker", "country", "topic", "publisher", "venue", "genre", "act", "side")


# Where a readout stands, and which: by time its day, empty where it has none; by relevance what is less for the better.
Place = tuple[Any, str]
# Where a statement stands: the same of its own day or rank, its readout, and which it is.
Standing = tuple[Any, str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page of what is found.

    limit, offset  count readouts
    after          the readout whose followers are wanted, in place of an offset
    in_group       how many statements of a readout are wanted
    """

    sort: Sort = "relevance"
    limit: int = 20
    offset: int = 0
    after: str | None = None
    in_group: int = IN_GROUP

    @property
    def end(self) -> int | None:
        """How many places an order needs for the page and one beyond; null where ``after`` may stand anywhere."""
        return None if self.after else self.offset + self.limit + 1

    def start(self, order: Iterable[tuple[Any, ...]]) -> int | None:
        """Where in an order of readouts the page begins; null where ``after`` is not among them."""
        if self.after is None:
            return self.offset
        return next((number for number, place in enumerate(order, start=1) if place[1] == self.after), None)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A readout on the page: the first statements found in it, by id, and how many there are."""

    readout: str
    statements: tuple[str, ...]
    count: int


def _nothing(_readouts: Sequence[str]) -> tuple[Chosen, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class First:
    """The first statements found, in the order of the search.

    sort    the order that they are in
    count   how many are found in all; with a ``bound``, among those that it names
    """

    sort: Sort = "newest"
    order: Sequence[Standing] = ()
    count: int = 0
    bound: str = ""

    @property
    def statements(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(statement for *_, statement in self.order)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search in one database gives, by id.

    count    statements found; with a ``bound``, among those that it names
    estimated  whether the number of readouts is an estimate
    bound    where the search stopped, in words; empty where it found all there are
    matches  statements that hold the words, where that is known and more than were looked at
    sort     the order that they are in
    order    the readouts in it, at least to the end of the page and one beyond
    end      why the order goes no further, as a sentence; empty where these are all, or as many as were wanted
    choose   the first statements of some of these readouts
    counted  for each field the number of statements by value, at least for the commonest
    months   where demands allow one year alone, the number of statements that may be of each month, as ``2021-05``
    notes    what is to be said of the way that was gone
    """

    sort: Sort = "newest"
    count: int = 0
    readouts: int = 0
    estimated: bool = False
    order: Sequence[Place] = ()
    end: str = ""
    choose: Callable[[Sequence[str]], tuple[Chosen, ...]] = _nothing
    counted: Mapping[str, Counter[str]] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    bound: str = ""
    matches: int | None = None
    notes: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the order has every readout found."""
        return not self.estimated and len(self.order) == self.readouts
