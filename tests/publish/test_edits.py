"""What publishers changed, as a page and as a feed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from ingest import store
from ingest.publish.serve import publish
from ingest.refusal import Refusal
from tests.publish.conftest import Get
from tests.ruritania import entry, later, readout
from tests.store.test_build import build

ATOM = "{http://www.w3.org/2005/Atom}"


async def test_an_edit_is_shown_with_the_words_before_and_after(get: Get) -> None:
    page = BeautifulSoup((await get("/edits")).text, "lxml")
    assert [tag.get_text() for tag in page.select("main del")] == ["open"]
    assert [tag.get_text() for tag in page.select("main ins")] == ["shut"]
    [line] = page.select("main li")
    assert "reworded, 1 word" in line.get_text()
    assert "seen from 2001-07-02" in line.get_text()
    assert str(line.a["href"] if line.a else "").startswith("/readout/changed?from=")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 1),
        ({"change": "reworded"}, 1),
        ({"change": "number"}, 0),
        ({"publisher": "ruritania-mfa"}, 1),
        ({"publisher": "freedonia-mfa"}, 0),
        ({"change": "", "publisher": "ruritania-mfa", "from": "x"}, 1),
        ({"change": "' OR 1 --"}, 0),
    ],
)
async def test_edits_are_filtered(get: Get, asked: dict[str, str], count: int) -> None:
    page = (await get("/edits.json", params=asked)).json()
    assert (page["count"], len(page["edits"])) == (count, count)
    assert [(kind["id"], kind["count"]) for kind in page["kinds"]] == [("reworded", 1)]


async def test_edits_end_with_the_last(get: Get) -> None:
    (edit,) = (await get("/edits.json")).json()["edits"]
    behind = {"after": f"{edit['readout']}.{edit['sha256_after']}"}
    for asked in ({"from": "1"}, behind):
        page = (await get("/edits.json", params=asked)).json()
        assert (page["edits"], page["cursor"]) == ([], None)


async def test_edits_come_as_a_feed(get: Get) -> None:
    feed = etree.fromstring((await get("/edits.atom?change=reworded")).content)
    [entry] = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Notice (reworded)"
    assert entry.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == "2001-07-02T00:00:00Z"
    words = entry.findtext(f"{ATOM}content") or ""
    assert words.startswith("Before: ")
    assert "called for open borders" in words.partition("After: ")[0]
    assert "called for shut borders" in words.partition("After: ")[2]
    assert feed.findtext(f"{ATOM}id") == "http://localhost/edits?change=reworded"


@pytest.mark.parametrize("path", ["/about", "/readout/changed"])
async def test_the_page_is_linked(get: Get, path: str) -> None:
    page = BeautifulSoup((await get(path)).text, "lxml")
    assert page.select("main a[href='/edits']")


async def test_a_version_says_what_it_changed(get: Get) -> None:
    versions = (await get("/readout/changed.json")).json()["versions"]
    assert [(version["change"], version["words"]) for version in versions] == [(None, None), ("reworded", 1)]


async def test_a_changed_letterhead_is_shown_word_by_word(tmp_path: Path) -> None:
    first = entry("a", readout(letterhead="Office of the Minister\nZenda"), seen="2001-07-01")
    signed = entry("a", readout(letterhead="Rudolf Rassendyll, Minister of Trade\nZenda"), seen="2001-07-02")
    build(tmp_path / "readouts.db", [later(first, signed)])
    published = publish(tmp_path / "readouts.db")
    for path in ("/readout/a", f"/readout/a?from={first.sha256}&to={signed.sha256}", "/edits"):
        page = BeautifulSoup((await published.client.get(path)).text, "lxml")
        assert [tag.get_text() for tag in page.select("main del")][:2] == ["Office", "the Minister"], path
        assert [tag.get_text() for tag in page.select("main ins")][:2] == ["Rudolf Rassendyll, Minister", "Trade"], path
    (_, last) = (await published.client.get("/readout/a.json")).json()["versions"]
    assert (last["change"], last["letterhead"]) == ("reworded", "Rudolf Rassendyll, Minister of Trade\nZenda")


def test_a_database_that_cannot_tell_edits_is_refused_until_it_is_brought_forward(corpus: Path, tmp_path: Path) -> None:
    older = Path(shutil.copy(corpus, tmp_path / "older.db"))
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("DROP VIEW edits")
        connection.execute("DROP INDEX versions_edited")
        for column in ("follows", "change", "words", "was", "became", "letterhead"):
            connection.execute(f"ALTER TABLE versions DROP COLUMN {column}")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name IN ('m003_edits', 'm006_letterheads')")
        connection.commit()
    with pytest.raises(Refusal, match="bring it forward"):
        publish(older)
    store.add(older, [], [])
    publish(older).get_database("readouts").close()
