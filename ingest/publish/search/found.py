"""What a search is asked for and what it gives, whichever way it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

Sort = Literal["relevance", "newest", "oldest"]
SORTS: tuple[Sort, ...] = get_args(Sort)
IN_GROUP = 3
COUNTED = ("speaker", "country", "topic", "publisher", "venue", "genre", "act", "side")


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

    def start(self, readouts: Sequence[str]) -> int | None:
        """Where in an order of readouts the page begins; null where ``after`` is not among them."""
        if self.after is None:
            return self.offset
        return readouts.index(self.after) + 1 if self.after in readouts else None


@dataclass(frozen=True, slots=True)
class Chosen:
    """A readout on the page: the first statements found in it, by id, and how many there are."""

    readout: str
    statements: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class First:
    """The first statements found, by id, in the order of the search.

    sort    the order that they are in
    count   how many are found in all; with a ``bound``, among those that it names
    """

    sort: Sort = "newest"
    statements: tuple[str, ...] = ()
    count: int = 0
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives, by id.

    count    statements found; with a ``bound``, among those that it names
    estimated  whether the number of readouts is an estimate
    bound    where the search stopped, in words; empty where it found all there are
    matches  statements that hold the words, where that is known and more than were looked at
    sort     the order that they are in
    more     whether more readouts follow the page
    counted  for each field the number of statements by value, at least for the commonest
    months   where demands allow one year alone, the number of statements that may be of each month, as ``2021-05``
    notes    what is to be said of the way that was gone
    """

    sort: Sort = "newest"
    count: int = 0
    readouts: int = 0
    estimated: bool = False
    page: tuple[Chosen, ...] = ()
    more: bool = False
    counted: Mapping[str, Counter[str]] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    bound: str = ""
    matches: int | None = None
    notes: tuple[str, ...] = ()
