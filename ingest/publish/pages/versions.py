"""The wordings that a text had at different times, and what changed between them."""

from __future__ import annotations

from itertools import pairwise

from ingest.publish.changes import changes
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

MOST = 20
_ALL = """SELECT sha256, first_seen, last_seen, title, letterhead, body, length(body) AS characters, change, words
    FROM versions WHERE readout = ? ORDER BY first_seen, rowid LIMIT ?"""
_ONE = "SELECT sha256, title, letterhead, body FROM versions WHERE readout = ? AND sha256 = ?"


def versions(corpus: Corpus, readout: str) -> list[Row]:
    """Every version met, the oldest first, each with what it changed in the one before."""
    found = corpus.rows(_ALL, [readout, MOST])
    changed = [[], *(_changes(before, after) for before, after in pairwise(found))]
    return [
        {**{name: value for name, value in version.items() if name != "body"}, "changes": changes}
        for version, changes in zip(found, changed, strict=bool(found))
    ]


def compared(corpus: Corpus, readout: str, old: str | None, new: str | None) -> Row | None:
    """What changed between two versions, named by their digests; null where either is not there."""
    before, after = (corpus.row(_ONE, [readout, digest]) for digest in (old, new))
    if before is None or after is None:
        return None
    return {"from": before["sha256"], "to": after["sha256"], "changes": _changes(before, after)}


def _changes(before: Row, after: Row) -> list[Row]:
    """What changed in titles and bodies, and in the letterheads between them where both versions have one."""
    parts = ("title", "letterhead", "body") if before["letterhead"] and after["letterhead"] else ("title", "body")
    old, new = ("\n".join(version[part] or "" for part in parts) for version in (before, after))
    return changes(old, new)
