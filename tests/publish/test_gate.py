"""Requests that ask for too much, for what is closed, or under another name are answered in a sentence."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from ingest.publish.meter import MOST
from ingest.publish.serve import publish
from ingest.record import Entry
from tests.publish.conftest import Get
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
COUNTED = ("speaker", "side", "act", "quote", "rule", "confidence", "attribution", "cue")
CLOSED = (
    "versions", "settings", "threads", "patterns", "metadata", "plugins", "messages", "allow-debug", "permissions",
    "actor", "logout", "versions.json", "settings.json", "threads.json",
)  # fmt: skip


@pytest.mark.parametrize("page", CLOSED)
async def test_pages_about_the_server_are_closed(get: Get, page: str) -> None:
    answer = await get(f"/-/{page}")
    assert answer.status_code == 404
    assert "Nothing is published" in answer.text
    assert "content-security-policy" in answer.headers


async def test_a_thousand_facets_are_refused(get: Get) -> None:
    facets = "&".join(["_facet=text"] * 1000)
    answer = await get(f"/readouts/statements.json?{facets}")
    assert answer.status_code == 400
    assert "ask for 8 at most" in answer.text


async def test_eight_facets_are_counted(get: Get) -> None:
    facets = "&".join(f"_facet={name}" for name in COUNTED)
    answer = await get(f"/readouts/statements.json?{facets}")
    assert answer.status_code == 200
    assert set(answer.json()["facet_results"]) >= set(COUNTED)


@pytest.mark.parametrize("path", ["/readouts/statements.json?_sort=nope", "/readouts/statements?_sort=nope"])
async def test_a_column_that_there_is_not_is_the_asker_s_mistake(get: Get, path: str) -> None:
    answer = await get(path)
    assert answer.status_code == 400
    assert "Cannot sort table by nope" in answer.text


async def test_a_query_of_thirty_thousand_letters_has_an_answer(get: Get) -> None:
    assert (await get("/search", params={"q": "borders " * 3_750})).status_code == 200
    assert (await get("/search", params={"q": '"' * 10_000})).status_code == 200


async def test_whoever_names_another_host_is_not_believed(corpus: Path) -> None:
    datasette = publish(corpus, origin="https://readouts.example")
    await datasette.invoke_startup()
    forged = {"host": "evil.example"}
    for path in ("/readouts/statements.json?_size=1", "/search.atom?q=borders", "/sitemap.xml", "/readout/ours"):
        answer = await datasette.client.get(path, headers=forged)
        assert answer.status_code == 200
        assert "evil.example" not in answer.text + str(answer.headers)
    assert "https://readouts.example/" in (await datasette.client.get("/sitemap.xml", headers=forged)).text
    datasette.get_database("readouts").close()


def long_texts() -> list[Entry]:
    """Thirty texts of a million letters."""
    words = "The bridge and its toll. " * 40_000
    return [entry(f"long{number}", readout(RURITANIA, title=f"{number}", said=words)) for number in range(30)]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("long") / "readouts.db"
    build(target, long_texts())
    return target


@pytest.mark.parametrize(
    "path",
    [
        "/readouts.json?sql=select+body+from+readouts",
        "/readouts.json?sql=select+cast(body+as+blob)+from+readouts",
        "/readouts/readouts.json?_size=max",
        "/readouts.json?sql=select+a.body+||+b.body+from+readouts+a,+readouts+b",
    ],
)
async def test_no_answer_fills_the_memory(long: Path, path: str) -> None:
    datasette = publish(long)
    await datasette.invoke_startup()
    answer = await datasette.client.get(path)
    assert answer.status_code == 400
    assert "ask for fewer columns or rows" in answer.text or "too big" in answer.text
    assert len(answer.content) < MOST
    datasette.get_database("readouts").close()


async def test_a_dozen_slow_questions_keep_nobody_from_a_page(get: Get) -> None:
    slow = [asyncio.ensure_future(get("/readouts.json", params={"sql": ENDLESS})) for _ in range(12)]
    await asyncio.sleep(0.2)
    pages = await asyncio.gather(*(get(path) for path in ("/readout/ours", "/search?q=borders", "/readouts/topics")))
    assert {page.status_code for page in pages} == {200}
    assert not all(one.done() for one in slow), "the pages waited until the last of the slow ones had ended"
    assert {answer.status_code for answer in await asyncio.gather(*slow)} == {400}
