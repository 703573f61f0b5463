"""What crawlers, feed readers and programs that read pages find."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from ingest.publish import sitemap
from ingest.publish.linked_data import linked_data
from tests.publish.conftest import HOSTILE_TITLE, REPLIED, SAID, Get
from tests.publish.test_pages import MEETING

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "http://localhost"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


async def locations(get: Get, path: str) -> list[str]:
    answer = await get(path)
    assert answer.status_code == 200, path
    found = [str(found.text) for found in ElementTree.fromstring(answer.text).iter(f"{MAP}loc")]
    assert all(address.startswith(SITE) for address in found)
    return [address.removeprefix(SITE) for address in found]


async def described(get: Get, path: str) -> dict[str, Any]:
    script = BeautifulSoup((await get(path)).text, "lxml").select_one('script[type="application/ld+json"]')
    assert script is not None, path
    found: dict[str, Any] = json.loads(script.get_text())
    return found


async def test_the_sitemap_leads_to_every_page(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 30)
    lists = await locations(get, "/sitemap.xml")
    assert [part for part in lists if "topic" in part] == [f"/sitemap-topic-{part}.xml" for part in (1, 2, 3)]
    pages = [page for part in lists for page in await locations(get, part)]
    assert len(pages) == len(set(pages)) == 5 + 5 + 2 + 2 + 73 + 1
    for page in ("/", "/readout/hostile", f"/encounter/{MEETING}", "/venue/zenda-xr"):
        assert page in pages
        assert (await get(page)).status_code == 200


@pytest.mark.parametrize("path", ["/sitemap-topic-9.xml", "/sitemap-nothing-1.xml"])
async def test_a_list_that_is_not_there(get: Get, path: str) -> None:
    assert (await get(path)).status_code == 404


def forbidden(rules: list[str], path: str) -> bool:
    """Whether rules for robots forbid a path (RFC 9309: a rule is a beginning, ``*`` is anything)."""
    return any(re.match(".*".join(map(re.escape, rule.split("*"))), path) for rule in rules)


async def test_robots_are_kept_from_what_is_costly(get: Get) -> None:
    lines = (await get("/robots.txt")).text.splitlines()
    assert "Sitemap: http://localhost/sitemap.xml" in lines
    rules = [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: ")]
    for costly in (
        "/readouts?sql=select+1", "/readouts.json", "/readouts/statements?_sort=act", "/readouts/statements.csv",
        "/readouts/statements/ours~2E2", "/search?q=speaker%3Ax", "/search?q=a&sort=newest", "/search.json?q=a",
    ):  # fmt: skip
        assert forbidden(rules, costly), costly
    for page in ("/", "/readout/ours", "/search", "/search?q=borders", "/readouts", "/readouts/statements", "/tables"):
        assert not forbidden(rules, page), page


@pytest.mark.parametrize(
    ("path", "entries"),
    [
        ("/speaker/rudolf-rassendyll-xr", ["/readout/call", "/readout/ours", "/readout/theirs"]),
        ("/topic/trade", ["/readout/call", "/readout/ours", "/readout/theirs"]),
        ("/venue/zenda-xr", ["/readout/ours", "/readout/theirs"]),
        ("/pair/XF-XR", [f"/encounter/{MEETING}"]),
    ],
)
async def test_a_subject_has_a_feed_that_its_page_names(get: Get, path: str, entries: list[str]) -> None:
    page = BeautifulSoup((await get(path)).text, "lxml")
    link = page.select_one('link[rel="alternate"][type="application/atom+xml"]')
    assert link is not None
    feed = ElementTree.fromstring((await get(str(link["href"]).removeprefix(SITE))).text)
    ids = [str(entry.findtext(f"{ATOM}id")) for entry in feed.iter(f"{ATOM}entry")]
    assert {f"{SITE}{entry}" for entry in entries} <= set(ids)
    stamps = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert feed.findtext(f"{ATOM}updated") == max(stamps)


async def test_an_encounter_is_an_event(get: Get) -> None:
    found = await described(get, f"/encounter/{MEETING}")
    assert (found["@type"], found["startDate"], found["location"]["name"]) == ("Event", "2001-05-04", "Zenda")
    assert {one["name"] for one in found["attendee"]} == {"Rudolf Rassendyll", "Rufus Firefly"}
    assert {text["url"] for text in found["subjectOf"]} == {
        "http://localhost/readout/ours",
        "http://localhost/readout/theirs",
    }


async def test_words_reported_of_the_other_side_are_nobodys_own(get: Get) -> None:
    own, reported = await described(get, "/statement/ours.2"), await described(get, "/statement/ours.3")
    assert (own["text"], own["spokenByCharacter"]["name"]) == (SAID, "Rudolf Rassendyll")
    assert "creditText" not in own
    assert (reported["text"], reported["creditText"]) == (REPLIED, "As told by Foreign Office of Ruritania")
    assert not {"author", "creator"} & (own.keys() | reported.keys())


async def test_a_hostile_title_stays_within_its_description(get: Get) -> None:
    assert (await described(get, "/readout/hostile"))["headline"] == HOSTILE_TITLE


async def test_a_page_names_itself_and_its_other_forms(get: Get) -> None:
    page = BeautifulSoup((await get("/readout/ours?because=mode")).text, "lxml")
    named = {tag.get("rel", [""])[0]: tag["href"] for tag in page.select("link[rel=canonical], link[rel=alternate]")}
    assert named == {
        "canonical": "http://localhost/readout/ours",
        "alternate": "http://localhost/readout/ours.json",
    }
    title = page.select_one('meta[property="og:title"]')
    assert title is not None
    assert title["content"] == "Talks between Ruritania and Freedonia · Readouts"


def test_what_has_no_word_is_not_described() -> None:
    assert linked_data("search", {}, "http://localhost/search") is None
