"""What must hold before a database is put in place."""

from __future__ import annotations

import sqlite3

from ingest.refusal import Refusal

# Each names what may not exist; a row found is the example that is shown.
_NEVER = {
    "a readout without a version of its words":
        "SELECT id FROM readouts WHERE NOT EXISTS"
        " (SELECT 1 FROM versions WHERE readout = readouts.id AND versions.sha256 = readouts.sha256)",
    "a joint statement or narration with a speaker":
        "SELECT id FROM statements WHERE attribution IN ('joint', 'narration', 'heading') AND speaker IS NOT NULL",
    "an encounter that no readout tells of":
        "SELECT id FROM encounters WHERE NOT EXISTS (SELECT 1 FROM readouts WHERE encounter = encounters.id)",
    "a readout with two statements at one place":
        "SELECT readout FROM statements GROUP BY readout HAVING count(*) <> max(position)",
}  # fmt: skip


def check(connection: sqlite3.Connection) -> None:
    """Check a finished database; raises Refusal with the first thing found wrong.

    The place of every statement in its body is checked when it is written.
    """
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise Refusal(f"The new database is damaged ({verdict}) and was not put in place.")
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise Refusal(f"The new database holds a row of {broken[0]} that points at no row of {broken[2]}.")
    for what, query in _NEVER.items():
        found = connection.execute(f"{query} LIMIT 1").fetchone()
        if found:
            raise Refusal(f"The new database holds {what} ({found[0]}) and was not put in place.")
