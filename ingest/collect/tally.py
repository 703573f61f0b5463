"""What became of a visit, publisher by publisher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.collect.beside import read_only

# What may happen to a request, in the order in which it is told, and how it is said.
KINDS = {
    "list": ("list", "lists"),
    "page": ("page new", "pages new"),
    "changed": ("sent differently", "sent differently"),
    "unchanged": ("unchanged", "unchanged"),
    "gone": ("gone", "gone"),
    "failed": ("failed", "failed"),
    "forbidden": ("forbidden by its rules for robots", "forbidden by its rules for robots"),
    "refused": ("not asked", "not asked"),
    "left": ("left for the next visit", "left for the next visit"),
}
_TROUBLES = ("failed", "forbidden", "refused")


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one publisher's part of a visit.

    counts    how often each of ``KINDS`` happened
    troubles  the reasons of those that failed, were forbidden or not asked, the commonest first
    """

    outlet: str
    counts: dict[str, int]
    troubles: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether everything that was asked for was answered."""
        return not any(self.counts.get(kind) for kind in _TROUBLES)

    def __str__(self) -> str:
        told = [
            f"{self.counts[kind]:,} {KINDS[kind][self.counts[kind] != 1]}" for kind in KINDS if self.counts.get(kind)
        ]
        return f"{self.outlet}: {', '.join(told) or 'nothing to ask for'}" + (
            f" ({self.troubles[0]})" if self.troubles else ""
        )


def accounts(folder: Path, run: int, outlets: Sequence[str]) -> list[Account]:
    """The accounts of visit RUN, for each of OUTLETS."""
    with read_only(folder) as ledger:
        query = "SELECT outlet, kind, reason FROM events WHERE run = ?"
        rows = ledger.execute(query, (run,)).fetchall() if ledger else []
    told = []
    for outlet in outlets:
        mine = [(kind, reason) for name, kind, reason in rows if name == outlet]
        reasons = Counter(reason for kind, reason in mine if kind in _TROUBLES and reason)
        told.append(Account(outlet, Counter(kind for kind, _ in mine), tuple(one for one, _ in reasons.most_common())))
    return told


def events(folder: Path) -> list[tuple[str, str, str | None]]:
    """What became of each request of the last visit to FOLDER: its address, the kind, the reason."""
    with read_only(folder) as ledger:
        query = "SELECT url, kind, reason FROM events WHERE run = (SELECT max(id) FROM runs) ORDER BY rowid"
        return [(str(url), str(kind), reason) for url, kind, reason in ledger.execute(query)] if ledger else []


def asked(folder: Path) -> int:
    """How many requests the last visit to FOLDER has behind it."""
    with read_only(folder) as ledger:
        if ledger is None or not ledger.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
            return 0
        return int(ledger.execute("SELECT count(*) FROM events WHERE run = (SELECT max(id) FROM runs)").fetchone()[0])
