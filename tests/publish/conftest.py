"""A small published corpus of two countries that do not exist, one of its texts hostile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from datasette.app import Datasette
from datasette.plugins import pm

from ingest.publish import plugin
from ingest.publish.serve import publish
from ingest.record import Entry, Readout
from tests.ruritania import FREEDONIA, REPLIED, RURITANIA, SAID, entry, later, readout
from tests.store.test_build import build

Get = Callable[..., Awaitable[httpx.Response]]

HOSTILE_TITLE = '<script>alert(1)</script>\u202e & "quotes" \'; DROP TABLE readouts --'
HOSTILE_WORDS = "<img src=x onerror=alert(2)> " + "w" * 10_000 + " 🕊 עברית."


def with_sides(told: Readout) -> Readout:
    """The reply is the other side's, as the first side tells it."""
    narrated, said, replied = told.statements
    return replace(
        told, statements=(narrated, replace(said, cue="called for", act="urge"), replace(replied, side="counterpart"))
    )


def entries() -> list[Entry]:
    """Both sides' accounts of one meeting, a call a month later, a text that changed, a hostile one."""
    ours, theirs = readout(RURITANIA), readout(FREEDONIA, title="The Zenda Meeting")
    call = readout(
        FREEDONIA, "2001-06-04", "call", None, title="A Call about Tolls", said="Minister Firefly raised tolls."
    )
    hostile = readout(None, None, None, None, url="javascript:alert(3)", said=HOSTILE_WORDS, title=HOSTILE_TITLE)
    first = entry("changed", readout(RURITANIA, None, None, None, title="Notice"), seen="2001-07-01")
    shut = "Minister Rassendyll called for shut borders."
    second = entry("changed", readout(RURITANIA, None, None, None, title="Notice", said=shut), seen="2001-07-02")
    return [
        entry("call", replace(call, requested_by="Rufus Firefly"), source="call.txt"),
        later(first, second),
        entry("hostile", hostile, source="<b>.txt"),
        entry("ours", with_sides(ours)),
        entry("theirs", replace(theirs, url="https://freedonia.example/zenda"), source="b.txt"),
    ]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of it, made through the store's front door."""
    target = tmp_path_factory.mktemp("published") / "readouts.db"
    build(target, entries())
    return target


@pytest.fixture
async def published(corpus: Path) -> AsyncIterator[Datasette]:
    """The real application over it."""
    assert any(found is plugin for found in pm.get_plugins()), "the package is not installed: pip install -e ."
    datasette = publish(corpus)
    await datasette.invoke_startup()
    yield datasette
    datasette.get_database("readouts").close()


@pytest.fixture
def get(published: Datasette) -> Get:
    """Ask the application for an address."""
    return published.client.get


__all__ = ["HOSTILE_TITLE", "HOSTILE_WORDS", "REPLIED", "SAID"]
