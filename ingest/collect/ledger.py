"""What was asked for and when, beside the archives: a visit that was cut short goes on where it was."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ingest.collect import schema
from ingest.collect.beside import ledger_of, locked, now
from ingest.collect.exchange import Exchange
from ingest.collect.listing import Shown
from ingest.collect.notes import Answer, Event, Expected, Kept, Original, Visit


class Ledger:
    """The file ``FOLDER.visits.db`` beside a folder of archives; one visit at a time writes to it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        path = ledger_of(folder)
        self._lock = locked(path.with_name(f"{path.name}.lock"), folder)
        self._base = sqlite3.connect(path)
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.executescript(schema.SCHEMA)
        self.run = 0

    def begin(self, plan: str) -> str:
        """Begin a visit, or go on with the last one where it was the same PLAN and was cut short; when it began."""
        self._mend()
        last = self._base.execute("SELECT id, started, plan, finished FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        if last and last[3] is None and last[2] == plan:
            self.run = int(last[0])
            return str(last[1])
        started = now()
        with self._base:
            found = self._base.execute("INSERT INTO runs (started, plan) VALUES (?, ?)", (started, plan))
        self.run = int(found.lastrowid or 0)
        return started

    def end(self) -> None:
        """The visit is over."""
        with self._base:
            self._base.execute("UPDATE runs SET finished = ? WHERE id = ?", (now(), self.run))

    def close(self) -> None:
        """Let another visit begin."""
        self._base.close()
        self._lock.close()

    def expect(self, outlet: str, expected: Iterable[Expected]) -> None:
        """Lists that are to be asked for in this visit."""
        with self._base:
            self._expect(outlet, expected)

    def lists(self, outlet: str) -> list[Expected]:
        """The lists of this visit that have not been read in it yet."""
        query = "SELECT url, source, page FROM lists WHERE run = ? AND outlet = ? AND NOT read ORDER BY rowid"
        return [Expected(*row) for row in self._base.execute(query, (self.run, outlet))]

    def read(
        self, outlet: str, url: str, shown: Iterable[Shown], further: Iterable[Expected], answer: Answer | None
    ) -> None:
        """The list at URL was read: take down the pages that it shows and the FURTHER lists that it leads to.

        Only now is it known by ANSWER: a list that was kept and not read is to be sent whole again. One that has not
        changed has none.
        """
        rows = [(one.url, outlet, one.day, one.changed, url) for one in shown]
        with self._base:
            self._base.executemany(schema.FOUND, rows)
            self._expect(outlet, further)
            self._base.execute("UPDATE lists SET read = 1 WHERE run = ? AND url = ?", (self.run, url))
            if answer:
                self._base.execute("UPDATE visits SET etag = ?, modified = ? WHERE url = ?", astuple(answer)[::-1])

    def due(self, outlet: str, since: str | None, again: int) -> list[tuple[str, str]]:
        """The pages to ask for, each with the list that showed it: new ones first, then those that may be edited."""
        limit = (datetime.now(UTC) - timedelta(days=again)).strftime("%Y-%m-%dT%H:%M:%SZ")
        asked = {"outlet": outlet, "since": since, "run": self.run, "again": limit}
        return [(str(url), str(via)) for url, via in self._base.execute(schema.DUE, asked)]

    def visit(self, url: str) -> Visit | None:
        """What is known of an address; null where it never answered."""
        query = "SELECT status, etag, modified, archive, record, original_url, moment, digest FROM visits WHERE url = ?"
        row = self._base.execute(query, (url,)).fetchone()
        if row is None:
            return None
        status, etag, modified, *held = row
        return Visit(status, etag, modified, Original(*held) if held[0] else None)

    def answered(self, exchange: Exchange, kept: Kept, event: Event, through: Sequence[str], page: bool) -> None:
        """An answer was kept, a PAGE or a list; THROUGH are the addresses that led to it.

        All is written in one step with where the answer lies.
        """
        with self._base:
            self._grown(kept.archive, kept.length, int(page))
            self._base.execute(schema.HAPPENED, (self.run, *astuple(event)))
            self._record(exchange, kept.original, page or exchange.status == 304)
            for url in through:
                self._base.execute(schema.VISITED, (url, self.run, exchange.moment, exchange.moment, None, *[None] * 7))

    def wrote(self, archive: str, length: int) -> None:
        """An archive has grown by what is no page: what is in it up to here is whole."""
        with self._base:
            self._grown(archive, length, 0)

    def happened(self, event: Event) -> None:
        """Something became of a request that has no answer to keep."""
        with self._base:
            self._base.execute(schema.HAPPENED, (self.run, *astuple(event)))

    def waiting(self, base: str) -> list[tuple[str, str]]:
        """The archives with pages that the database BASE has not taken in, each with when its visit began."""
        return [(str(name), str(started)) for name, started in self._base.execute(schema.WAITING, (base,))]

    def taken(self, base: str, archives: Iterable[str]) -> None:
        """The database BASE has taken in ARCHIVES as they are."""
        with self._base:
            self._base.executemany(schema.TAKEN, [(base, name) for name in archives])

    def _expect(self, outlet: str, expected: Iterable[Expected]) -> None:
        rows = [(self.run, one.url, outlet, one.source, one.page) for one in expected]
        self._base.executemany("INSERT OR IGNORE INTO lists VALUES (?, ?, ?, ?, ?, 0)", rows)

    def _grown(self, archive: str, length: int, pages: int) -> None:
        self._base.execute(schema.GROWN, (archive, length, pages, self.run))

    def _record(self, exchange: Exchange, original: Original, known_by_it: bool) -> None:
        """What the next visit needs to know of an answer; one of «unchanged» leaves the page that was kept before."""
        before = self.visit(exchange.url)
        fields = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in exchange.fields}
        if exchange.status == 304 and before:
            status, standing = before.status, before.original
            etag, modified = fields.get("etag", before.etag), fields.get("last-modified", before.modified)
        else:
            status, standing = exchange.status, original if exchange.status == 200 else None
            etag, modified = (fields.get("etag"), fields.get("last-modified")) if known_by_it else (None, None)
        held = astuple(standing) if standing else (None,) * 5
        row = (exchange.url, self.run, exchange.moment, exchange.moment, status, etag, modified, *held)
        self._base.execute(schema.VISITED, row)

    def _mend(self) -> None:
        """Cut from each archive what was being written when a visit was cut short; forget what is no longer there."""
        for name, length in self._base.execute("SELECT name, length FROM archives").fetchall():
            path = self._folder / name
            if not path.is_file() or not length:
                self._forget(name)
                path.unlink(missing_ok=True)
            elif path.stat().st_size > length:
                os.truncate(path, length)

    def _forget(self, archive: str) -> None:
        """What lay in an ARCHIVE that somebody took away was never fetched."""
        with self._base:
            self._base.execute("DELETE FROM visits WHERE archive = ?", (archive,))
            self._base.execute("DELETE FROM archives WHERE name = ?", (archive,))
