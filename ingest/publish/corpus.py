"""The databases that a corpus lies in, asked as one.

A text lies in one database, with everything that is said of it. So a question about texts is asked of each, and the
answers are put one after the other, merged or added up: here and nowhere else. Where there is one database, SQLite
orders and cuts as it always did, and nothing is added up.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeVar

from ingest.publish.combining import BY_ID, READOUTS, By, Combine, combined, in_order, together
from ingest.publish.counted import counted
from ingest.publish.rows import Row, number, row, rows

Kept = TypeVar("Kept")
# What these have lies in one database alone.
_OF_ONE_DATABASE = frozenset({"readouts", "statements"})
_KEPT: dict[str, tuple[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Corpus:
    """The databases of a corpus, as connections in the order in which they were given."""

    parts: tuple[sqlite3.Connection, ...]

    @property
    def build(self) -> str:
        """The id of the present build; of several databases a digest of theirs. Raises OperationalError without."""
        ids = [str(found["id"]) for part in self.parts if (found := row(part, "SELECT id FROM build"))]
        return ids[0] if len(ids) == 1 else hashlib.sha256(" ".join(ids).encode()).hexdigest()[:16]

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Every row of every database, one database after the other."""
        return [found for part in self.parts for found in rows(part, sql, parameters)]

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row in the first database that has one, or null."""
        return next((found for part in self.parts if (found := row(part, sql, parameters))), None)

    def number(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """The answers of a question whose answer is one number, added up."""
        return sum(number(part, sql, parameters) for part in self.parts)

    def counts(self, sql: str, parameters: Sequence[object] = ()) -> Counter[Any]:
        """The answers of a question for keys, each with a number, added up."""
        total: Counter[Any] = Counter()
        for part in self.parts:
            for key, count in part.execute(sql, parameters):
                total[key] += count
        return total

    def ordered(
        self,
        sql: str,
        parameters: Sequence[object],
        order: str,
        limit: int | None = None,
        start: int = 0,
        by: By | None = None,
    ) -> list[Row]:
        """The rows of all databases in an order, from one place on; ``sql`` has neither order nor limit.

        order  as SQL has it, of columns that are in the answer: ``r.date DESC, r.id``
        by     what tells one thing from the next, where several databases may have a row of the same
        """
        stop = None if limit is None else start + limit
        found = self.rows(f"{sql} ORDER BY {order}{'' if stop is None else f' LIMIT {stop}'}", parameters)
        if len(self.parts) > 1:
            found = in_order(found if by is None else [alike[0] for alike in together(found, by)], order)
        return found[start:stop]

    def tallied(
        self,
        sql: str,
        parameters: Sequence[object],
        order: str,
        limit: int | None = None,
        combine: Combine = READOUTS,
        by: By = BY_ID,
    ) -> list[Row]:
        """Rows that count, those of the same thing made one, in an order; ``sql`` has neither order nor limit.

        combine  what becomes of the columns that are one database's own; of others the first database's value stays
        """
        if len(self.parts) == 1:
            return self.ordered(sql, parameters, order, limit)
        alike = together(self.rows(sql, parameters), by)
        return in_order([combined(rows, combine) for rows in alike], order)[:limit]

    def merged(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[list[tuple[Any, ...]]]:
        """Rows of all databases that begin with the same value, together; ``sql`` has no order.

        However many there are, they are neither held nor counted by the meter of a page.
        """
        first = itemgetter(0)
        streams = [_plain(part).execute(f"{sql} ORDER BY 1", parameters) for part in self.parts]
        return (list(alike) for _, alike in groupby(merge(*streams, key=first), key=first))

    def count(self, table: str) -> int:
        """How many ids a table has, each counted once."""
        if len(self.parts) == 1 or table in _OF_ONE_DATABASE:
            asked = f"select count(*) from {table}"
            return self.number(counted(asked) or asked)
        return self.kept(f"count of {table}", lambda corpus: sum(1 for _ in corpus.merged(f"SELECT id FROM {table}")))

    def ids(self, table: str, start: int, limit: int) -> list[str]:
        """So many ids of a table, each once, in their order, from one place on."""
        sql = f"SELECT id FROM {table}"
        if len(self.parts) == 1:
            return [one["id"] for one in self.ordered(sql, [], "id", limit, start)]
        return [alike[0][0] for alike in islice(self.merged(sql), start, start + limit)]

    def home(self, table: str, identity: str) -> Corpus | None:
        """The first database that has a row of an id, as a corpus of its own; null where none has.

        One database alone is not asked: what reads the row sees whether it is there.
        """
        if len(self.parts) == 1:
            return self
        places = self.holding(table, identity)
        return Corpus((self.parts[places[0]],)) if places else None

    def holding(self, table: str, identity: str) -> list[int]:
        """Which databases have a row of an id, by their places."""
        sql = f"SELECT 1 FROM {table} WHERE id = ?"
        return [place for place, part in enumerate(self.parts) if row(part, sql, [identity])]

    def kept(self, name: str, made: Callable[[Corpus], Kept]) -> Kept:
        """What is made of the whole corpus and stays the same until one of its databases is another; made once."""
        build = self.build
        known = _KEPT.get(name)
        if known is None or known[0] != build:
            known = _KEPT[name] = (build, made(self))
        kept: Kept = known[1]
        return kept


def _plain(connection: sqlite3.Connection) -> sqlite3.Cursor:
    """A cursor that gives tuples, whatever the connection gives."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor
