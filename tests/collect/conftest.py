"""Publishers that are played, and visits to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.collect import Caps, Outlet, Pace, Plan
from ingest.collect.gate import Gate
from ingest.documents import decoded, find
from ingest.record import Document, Problem, Source
from tests.collect.playing import Playhouse, playing

pytest.importorskip("scrapy", reason="Scrapy is not installed: pip install 'readouts[collect]'")

QUICK = Pace(delay=0.01, longest=0.2, timeout=2.0, retries=2, backoff=0.05, patience=1.0)


@pytest.fixture
def house() -> Iterator[Playhouse]:
    with playing() as house:
        yield house


def outlet(house: Playhouse, **fields: object) -> Outlet:
    """A publisher with one list, ``/feed``, of pages below ``/news/``."""
    source = Source(f"{house.at}/feed", "feed", rf"{house.at}/news/[\w-]+", "not verified")
    return Outlet("ruritania", ("127.0.0.1",), (replace(source, **fields),))  # type: ignore[arg-type]


def plan(folder: Path, *outlets: Outlet, **fields: object) -> Plan:
    """A visit to servers of our own, in a hurry."""
    given = {"pace": QUICK, "caps": Caps(answer=1 << 20), "gate": Gate(loopback=True), **fields}
    return Plan(outlets, folder / "archive", "Readouts/test (+https://complaints.example)", **given)  # type: ignore[arg-type]


def feed(*links: str, words: str = "") -> str:
    items = "".join(f"<item><link>{link}</link><description>{words}</description></item>" for link in links)
    return f"<rss version='2.0'><channel><title>Foreign Office</title>{items}</channel></rss>"


def page(text: str) -> str:
    return (
        f"<html><head><title>{text}</title></head><body><h1>{text}</h1><p>The minister said: {text}</p></body></html>"
    )


def kept(planned: Plan) -> list[Document | Problem]:
    """What is read from the archives of a plan."""
    return [one if isinstance(one, Problem) else decoded(one) for one in find([planned.archive])]


def quiet(*_: object) -> None:
    """Nobody watches."""


Watcher = Callable[[str, int, int | None], None]
