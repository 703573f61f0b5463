"""Every page says what the records say, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.publish.pages import pair, subject
from ingest.publish.search.results import NEWEST_FIRST
from ingest.publish.serve import publish
from ingest.record import Entry, Readout, TopicMention, Venue
from tests.publish.conftest import REPLIED, SAID, Get, with_sides
from tests.ruritania import FIREFLY, FREEDONIA, RASSENDYLL, RURITANIA, entry, readout
from tests.store.test_build import build

MEETING = "2001-05-04-rudolf-rassendyll-xr-rufus-firefly-xf"
PAGES = (
    "/", "/search", "/search?q=borders", "/about", "/tables", "/readout/ours", "/readout/theirs?because=mode",
    "/readout/changed", "/readout/hostile", "/statement/ours.2", "/statement/hostile.2", f"/encounter/{MEETING}",
    "/speaker/rudolf-rassendyll-xr", "/topic/trade", "/topic/taiwan", "/venue/zenda-xr", "/pair/XF-XR",
    "/timeline", "/timeline?year=2001", "/map", "/edits", "/edits?change=number&publisher=ruritania-mfa",
)  # fmt: skip
STOCK = ("/readouts", "/readouts/statements", "/readouts/statement_details", "/readouts/readouts/ours")


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "lxml")


@pytest.mark.parametrize("path", [*PAGES, *STOCK])
async def test_a_page_is_whole(get: Get, path: str) -> None:
    answer = await get(path)
    assert answer.status_code == 200
    page = soup(answer.text)
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert page.title is not None
    assert page.title.get_text(strip=True)
    assert len(page.find_all("main")) == 1
    assert len(page.find_all("h1")) == 1
    within = [script for script in page.find_all("script") if not script.get("src")]
    assert {script["type"] for script in within} <= {"application/ld+json"}, "a script within the page"
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]


@pytest.mark.parametrize("path", PAGES)
async def test_every_link_within_leads_somewhere(get: Get, path: str) -> None:
    links = {str(link["href"]) for link in soup((await get(path)).text).find_all(["a", "link"], href=True)}
    for link in sorted(link for link in links if link.startswith("/")):
        assert (await get(link)).status_code == 200, link


@pytest.mark.parametrize(
    "path",
    ["/home", "/about", "/search", "/readout/ours", "/statement/ours.2", f"/encounter/{MEETING}", "/venue/zenda-xr"],
)
async def test_json_at_the_same_address(get: Get, path: str) -> None:
    answer = await get(f"{path}.json")
    assert answer.headers["content-type"].startswith("application/json")
    assert isinstance(answer.json(), dict)


@pytest.mark.parametrize("path", ["/readout/none", "/statement/ours.99", "/encounter/x", "/pair/XF-XF"])
async def test_what_is_not_here_is_said(get: Get, path: str) -> None:
    answer = await get(path)
    assert answer.status_code == 404
    assert "in this corpus" in answer.text
    assert (await get(f"{path}.json")).json()["status"] == 404


@pytest.mark.parametrize("path", ["/nowhere", "/no/where/at/all/even"])
async def test_an_address_that_leads_nowhere(get: Get, path: str) -> None:
    answer = await get(path)
    assert answer.status_code == 404
    assert soup(answer.text).select_one("form[role=search]") is not None


async def test_a_readout_tells_own_words_from_reported_ones(get: Get) -> None:
    page = soup((await get("/readout/ours")).text)
    own, counterpart = page.select_one(".turn.own"), page.select_one(".turn.counterpart")
    assert own is not None
    assert counterpart is not None
    assert SAID in own.get_text()
    assert "as told by" not in own.get_text()
    assert REPLIED in counterpart.get_text()
    assert "as told by Foreign Office of Ruritania" in " ".join(counterpart.get_text().split())


async def test_a_readout_shows_its_whole_text(get: Get) -> None:
    page = (await get("/readout/ours.json")).json()
    shown = [
        piece["text"]
        for runs in page["paragraphs"]
        for run in runs
        for one in run["sentences"]
        for piece in one["pieces"]
    ]
    assert " ".join(shown) == f"The ministers met. {SAID} {REPLIED}"


async def test_a_readout_says_whose_words_it_is_made_of(get: Get) -> None:
    page = (await get("/readout/ours.json")).json()
    assert [(voice["speaker"], voice["side"], voice["statements"]) for voice in page["voices"]] == [
        ("rudolf-rassendyll-xr", "own", 1),
        ("rufus-firefly-xf", "counterpart", 1),
    ]
    shown = " ".join(soup((await get("/readout/ours")).text).get_text().split())
    assert "Whose words: Rudolf Rassendyll 1 · Rufus Firefly, as told, 1" in shown


async def test_versions_show_what_changed(get: Get) -> None:
    page = soup((await get("/readout/changed")).text)
    assert [tag.get_text() for tag in page.select("del")] == ["open"]
    assert [tag.get_text() for tag in page.select("ins")] == ["shut"]


async def test_two_versions_that_a_reader_chooses_are_compared(get: Get) -> None:
    versions = (await get("/readout/changed.json")).json()["versions"]
    asked = {"from": versions[1]["sha256"], "to": versions[0]["sha256"]}
    page = soup((await get("/readout/changed", params=asked)).text)
    assert [tag.get_text() for tag in page.select("del")] == ["shut"]
    assert [tag.get_text() for tag in page.select("ins")] == ["open"]
    chosen = [option["value"] for option in page.select("select[name=from] [selected], select[name=to] [selected]")]
    assert chosen == [asked["from"], asked["to"]]
    assert (await get("/readout/changed.json", params={"from": "x", "to": "y"})).json()["compared"] is None


async def test_who_asked_for_a_meeting_is_linked(get: Get) -> None:
    page = (await get("/readout/call.json")).json()
    assert (page["requested_by"], page["requested_by_speaker"]) == ("Rufus Firefly", "rufus-firefly-xf")
    link = soup((await get("/readout/call")).text).find("a", string="Rufus Firefly")
    assert link is not None
    assert link["href"] == "/speaker/rufus-firefly-xf"


async def test_an_encounter_sets_the_accounts_side_by_side(get: Get) -> None:
    page = (await get(f"/encounter/{MEETING}.json")).json()
    assert [(side["country"], [one["id"] for one in side["accounts"]]) for side in page["sides"]] == [
        ("XF", ["theirs"]),
        ("XR", ["ours"]),
    ]
    (line,) = page["lines"]
    assert [topic["id"] for topic in line["topics"]] == ["trade"]
    assert [[one["id"] for one in told] for told in line["told"]] == [
        ["theirs.2", "theirs.3"],
        ["ours.2", "ours.3"],
    ]
    assert page["after"]["mode"] == "call"


async def test_a_side_without_an_account_has_an_empty_column(get: Get) -> None:
    call = (await get("/readout/call.json")).json()["encounter"]
    page = soup((await get(f"/encounter/{call}")).text)
    assert "no account from this side found" in page.get_text()
    assert {cell.get_text(strip=True) for cell in page.select(".cell.silent")} == {""}
    assert "not mentioned" not in page.get_text(), "a side that published nothing has left nothing out"
    assert "only one side" not in page.get_text()


async def test_an_encounter_says_at_a_glance_how_far_each_side_goes(get: Get) -> None:
    (line,) = (await get(f"/encounter/{MEETING}.json")).json()["lines"]
    assert line["acts"] == [None, "urge"]
    (row,) = soup((await get(f"/encounter/{MEETING}")).text).select(".glance tbody tr")
    assert [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] == ["Trade", "raised 2", "urge 2"]
    link = row.a
    assert link is not None
    assert soup((await get(f"/encounter/{MEETING}")).text).find(id=str(link["href"])[1:]) is not None


async def test_an_encounter_leads_to_the_next_of_the_same_people(get: Get) -> None:
    page = soup((await get(f"/encounter/{MEETING}")).text)
    assert page.select_one(".neighbours") is not None
    assert "31 days later: call, 4 June 2001" in " ".join(page.select(".neighbours")[0].get_text().split())


async def test_a_pair_counts_the_days_between(get: Get) -> None:
    page = (await get("/pair/xr-xf.json")).json()
    assert [encounter["days_since"] for encounter in page["encounters"]] == [31, None]


async def test_pages_of_encounters_follow_a_cursor(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair, "MOST", 1)
    first = (await get("/pair/XF-XR.json")).json()
    second = (await get("/pair/XF-XR.json", params={"after": first["cursor"]})).json()
    assert [one["mode"] for one in first["encounters"] + second["encounters"]] == ["call", "meeting"]
    assert first["encounters"][0]["days_since"] == 31, "the one before stands on the next page"
    assert second["cursor"] is None
    assert "Earlier encounters" in (await get("/pair/XF-XR")).text


async def test_a_filter_can_be_taken_away(get: Get) -> None:
    page = soup((await get("/search?q=borders topic:trade&sort=newest")).text)
    (chip,) = page.select(".chips a")
    assert chip["href"] == "/search?q=borders&sort=newest"


async def test_a_year_leads_to_its_months_and_a_month_to_its_statements(get: Get) -> None:
    year = soup((await get("/search?q=minister")).text).select_one(".counts a")
    assert year is not None
    months = soup((await get(str(year["href"]))).text).select(".counts[aria-label='Statements by month of 2001'] li")
    assert [month.get_text() for month in months] == ["May 2 statements", "Jun 1 statement"]
    (june,) = months[1].select("a")
    assert "q=minister+year%3A2001+since%3A2001-06+until%3A2001-06" in str(june["href"])
    assert soup((await get(str(june["href"]))).text).select(".summary strong")[0].get_text() == "1 statement"


async def test_texts_that_say_the_same_are_folded(get: Get) -> None:
    page = soup((await get('/search?q="open borders"')).text)
    (shown,) = page.select("article.group")
    assert "The same words in 1 other text" in shown.get_text()
    feed = (await get('/search.atom?q="open borders"')).text
    assert feed.count("<entry>") == 2, "programs are given both"


async def test_a_statement_can_be_cited(get: Get) -> None:
    cited = (await get("/statement/theirs.2.json")).json()["citations"]
    assert cited["Chicago"] == (
        "Ministry of Foreign Affairs of Freedonia, “The Zenda Meeting,” 4 May 2001, https://freedonia.example/zenda."
    )
    own = (await get("/statement/ours.2.json")).json()["citations"]
    assert own["MLA"].endswith("http://localhost/statement/ours.2.")
    assert cited["BibTeX"].startswith("@misc{theirs.2,")
    assert cited["RIS"].splitlines()[0] == "TY  - GOVDOC"
    assert json.loads(cited["CSL-JSON"])[0]["issued"] == {"date-parts": [[2001, 5, 4]]}


async def test_search_as_a_table(get: Get) -> None:
    lines = list(csv.DictReader(io.StringIO((await get("/search.csv?q=borders&sort=newest")).text)))
    assert {line["statement"] for line in lines} == {"ours.2", "theirs.2", "changed.2"}
    assert {line["text"] for line in lines} >= {SAID}


async def test_search_as_a_feed(get: Get) -> None:
    feed = ElementTree.fromstring((await get("/search.atom?q=minister")).text)
    atom = "{http://www.w3.org/2005/Atom}"
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == 4
    stamps = [entry.findtext(f"{atom}updated") or "" for entry in entries]
    assert stamps == sorted(stamps, reverse=True), "a feed begins with what is new"
    for part in (feed, *entries):
        for name in ("id", "title", "updated"):
            found = part.find(f"{atom}{name}")
            assert found is not None
            assert found.text


@pytest.mark.parametrize("side", ["left", "right"])
async def test_keywords_in_context(get: Get, side: str) -> None:
    found = (await get(f"/search.json?q=open OR shut&context={side}")).json()["concordance"]
    assert {line["left"] for line in found} == {"Minister Rassendyll called for "}
    assert [line["right"] for line in found] == [" borders."] * 3
    page = soup((await get(f"/search?q=open OR shut&context={side}")).text)
    assert sorted(mark.get_text() for mark in page.select("td mark")) == ["open", "open", "shut"]


async def test_fields_of_a_form_narrow_a_search(get: Get) -> None:
    answer = (
        await get("/search.json", params={"q": "borders", "publisher": "Ministry of Foreign Affairs of Freedonia"})
    ).json()
    assert [group["readout"] for group in answer["groups"]] == ["theirs"]


@pytest.mark.parametrize("suffix", ["", ".json", ".csv", ".atom"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(query=st.text(), sort=st.text(max_size=9), number=st.text(max_size=12))
async def test_any_search_is_answered(get: Get, suffix: str, query: str, sort: str, number: str) -> None:
    sound = [text.encode("utf-8", "replace").decode() for text in (query, sort, number)]
    answer = await get(f"/search{suffix}", params=dict(zip(("q", "sort", "from"), sound, strict=True)))
    assert answer.status_code == 200


async def test_styles_and_script_are_small(get: Get) -> None:
    page = soup((await get("/")).text)
    own = [str(tag.get("href") or tag.get("src")) for tag in page.select('link[rel="stylesheet"], script[src]')]
    answers = [await get(address) for address in own]
    assert all(answer.status_code == 200 for answer in answers)
    assert sum(len(answer.content) for answer in answers) < 30_000


async def test_nothing_is_loaded_from_elsewhere(get: Get) -> None:
    for path in (*PAGES, *STOCK):
        page = soup((await get(path)).text)
        loaded = [tag.get("src") or tag.get("href") for tag in page.select("[src], link[href]")]
        assert not [one for one in loaded if re.match(r"(?!http://localhost/)(?:[a-z]+:)?//", str(one))], path


async def test_encounters_of_several_days_stand_among_those_of_one(tmp_path: Path) -> None:
    met = [
        entry("early", readout(RURITANIA, "2001-01-02")),
        entry("days", replace(readout(RURITANIA, None), date_edtf="2001-03-04/2001-03-05")),
        entry("never", readout(RURITANIA, None, "call")),
        entry("late", readout(RURITANIA, "2001-06-07")),
    ]
    build(tmp_path / "r.db", met)
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = (await datasette.client.get("/pair/XF-XR.json")).json()
    assert [(one["date_edtf"], one["days_since"]) for one in page["encounters"]] == [
        ("2001-06-07", 95),
        ("2001-03-04/2001-03-05", 61),
        ("2001-01-02", None),
        (None, None),
    ]
    middle = (await datasette.client.get(f"/encounter/{page['encounters'][1]['id']}.json")).json()
    assert (middle["before"]["days"], middle["after"]["days"]) == (61, 95)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/speaker/rufus-firefly-xf", ["call.3", "ours.3", "theirs.3"]),
        ("/topic/trade", ["call.2", "call.3", "ours.2", "ours.3", "theirs.2", "theirs.3"]),
        ("/venue/zenda-xr", ["ours.2", "ours.3", "theirs.2", "theirs.3"]),
        ("/pair/XF-XR", ["call.2", "call.3", "ours.2", "ours.3", "theirs.2", "theirs.3"]),
    ],
)
async def test_a_page_shows_the_latest_words(get: Get, path: str, words: list[str]) -> None:
    latest = (await get(f"{path}.json")).json()["latest"]
    dated = [one["id"] for text in latest if text["date"] for one in text["words"]]
    assert dated == words
    shown = {str(link["href"]) for link in soup((await get(path)).text).select(".told a")}
    assert {f"/statement/{one}" for one in words} <= shown


async def test_a_pair_and_a_venue_say_on_what(get: Get) -> None:
    for path in ("/pair/XF-XR", "/venue/zenda-xr"):
        assert [topic["id"] for topic in (await get(f"{path}.json")).json()["topics"]] == ["trade"]


async def test_the_front_page_shows_what_both_sides_tell(get: Get) -> None:
    page = (await get("/home.json")).json()
    assert [one["id"] for one in page["told_by_both"]] == [MEETING]
    assert [question["at"] for question in page["questions"]] == [
        "/search?q=speaker:rufus-firefly-xf+topic:trade&sort=newest",
        f"/encounter/{MEETING}",
        "/search?q=speaker:rufus-firefly-xf+side:counterpart&sort=newest",
    ]
    for question in page["questions"]:
        assert (await get(question["at"])).status_code == 200


async def test_a_search_says_who_says_it_most(get: Get) -> None:
    shown = " ".join(soup((await get("/search?q=minister OR freedonia")).text).get_text().split())
    assert "Said most by Rufus Firefly 5, Rudolf Rassendyll 4." in shown


async def test_forms_of_a_post_that_differ_in_capitals_are_one(tmp_path: Path) -> None:
    told = readout(RURITANIA)
    shouted = replace(told, participants=tuple(replace(one, role="FOREIGN MINISTER") for one in told.participants))
    build(tmp_path / "r.db", [entry("a", told), entry("b", replace(shouted, title="Again", body=told.body + " "))])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = (await datasette.client.get("/speaker/rufus-firefly-xf.json")).json()
    assert [(post["role"], post["readouts"]) for post in page["printed_roles"]] == [("Foreign Minister", 2)]


async def test_a_speaker_s_page_counts_what_the_speaker_says(tmp_path: Path) -> None:
    silent = readout(RURITANIA, "2002-01-01", said="Minister Rassendyll called for shut borders.", title="Later")
    silent = replace(silent, statements=silent.statements[:2])
    build(tmp_path / "r.db", [entry("spoken", readout(RURITANIA)), entry("silent", silent)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = (await datasette.client.get("/speaker/rufus-firefly-xf.json")).json()
    assert page["topics"] == [{"id": "trade", "label": "Trade", "statements": 1}]
    assert [(year["id"], year["count"]) for year in page["years"]] == [("2001", 1)]
    assert [text["id"] for text in page["latest"]] == ["spoken"], "named, and silent"


async def test_a_transcript_tells_nothing_of_the_other_side_but_writes_it_down(tmp_path: Path) -> None:
    build(tmp_path / "r.db", [entry("a", replace(with_sides(readout(RURITANIA)), genre="remarks"))])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    for path in ("/readout/a", "/statement/a.3", f"/encounter/{MEETING}", "/search?q=freedonia", "/topic/trade",
                 "/search?q=freedonia&context=left"):  # fmt: skip
        shown = " ".join(soup((await datasette.client.get(path)).text).get_text().split())
        assert "as transcribed" in shown, path
        assert "as told" not in shown, path


async def test_an_encounter_says_what_a_side_calls_otherwise(tmp_path: Path) -> None:
    def on(topic: str, told: Readout) -> Readout:
        raised = tuple(
            replace(one, topics=(TopicMention(topic, one.start, one.start + 4),) if one.topics else ())
            for one in told.statements
        )
        return replace(told, statements=raised, topics={topic: 1})

    theirs = replace(readout(FREEDONIA, title="The Zenda Meeting"), url="https://freedonia.example/zenda")
    build(tmp_path / "r.db", [entry("a", on("iran", readout(RURITANIA))), entry("b", on("iran-nuclear", theirs))])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = soup((await datasette.client.get(f"/encounter/{MEETING}")).text)
    shown = " ".join(page.get_text().split())
    assert shown.count("speaks of Iran nuclear issue") == 2, "at a glance, and side by side"
    assert "only one side" not in shown
    lines = {str(line["id"]): line.h3.get_text(" ", strip=True) for line in page.select("section.row[id]") if line.h3}
    links = {link.get_text(): lines[str(link["href"])[1:]] for link in page.select(".cell .quiet a")}
    assert links == {"Iran": "Iran", "Iran nuclear issue": "Iran nuclear issue"}


async def test_the_encounters_of_two(get: Get) -> None:
    both = (await get("/speaker/rufus-firefly-xf.json?with=rudolf-rassendyll-xr")).json()
    assert both["with"] == {"id": "rudolf-rassendyll-xr", "name": "Rudolf Rassendyll"}
    assert [(one["date"], one["days_since"]) for one in both["encounters"]] == [
        ("2001-06-04", 31),
        ("2001-05-04", None),
    ]
    page = soup((await get("/speaker/rufus-firefly-xf?with=rudolf-rassendyll-xr&size=1")).text)
    assert page.select("h2#encounters a[href='/speaker/rudolf-rassendyll-xr']")
    following = page.select_one("a[rel=next]")
    assert following
    rest = soup((await get(f"/speaker/rufus-firefly-xf{following['href']}")).text)
    assert [link["href"] for link in rest.select("#encounters ~ ol a[href^='/encounter/']")] == [
        f"/encounter/{MEETING}"
    ]
    alone = (await get("/speaker/rufus-firefly-xf.json?with=nobody")).json()
    assert (alone["with"], len(alone["encounters"])) == (None, 2)


async def test_a_text_without_a_title_is_called_what_it_is(tmp_path: Path) -> None:
    speech = replace(readout(FREEDONIA, None, None, None), title=None, genre="speech", date_edtf="2001")
    spoken = replace(speech, participants=speech.participants[:1])
    build(tmp_path / "r.db", [entry("a", spoken)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = soup((await datasette.client.get("/readout/a")).text)
    assert page.h1
    assert page.h1.get_text() == "Untitled speech, Rudolf Rassendyll, 2001"
    assert page.title
    assert page.title.get_text() == "Untitled speech, Rudolf Rassendyll, 2001 · Readouts"
    found = soup((await datasette.client.get("/search?q=borders")).text)
    assert [title.get_text() for title in found.select(".group h2")] == ["Untitled speech"]
    feed = (await datasette.client.get("/search.atom?q=borders")).text
    assert "<title>Untitled speech</title>" in feed
    cited = (await datasette.client.get("/statement/a.2.json")).json()["citations"]
    assert cited["Chicago"] == (
        "Ministry of Foreign Affairs of Freedonia, untitled speech, 2001, http://localhost/statement/a.2."
    )
    assert cited["MLA"] == (
        "Ministry of Foreign Affairs of Freedonia. Untitled speech. 2001, http://localhost/statement/a.2."
    )


async def test_an_event_of_several_days_is_cited_so(tmp_path: Path) -> None:
    days = replace(readout(FREEDONIA, None), date_edtf="2001-05-04/2001-05-05", published="2001-05-09T10:00:00Z")
    build(tmp_path / "r.db", [entry("a", days), entry("b", replace(days, date_edtf=None, title="Undated"))])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    cited, undated = [
        (await datasette.client.get(f"/statement/{one}.2.json")).json()["citations"] for one in ("a", "b")
    ]
    assert "” 4–5 May 2001, " in cited["Chicago"]
    assert "date = {2001-05-04/2001-05-05}" in cited["BibTeX"]
    assert "DA  - 2001/05/04\nPY  - 2001" in cited["RIS"]
    assert json.loads(cited["CSL-JSON"])[0]["issued"] == {"date-parts": [[2001, 5, 4], [2001, 5, 5]]}
    assert "” 9 May 2001, " in undated["Chicago"]


async def test_each_year_of_a_pair_leads_to_its_encounters(tmp_path: Path) -> None:
    days = replace(readout(RURITANIA, None), date_edtf="2002-12-31/2003-01-01")
    build(tmp_path / "r.db", [entry("one", readout(RURITANIA)), entry("days", days)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = soup((await datasette.client.get("/pair/XF-XR")).text)
    told = {link.get_text(): str(link["href"]).partition("#")[0] for link in page.select(".counts a")}
    assert told == {"2001": "/pair/XF-XR?year=2001", "2002": "/pair/XF-XR?year=2002"}
    for year, path in told.items():
        found = (await datasette.client.get(path.replace("?", ".json?"))).json()
        assert [one["date_edtf"][:4] for one in found["encounters"]] == [year]
    assert (await datasette.client.get("/pair/XF-XR.json?year=1999")).json()["year"] is None


@pytest.mark.parametrize("path", ["/search.atom?q=freedonia+will", "/speaker/rufus-firefly-xf.atom"])
async def test_a_feed_tells_whose_account_it_is(get: Get, path: str) -> None:
    feed = ElementTree.fromstring((await get(path)).text)
    told = [content.text or "" for content in feed.iter("{http://www.w3.org/2005/Atom}content")]
    assert f"Rufus Firefly, as told by Foreign Office of Ruritania: {REPLIED}" in told
    assert f"Rufus Firefly: {REPLIED}" in told


async def test_an_order_that_nobody_asked_for_is_no_news(get: Get) -> None:
    path = "/search.json?q=speaker:rassendyll"
    assert (await get(path)).json()["notes"] == []
    assert (await get(f"{path}&sort=relevance")).json()["notes"] == [NEWEST_FIRST]
    shown = soup((await get("/search?q=speaker:rassendyll")).text)
    links = {link.get_text(): str(link["href"]) for link in shown.select(".orders > a")}
    assert links["relevance"].endswith("&sort=relevance")


async def test_a_search_shows_no_heading_over_nothing_and_no_code_for_a_country(tmp_path: Path) -> None:
    build(tmp_path / "r.db", [entry("a", readout(RURITANIA, venue=Venue(None, "FR")))])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    page = soup((await datasette.client.get("/search?q=borders+act:urge")).text)
    assert all(section.select("li") for section in page.select(".narrow section"))
    found = soup((await datasette.client.get("/search?q=borders+speaker:rudolf-rassendyll-xr")).text)
    sections = {section.h2.get_text(): section.ul.get_text(" ", strip=True)
                for section in found.select(".narrow section") if section.h2 and section.ul}  # fmt: skip
    assert "Speaker" not in sections
    assert sections["Venue"] == "France 1"


async def test_forms_of_a_name_are_those_that_most_texts_print(tmp_path: Path) -> None:
    def printed(identifier: str, *names: str) -> Entry:
        people = (RASSENDYLL, replace(FIREFLY, names=names))
        told = readout(RURITANIA, f"2001-05-0{len(names)}", people=people, title=identifier)
        return entry(identifier, told)

    rare = "Fire-fly Rf"
    met = [printed("a", "Mr. Firefly"), printed("b", "Mr. Firefly", "MR. FIREFLY"), printed("c", rare, "Firefly", "F")]
    build(tmp_path / "r.db", met)
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    names = (await datasette.client.get("/speaker/rufus-firefly-xf.json")).json()["names"]
    assert names == ["Mr. Firefly", rare, "Firefly", "F"]


async def test_the_latest_words_are_found_however_far_back_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = readout(RURITANIA)
    silent = replace(silent, statements=silent.statements[:2])
    later = [entry(f"later{day}", replace(silent, date=day, date_edtf=day)) for day in ("2002-01-01", "2002-01-02")]
    build(tmp_path / "r.db", [entry("spoken", readout(RURITANIA)), *later])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    for near in (1, 2, 200):
        monkeypatch.setattr(subject, "_NEAR", near)
        page = (await datasette.client.get("/speaker/rufus-firefly-xf.json")).json()
        assert [text["id"] for text in page["latest"]] == ["spoken"]
