"""A database whose file may be replaced while it is read."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database, Results, connections

from ingest.publish.counted import LIMIT, ROWS, counted, is_count
from ingest.publish.gate import written_by_stranger
from ingest.publish.meter import Meter

Stamp = tuple[int, int]
_FOR_STRANGERS = 2


def stamp(path: Path) -> Stamp:
    """What tells one file at a path from the next: its device and its inode. Raises OSError where there is none."""
    found = path.stat()
    return found.st_dev, found.st_ino


class LiveDatabase(Database):
    """Each thread opens the file anew once another stands in its place.

    A reader that is at work keeps the old file, which lives on until it is closed; so no request fails. Changes
    inside the same file are SQLite's own to show.

    Strangers' own SQL waits for threads of its own: a dozen slow questions keep nobody from a page. No answer may hold
    more than ``Meter`` allows.
    """

    def __init__(self, datasette: Datasette, path: Path) -> None:
        super().__init__(datasette, path=str(path), is_mutable=True)  # type: ignore[no-untyped-call]
        self._opened = threading.local()
        self._strangers = ThreadPoolExecutor(_FOR_STRANGERS, thread_name_prefix="strangers")

    async def execute(
        self,
        sql: str,
        params: Any = None,
        truncate: bool = False,
        custom_time_limit: int | None = None,
        page_size: int | None = None,
        log_sql_errors: bool = True,
    ) -> Results:
        """Answer a question of SQL; what the build has counted is not counted again, and no count takes long."""
        limit = min(custom_time_limit or LIMIT, LIMIT) if is_count(sql) else custom_time_limit
        known = None if written_by_stranger.get() else counted(sql)
        asked, given = (known, {}) if known else (sql, params)
        answer: Results = await super().execute(asked, given, truncate, limit, page_size, log_sql_errors)  # type: ignore[no-untyped-call]
        return answer

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:  # noqa: ARG002
        """How many rows each table has; null of tables that are no reader's business, such as parts of an index."""
        known = {table: count for count, table in (await self.execute(ROWS)).rows}
        return {table: known.get(table) for table in await self.table_names()}  # type: ignore[no-untyped-call]

    async def execute_fn(self, fn: Callable[[sqlite3.Connection], Any]) -> Any:
        """Run ``fn`` in a thread, with a connection to the file that is there now."""
        threads = self._strangers if written_by_stranger.get() else self.ds.executor
        return await asyncio.get_running_loop().run_in_executor(threads, lambda: fn(self.here()))

    def here(self) -> sqlite3.Connection:
        """This thread's connection, its meter at naught."""
        connection = self._present(getattr(connections, str(self.name), None) or self._connected())
        connection.row_factory = Meter()
        return connection

    def close(self) -> None:
        """Close every connection, once nobody is at work on one."""
        self._strangers.shutdown(cancel_futures=True)
        super().close()  # type: ignore[no-untyped-call]

    def _present(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        try:
            now = stamp(Path(self.path))
        except FileNotFoundError:
            return connection  # Taken away and not yet put back: the old one still answers.
        if getattr(self._opened, "stamp", now) != now:
            connection = self._reopened(connection)
        self._opened.stamp = now
        return connection

    def _connected(self) -> sqlite3.Connection:
        """A new connection, which is this thread's from now on."""
        new: sqlite3.Connection = self.connect()  # type: ignore[no-untyped-call]
        self.ds._prepare_connection(new, self.name)
        setattr(connections, str(self.name), new)
        return new

    def _reopened(self, old: sqlite3.Connection) -> sqlite3.Connection:
        new = self._connected()
        self._all_file_connections.remove(old)
        old.close()
        return new
