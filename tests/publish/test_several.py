"""A corpus that lies in ten databases says on every page what it says in one."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from datasette.app import Datasette
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import search_index
from ingest.publish.concordance import ORDERS, Order
from ingest.publish.corpus import Corpus
from ingest.publish.pages import context
from ingest.publish.pages.context import in_context
from ingest.publish.search import Results, Sort, Wanted, first, search
from ingest.publish.search.found import SORTS
from ingest.publish.serve import publish
from ingest.refusal import Refusal
from tests.conftest import Run
from tests.publish.search.test_same_statements import QUERY
from tests.publish.several import PARTS, dealt, entries
from tests.ruritania import FREEDONIA, RURITANIA, entry, readout
from tests.store.test_build import build

# From how many statements on a database has its search index: all, some of the ten, none.
INDEXED = {"index": 0, "both": 75, "tables": 10_000}
ADDRESSES = (
    "/home.json",
    *(f"/speaker/{speaker}.json" for speaker in ("rudolf-rassendyll-xr", "rufus-firefly-xf", "gloria-teasdale-xf")),
    "/speaker/rufus-firefly-xf.json?after=2032-11-13-gloria-teasdale-xf-rufus-firefly-xf",
    "/speaker/rufus-firefly-xf.json?with=gloria-teasdale-xf",
    "/topic/trade.json", "/topic/taiwan.json", "/venue/zenda-xr.json", "/venue/strelsau-xr.json", "/pair/XF-XR.json",
    "/timeline.json", "/timeline.json?year=2031", "/map.json", "/edits.json", "/edits.json?from=20",
    "/edits.json?publisher=freedonia-mfa", "/quality.json", "/sitemap.xml",
    *(f"/sitemap-{kind}-1.xml" for kind in ("readout", "encounter", "speaker", "topic", "venue")),
    "/readout/r007.json", "/readout/r133.json", "/statement/r010.2.json",
    "/speaker/rufus-firefly-xf.atom", "/topic/trade.atom", "/pair/XF-XR.atom", "/edits.atom",
    "/search.json?q=border&sort=newest", "/search.json?q=border+-open&sort=oldest&from=5&size=3",
    "/search.json?q=bord*&context=left&sort=newest", "/search.csv?q=tolls+OR+自由&sort=newest&size=100",
    "/search.atom?q=speaker:firefly&sort=newest", "/search.json?q=railwy", "/search.json?q=harvset+speaker:nobody",
    "/speaker/rufus-firefly-xf.csv?size=1000", "/speaker/gloria-teasdale-xf.csv?size=1",
    "/topic/trade.csv?size=1000", "/venue/zenda-xr.csv", "/pair/XF-XR.csv?size=1000",
    "/timeline.csv", "/timeline.csv?year=2031", "/timeline.json?month=2031-05", "/edits.csv?size=1000",
    "/edits.csv?size=7&from=3", "/readout/r007.csv", "/search.json?q=border+year:2031&sort=newest",
    "/search.json?q=bord*&context=right&sort=oldest&size=30&from=20", "/search.csv?q=minister&context=left&size=100",
    "/speaker/none.csv", "/readout/none.json", "/statement/none.1.json", "/encounter/none.json", "/speaker/none.json",
)  # fmt: skip


@pytest.fixture(scope="module", params=INDEXED)
def least(request: pytest.FixtureRequest) -> Iterator[int]:
    """From how many statements on a database has its search index."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "LEAST", INDEXED[request.param])
        yield INDEXED[request.param]


@pytest.fixture(scope="module")
def databases(least: int, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    folder = tmp_path_factory.mktemp("several")
    whole, parts = dealt(entries(), folder)
    indexed = len(list(folder.glob("part-*.index")))
    assert {0: indexed == PARTS, 75: 0 < indexed < PARTS}.get(least, indexed == 0)
    return whole, parts


@pytest.fixture(scope="module")
def both(databases: tuple[Path, list[Path]]) -> Iterator[tuple[Corpus, Corpus]]:
    """The corpus in one database, and in ten."""
    whole, parts = databases
    with ExitStack() as opened:
        one, *ten = (opened.enter_context(closing(sqlite3.connect(path))) for path in (whole, *parts))
        yield Corpus((one,)), Corpus(tuple(ten))


@pytest.fixture
async def served(databases: tuple[Path, list[Path]]) -> AsyncIterator[tuple[Datasette, Datasette]]:
    """Both through the real application."""
    whole, parts = databases
    applications = publish(whole), publish(*parts)
    for application in applications:
        await application.invoke_startup()
    yield applications
    for application in applications:
        for name in list(application.databases):
            if not name.startswith("_"):
                application.get_database(name).close()


def told(found: Results) -> Results:
    """What is the same however a corpus is searched: an estimate differs from a count."""
    return replace(found, estimated=False)


@settings(max_examples=30)
@given(query=QUERY, sort=st.sampled_from(["newest", "oldest"]), limit=st.integers(1, 30), offset=st.integers(0, 40))
def test_in_the_order_of_time_every_query_finds_the_same(
    both: tuple[Corpus, Corpus], query: str, sort: Sort, limit: int, offset: int
) -> None:
    one, ten = (search(corpus, query, Wanted(sort, limit, offset)) for corpus in both)
    assert told(ten) == told(one)


@settings(max_examples=15)
@given(query=QUERY)
def test_by_relevance_all_but_the_order_is_the_same(both: tuple[Corpus, Corpus], query: str) -> None:
    one, ten = (search(corpus, query, Wanted(limit=1_000, in_group=1_000)) for corpus in both)
    if one.sort == ten.sort:
        assert replace(told(ten), groups=(), notes=()) == replace(told(one), groups=(), notes=())
    assert {group.readout for group in ten.groups} == {group.readout for group in one.groups}


@pytest.mark.parametrize("query", ["year:2031", "border since:2031-05-08 until:2031", "minister year:2033 -tolls"])
def test_the_statements_of_a_month_are_added_up(both: tuple[Corpus, Corpus], query: str) -> None:
    one, ten = (search(corpus, query).months for corpus in both)
    assert ten == one
    assert sum(month.count for month in one) > PARTS


@settings(max_examples=15)
@given(query=QUERY, sort=st.sampled_from(SORTS), order=st.sampled_from(ORDERS))
def test_in_context_every_match_has_its_place(
    both: tuple[Corpus, Corpus], query: str, sort: Sort, order: Order
) -> None:
    one, ten = (in_context(corpus, query, sort, order, 0, 10_000) for corpus in both)
    assert ten == one


@pytest.mark.parametrize("sort", SORTS)
def test_the_first_statements_of_all_databases_are_in_context(
    both: tuple[Corpus, Corpus], sort: Sort, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, ten = (first(corpus, "border", sort, 30) for corpus in both)
    assert (ten.sort, ten.count, len(ten.order)) == (one.sort, one.count, len(one.order)) == (sort, one.count, 30)
    if sort == "relevance":
        assert [key for key, *_ in ten.order] == sorted(key for key, *_ in ten.order)
    else:
        assert [day for day, *_ in ten.order] == [day for day, *_ in one.order]
    monkeypatch.setattr(context, "MOST", 30)
    told = [in_context(corpus, "border", sort, "right", 0, 100)["lines_among"] for corpus in both]
    assert told[1] == told[0] != ""


@pytest.mark.parametrize("query", ["border", "bord*", "minister -tolls", "topic:trade"])
@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_page_after_page_every_readout_comes_once(both: tuple[Corpus, Corpus], query: str, sort: Sort) -> None:
    _, ten = both
    expected = [group.readout for group in search(ten, query, Wanted(sort, 1_000)).groups]
    by_cursor: list[str] = []
    page = search(ten, query, Wanted(sort, 7))
    while page.cursor:
        by_cursor += [group.readout for group in page.groups]
        page = search(ten, query, Wanted(sort, 7, after=page.cursor))
    by_cursor += [group.readout for group in page.groups]
    assert by_cursor == expected
    assert len(set(expected)) == len(expected) > 7


async def test_every_page_says_the_same(served: tuple[Datasette, Datasette]) -> None:
    one, ten = served
    met = await told_by_both(one)
    for address in (*ADDRESSES, *[f"/encounter/{identity}.{form}" for identity in met for form in ("json", "csv")]):
        expected, found = await one.client.get(address), await ten.client.get(address)
        assert found.status_code == expected.status_code, address
        assert said(found) == said(expected), address


async def test_page_after_page_every_edit_comes_once(served: tuple[Datasette, Datasette]) -> None:
    for application in served:
        expected = (await application.client.get("/edits.json?size=1000")).json()
        page = (await application.client.get("/edits.json?size=3")).json()
        found = page["edits"]
        while page["cursor"]:
            page = (await application.client.get("/edits.json", params={"size": 3, "after": page["cursor"]})).json()
            found += page["edits"]
        assert found == expected["edits"]
        assert len(found) > 6


def said(answer: httpx.Response) -> Any:
    """An answer's JSON, or its text."""
    return answer.json() if "json" in answer.headers["content-type"] else answer.text


async def test_the_data_about_the_corpus_are_added_up(served: tuple[Datasette, Datasette]) -> None:
    one, ten = [(await application.client.get("/about.json")).json() for application in served]
    for name in ("publishers", "problems"):
        assert ten[name] == one[name]
    assert {**ten["build"], "id": 0, "search_index": 0} == {**one["build"], "id": 0, "search_index": 0}


async def test_an_encounter_told_in_several_databases_has_all_its_accounts(
    served: tuple[Datasette, Datasette], databases: tuple[Path, list[Path]]
) -> None:
    [meeting, *_] = await told_by_both(served[1])
    page = (await served[1].client.get(f"/encounter/{meeting}.json")).json()
    accounts = [account["id"] for side in page["sides"] for account in side["accounts"]]
    homes = []
    for part in databases[1]:
        with closing(sqlite3.connect(part)) as connection:
            homes.append(connection.execute("SELECT id FROM readouts WHERE encounter = ?", [meeting]).fetchall())
    assert sum(map(bool, homes)) > 1
    assert sorted(accounts) == sorted(identity for home in homes for (identity,) in home)
    assert {side["country"] for side in page["sides"] if side["accounts"]} >= {"XF", "XR"}


async def told_by_both(application: Datasette) -> list[str]:
    """The encounters of the front page that both countries tell of."""
    home = (await application.client.get("/home.json")).json()
    return [str(encounter["id"]) for encounter in home["told_by_both"]]


async def test_rows_and_sql_lead_to_the_databases_that_have_them(served: tuple[Datasette, Datasette]) -> None:
    ten = served[1]
    for address in ("/readout/r007", "/speaker/rufus-firefly-xf", "/search?q=border", "/"):
        page = await ten.client.get(address)
        links = set(links_to_rows(page.text))
        assert links
        for link in links:
            assert (await ten.client.get(link)).status_code == 200, link
    [rows] = [link for link in links_to_rows((await ten.client.get("/readout/r007")).text) if "/statements?" in link]
    answer = (await ten.client.get(rows.replace("/statements?", "/statements.json?"))).json()
    assert answer["filtered_table_rows_count"] == 3


def links_to_rows(page: str) -> list[str]:
    """Where a page leads to tables and SQL."""
    return [link.replace("&amp;", "&") for link in re.findall(r'href="(/part-[^"]*)"', page)]


async def test_one_database_built_anew_is_seen_and_changes_the_tag(tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    build(one, [entry("one", readout(RURITANIA))])
    build(other, [entry("other", readout(FREEDONIA, title="Before"))])
    datasette = publish(one, other)
    await datasette.invoke_startup()
    before = await datasette.client.get("/readout/other")
    build(other, [entry("other", readout(FREEDONIA, title="After"))])
    after = await datasette.client.get("/readout/other", headers={"if-none-match": before.headers["etag"]})
    same = await datasette.client.get("/readout/other", headers={"if-none-match": after.headers["etag"]})
    assert ("Before" in before.text, after.status_code, "After" in after.text) == (True, 200, True)
    assert same.status_code == 304
    for name in ("one", "other"):
        datasette.get_database(name).close()


def test_what_cannot_be_served_is_named(tmp_path: Path, run: Run) -> None:
    one, older = tmp_path / "one.db", tmp_path / "older.db"
    build(one, [entry("one", readout(RURITANIA))])
    build(older, [entry("other", readout(FREEDONIA))])
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("DROP TABLE _row_counts")
    for wrong, why in {
        older: "older.db was made by an earlier version",
        tmp_path / "none.db": "There is no database",
        one: "would both be called one",
        tmp_path / "map.db": "would lie at the address of a page, /map",
    }.items():
        with pytest.raises(Refusal, match=why):
            publish(one, wrong)
        ended = run("serve", "--db", one, "--db", wrong, "--port", 0)
        assert (ended.status, wrong.name in ended.err, ended.err.count("\n")) == (2, True, 1)
    assert not (tmp_path / "none.db").exists(), "no sample is built in place of one of several"


def test_a_terminal_searches_several(tmp_path: Path, run: Run) -> None:
    build(tmp_path / "one.db", [entry("one", readout(RURITANIA))])
    build(tmp_path / "other.db", [entry("other", readout(FREEDONIA))])
    found = run("search", "borders", "--db", tmp_path / "one.db", "--db", tmp_path / "other.db")
    assert "2 statements in 2 readouts" in found.out
