"""The ledger as SQL: its tables, and what is asked of them."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, started TEXT, plan TEXT, finished TEXT);
CREATE TABLE IF NOT EXISTS archives (name TEXT PRIMARY KEY, length INTEGER, pages INTEGER, run INTEGER);
CREATE TABLE IF NOT EXISTS taken (archive TEXT, base TEXT, length INTEGER, PRIMARY KEY (archive, base));
CREATE TABLE IF NOT EXISTS visits (
    url TEXT PRIMARY KEY, run INTEGER, first TEXT, asked TEXT, status INTEGER, etag TEXT, modified TEXT,
    archive TEXT, record TEXT, original_url TEXT, moment TEXT, digest TEXT
);
CREATE TABLE IF NOT EXISTS lists (
    run INTEGER, url TEXT, outlet TEXT, source INTEGER, page INTEGER, read INTEGER, PRIMARY KEY (run, url)
);
CREATE TABLE IF NOT EXISTS found (url TEXT PRIMARY KEY, outlet TEXT, day TEXT, changed TEXT, list TEXT);
CREATE INDEX IF NOT EXISTS found_by_outlet ON found (outlet);
CREATE TABLE IF NOT EXISTS events (run INTEGER, outlet TEXT, kind TEXT, url TEXT, reason TEXT);
"""
DUE = """
SELECT found.url, found.list FROM found LEFT JOIN visits USING (url)
WHERE found.outlet = :outlet AND (:since IS NULL OR coalesce(found.day, :since) >= :since)
AND (visits.url IS NULL OR (visits.run < :run AND (visits.first > :again OR found.changed > visits.asked)))
ORDER BY visits.url IS NOT NULL, found.day DESC, found.rowid
"""
VISITED = """
INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET
run = excluded.run, asked = excluded.asked, status = excluded.status, etag = excluded.etag,
modified = excluded.modified, archive = excluded.archive, record = excluded.record,
original_url = excluded.original_url, moment = excluded.moment, digest = excluded.digest
"""
GROWN = """
INSERT INTO archives VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET
length = excluded.length, pages = pages + excluded.pages
"""
WAITING = """
SELECT archives.name, runs.started FROM archives JOIN runs ON runs.id = archives.run
LEFT JOIN taken ON taken.archive = archives.name AND taken.base = ?
WHERE archives.pages > 0 AND archives.length > coalesce(taken.length, 0) ORDER BY archives.name
"""
TAKEN = """
INSERT INTO taken SELECT name, ?, length FROM archives WHERE name = ?
ON CONFLICT (archive, base) DO UPDATE SET length = excluded.length
"""
HAPPENED = "INSERT INTO events VALUES (?, ?, ?, ?, ?)"
FOUND = """
INSERT INTO found VALUES (?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET
day = coalesce(day, excluded.day), changed = coalesce(excluded.changed, changed)
"""
