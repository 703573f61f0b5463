"""What visits brought, taken into a database beside whoever reads it: what is new in it, what was changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ingest import pipeline
from ingest.collect import Ledger
from ingest.pipeline import Watch
from ingest.store import opened

_ARRIVED = """
SELECT readouts.id, readouts.sha256, readouts.date_edtf, publishers.name, readouts.title,
       EXISTS (SELECT 1 FROM versions AS other WHERE other.readout = readouts.id AND other.sha256 <> readouts.sha256)
FROM versions JOIN readouts ON readouts.id = versions.readout AND readouts.sha256 = versions.sha256
LEFT JOIN publishers ON publishers.id = readouts.publisher
WHERE versions.first_seen >= ? ORDER BY readouts.date_edtf, readouts.id
"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A readout that a visit brought, or whose words were others than before."""

    readout: str
    sha256: str
    date: str | None
    publisher: str | None
    title: str | None
    changed: bool


def taken_in(archive: Path, database: Path, jobs: int, watch: Watch) -> list[Arrival]:
    """Read every archive of the folder ARCHIVE that DATABASE has not read yet into it; where there is none, a new one.

    What was fetched and could not be read in, because somebody else was writing, is read in the next time.
    """
    with closing(Ledger(archive)) as ledger:
        base = str(database.resolve())
        waiting = ledger.waiting(base) if database.exists() else ledger.waiting("")
        if not waiting:
            return []
        began = min(moment for _, moment in waiting)
        before = _since(database, began)
        read = pipeline.add if database.exists() else pipeline.build
        read([archive / name for name, _ in waiting], database, jobs, watch)
        ledger.taken(base, [name for name, _ in waiting])
    return [one for one in _since(database, began) if one not in before]


def _since(database: Path, moment: str) -> list[Arrival]:
    """The readouts whose present words were first seen at a MOMENT or later; none where there is no database."""
    if not database.exists():
        return []
    with closing(opened(database)) as connection:
        return [
            Arrival(readout, sha256, date, publisher, title, bool(changed))
            for readout, sha256, date, publisher, title, changed in connection.execute(_ARRIVED, (moment,))
        ]
