"""A new database that takes the old one's place is shown at once, and no request fails meanwhile."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import httpx
import pytest
from datasette.app import Datasette

from ingest import search_index, store
from ingest.publish.serve import publish
from ingest.record import Entry
from tests.publish.serving import serving
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build


def one(title: str) -> list[Entry]:
    return [entry("one", readout(RURITANIA, title=title))]


async def test_the_next_request_shows_the_new_build(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, one("Before"))
    datasette = publish(target)
    await datasette.invoke_startup()
    before = await datasette.client.get("/readout/one")
    build(target, one("After"))
    after = await datasette.client.get("/readout/one", headers={"if-none-match": before.headers["etag"]})
    assert "Before" in before.text
    assert after.status_code == 200
    assert "After" in after.text
    assert (await datasette.client.get("/readouts/readouts.json?_shape=array")).json()[0]["title"] == "After"
    datasette.get_database("readouts").close()


async def test_no_request_fails_while_builds_take_turns(tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    build(target, one("0"))
    datasette = publish(target)
    await datasette.invoke_startup()
    for number in range(1, 5):
        asked = [datasette.client.get("/readout/one.json") for _ in range(8)]
        waiting = asyncio.gather(*asked)
        await asyncio.to_thread(build, target, one(str(number)))
        answers = await waiting
        assert {answer.status_code for answer in answers} == {200}
        assert {answer.json()["title"] for answer in answers} <= {str(number - 1), str(number)}
    datasette.get_database("readouts").close()


async def test_a_thousand_requests_during_ten_builds(tmp_path: Path) -> None:
    """Through the real server: every answer is of one build, none fails, and the last build is seen in the end."""
    target = tmp_path / "r.db"
    build(target, one("0"))
    titles: list[str] = []
    with serving(target) as (address, _):
        async with httpx.AsyncClient(base_url=address, timeout=60) as visitor:

            async def ask(times: int) -> None:
                for _ in range(times):
                    answer = await visitor.get("/readout/one.json")
                    assert answer.status_code == 200
                    titles.append(answer.json()["title"])

            asking = [asyncio.ensure_future(ask(100)) for _ in range(10)]
            for number in range(1, 11):
                await asyncio.to_thread(build, target, one(str(number)))
            await asyncio.gather(*asking)
            last = await visitor.get("/readout/one.json")
    assert len(titles) == 1000
    assert set(titles) <= {str(number) for number in range(11)}
    assert len(set(titles)) > 1, "every request came before the first build"
    assert last.json()["title"] == "10"


async def found(datasette: Datasette, words: str) -> dict[str, Any]:
    answer = await datasette.client.get(f"/search.json?q={words}")
    assert answer.status_code == 200
    return dict(answer.json())


async def test_a_search_goes_by_the_index_of_the_build_that_it_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(search_index, "LEAST", 0)
    target = tmp_path / "r.db"
    build(target, [entry("one", readout(RURITANIA))])
    datasette = publish(target)
    await datasette.invoke_startup()
    assert (await found(datasette, "bord*"))["sort"] == "newest", "it is the index that ranks no beginnings"
    (old,) = tmp_path.glob("*.index")
    build(target, [entry("two", readout(RURITANIA, said="Minister Rassendyll spoke of tolls."))])
    assert ((await found(datasette, "borders"))["count"], (await found(datasette, "tolls"))["count"]) == (0, 1)
    build(target, [entry("two", readout(RURITANIA, said="Minister Rassendyll spoke of tolls."))])
    assert not old.exists(), "nobody reads the old one any more"
    assert capsys.readouterr().err == ""
    datasette.get_database("readouts").close()


async def test_a_missing_index_is_said_and_the_tables_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(search_index, "LEAST", 0)
    target = tmp_path / "r.db"
    build(target, [entry("one", readout(RURITANIA))])
    for folder in tmp_path.glob("*.index"):
        shutil.rmtree(folder)
    datasette = publish(target)
    await datasette.invoke_startup()
    assert "readouts add" in capsys.readouterr().err
    answer = await found(datasette, "borders")
    assert answer["count"] == 1
    assert "search index of this build is not there" in answer["notes"][0]
    assert "slower" in (await datasette.client.get("/search?q=borders")).text
    datasette.get_database("readouts").close()


async def test_an_index_of_another_make_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "LEAST", 0)
    target = tmp_path / "r.db"
    build(target, [entry("one", readout(RURITANIA))])
    monkeypatch.setattr(search_index, "VERSION", search_index.VERSION + 1)
    datasette = publish(target)
    await datasette.invoke_startup()
    assert "another version" in (await found(datasette, "borders"))["notes"][0]
    store.add(target, [entry("one", readout(RURITANIA))], [])
    assert (await found(datasette, "borders"))["notes"] == []
    datasette.get_database("readouts").close()
