"""A copy that is taken while others write is whole, and serves in the place of the original."""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from ingest import store
from ingest.publish.serve import publish
from ingest.refusal import Refusal
from tests.ruritania import FREEDONIA, RURITANIA, entry, readout
from tests.store.test_add import every_row
from tests.store.test_build import build, rows


def test_a_copy_taken_while_another_adds_is_one_of_the_states(tmp_path: Path) -> None:
    target, copy = tmp_path / "r.db", tmp_path / "kept" / "copy.db"
    build(target, [entry("a", readout(RURITANIA))])
    further = [entry(f"b{number}", readout(FREEDONIA), source=f"{number}.txt") for number in range(12)]
    adding = threading.Thread(target=lambda: [store.add(target, [one], []) for one in further])
    adding.start()
    counted = []
    while adding.is_alive():
        store.back_up(target, copy)
        assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
        counted.append(rows(copy, "SELECT count(*), count(DISTINCT source) FROM readouts")[0])
    adding.join()
    assert counted == sorted(counted)
    assert {found[0] for found in counted} <= set(range(1, 14))
    assert [path.name for path in copy.parent.iterdir()] == ["copy.db"]


async def test_a_copy_is_put_back_and_served(tmp_path: Path) -> None:
    target, copy = tmp_path / "r.db", tmp_path / "copy.db"
    build(target, [entry("a", readout(RURITANIA))])
    store.back_up(target, copy)
    before = every_row(target)
    target.write_bytes(b"lost")
    shutil.move(copy, target)
    assert every_row(target) == before
    datasette = publish(target)
    await datasette.invoke_startup()
    assert (await datasette.client.get("/readout/a")).status_code == 200
    datasette.get_database("readouts").close()


def test_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no database"):
        store.back_up(tmp_path / "none.db", tmp_path / "copy.db")
    with suppress(FileNotFoundError):
        assert list(tmp_path.iterdir()) == []
