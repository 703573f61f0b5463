"""Accounts of many meetings and calls, in one database and dealt out to ten: the same corpus either way."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ingest.record import Entry, Person, Venue
from tests.publish.conftest import with_sides
from tests.ruritania import FIREFLY, FREEDONIA, RASSENDYLL, RURITANIA, ZENDA, entry, later, readout
from tests.store.test_build import build

PARTS = 10
TEASDALE = Person("gloria-teasdale-xf", "Gloria Teasdale", "XF")
_PAIRS = ((RASSENDYLL, FIREFLY), (RASSENDYLL, TEASDALE), (FIREFLY, TEASDALE))
STRELSAU = Venue("Strelsau", "XR")
_WORDS = (
    "border", "borders", "bordering", "open", "opening", "toll", "tolls", "Zenda", "café", "2031", "自由", "貿易",
    "自由貿易", "ministers", "harvest", "railway",
)  # fmt: skip
_DAYS = ("2031-05-04", "2031-05-08", "2032-11-13", "2034-01-30", "2031-06", "2033", None)


def entries() -> list[Entry]:
    """Two hundred and forty accounts in few words; some of one encounter, some without a day, some that changed."""
    chance = random.Random(8)
    return [_account(chance, number) for number in range(240)]


def _account(chance: random.Random, number: int) -> Entry:
    said = f"Minister {' '.join(chance.choices(_WORDS, k=chance.randint(1, 9)))}."
    publisher = chance.choice((RURITANIA, FREEDONIA, None))
    people = chance.choice(_PAIRS)
    # Whoever meets on a day meets at one place, which not every account tells; calls are on no day that is known.
    day = chance.choice(_DAYS)
    mode = chance.choice(("meeting" if day else "call", None))
    venue = chance.choice((ZENDA if day and day > "2032" else STRELSAU, None))
    exact = day if day and len(day) == 10 else None
    told = readout(publisher, exact, mode, venue, people, said=said)
    told = replace(told, date_edtf=day, published=chance.choice(("2031-07-01T09:00:00", None)))
    told = with_sides(told) if chance.random() < 0.3 else told
    first = entry(f"r{number:03}", told, seen="2034-07-01", source=f"{number}.txt")
    if chance.random() < 0.8:
        return first
    body = told.body.replace("The ministers met.", "The ministers talked.")
    changed = entry(first.id, replace(told, title="Talks, as they were"), seen="2034-06-01")
    assert body != told.body
    return later(changed, first)


def dealt(entries: list[Entry], folder: Path) -> tuple[Path, list[Path]]:
    """One database of all, and ten of some each; no two accounts of an encounter need lie in the same."""
    build(folder / "whole.db", entries)
    parts = list(_parts(entries, folder))
    return folder / "whole.db", parts


def _parts(entries: list[Entry], folder: Path) -> Iterator[Path]:
    for number in range(PARTS):
        part = folder / f"part-{number}.db"
        build(part, [one for one in entries if hashlib.sha256(one.id.encode()).digest()[0] % PARTS == number])
        yield part
