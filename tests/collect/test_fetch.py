"""Visits to publishers who behave: what is asked for, what is kept, what is not asked for twice."""

from __future__ import annotations

import gzip
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from ingest.collect import Caps, fetch
from ingest.collect.beside import ledger_of
from ingest.record import Document
from tests.collect.conftest import feed, kept, outlet, page, plan, quiet
from tests.collect.playing import Playhouse, conditional, in_turn, says


def visited(house: Playhouse) -> dict[str, int]:
    return {path: times for path, times in house.visits.items() if path.startswith("/news/")}


def test_what_a_list_shows_is_kept_as_it_was_served(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(f"{house.at}/news/1", f"{house.at}/news/2", f"{house.at}/travel/3"), "text/xml"))
    folded = gzip.compress(page("Folded").encode())
    house.plays("/news/1", says(page("Plain")))
    house.plays("/news/2", says(folded, Content_Encoding="gzip"))
    planned = plan(tmp_path, outlet(house))
    [account] = fetch(planned, quiet)
    assert str(account) == "ruritania: 1 list, 2 pages new"
    assert visited(house) == {"/news/1": 1, "/news/2": 1}
    documents = {one.url: one for one in kept(planned)}
    assert documents.keys() == {f"{house.at}/news/1", f"{house.at}/news/2"}
    assert all(isinstance(one, Document) for one in documents.values())
    [archive] = planned.archive.iterdir()
    fields = [
        (one.headers["WARC-Type"], one.headers.get("WARC-Target-URI"), one.reader.read()) for one in records_of(archive)
    ]
    records = {(kind, url): block for kind, url, block in fields}
    answer = records["response", f"{house.at}/news/2"]
    assert answer.endswith(b"\r\n\r\n" + folded)
    assert answer.startswith(b"HTTP/1.1 200 OK\r\nServer: ")
    asked = records["request", f"{house.at}/news/2"].decode()
    assert asked.startswith("GET /news/2 HTTP/1.1\r\n")
    assert "Readouts/test (+https://complaints.example)" in asked
    assert records["metadata", f"{house.at}/news/2"] == f"via: {house.at}/feed\r\n".encode()


def records_of(archive: Path) -> ArchiveIterator:
    return ArchiveIterator(BytesIO(archive.read_bytes()), parse_http=False)


def test_every_record_is_whole_and_has_its_digest(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(f"{house.at}/news/1"), "text/xml"))
    house.plays("/news/1", says(page("One")))
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    [archive] = planned.archive.iterdir()
    kinds = []
    for record in records_of(archive):
        assert record.verify_block_digest()
        kinds.append(record.headers["WARC-Type"])
    assert kinds[0] == "warcinfo"
    assert kinds.count("response") == kinds.count("request") == 3


def test_what_is_there_already_is_asked_for_on_condition(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", conditional(feed(f"{house.at}/news/1", f"{house.at}/news/2"), '"f"'))
    house.plays("/news/1", conditional(page("One"), '"1"'))
    house.plays("/news/2", says(page("Two"), Last_Modified="Mon, 12 May 2031 10:00:00 GMT"))
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    [account] = fetch(planned, quiet)
    assert str(account) == "ruritania: 1 list, 2 unchanged"
    assert house.fields("/feed")["if-none-match"] == '"f"'
    assert house.fields("/news/1")["if-none-match"] == '"1"'
    assert house.fields("/news/2")["if-modified-since"] == "Mon, 12 May 2031 10:00:00 GMT"
    found = [one for one in kept(planned) if isinstance(one, Document)]
    assert len(found) == len(kept(planned)) == 4, "each page is met twice, the second time by a record that refers back"
    assert len({(one.url, one.content) for one in found}) == 2


def test_a_feed_that_changes_between_two_visits_and_a_page_that_was_edited(house: Playhouse, tmp_path: Path) -> None:
    house.plays(
        "/feed", in_turn(says(feed(f"{house.at}/news/1")), says(feed(f"{house.at}/news/2", f"{house.at}/news/1")))
    )
    house.plays("/news/1", in_turn(says(page("Friends")), says(page("Rivals"))))
    house.plays("/news/2", says(page("Two")))
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    [account] = fetch(planned, quiet)
    assert str(account) == "ruritania: 1 list, 1 page new, 1 sent differently"
    words = [str(one.content) for one in kept(planned) if isinstance(one, Document)]
    assert sum("Friends" in one for one in words) == sum("Rivals" in one for one in words) == 1


def test_old_pages_are_left_in_peace(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(f"{house.at}/news/1")))
    house.plays("/news/1", says(page("One")))
    planned = plan(tmp_path, outlet(house), again=0)
    fetch(planned, quiet)
    fetch(planned, quiet)
    assert visited(house) == {"/news/1": 1}


def test_a_feed_with_the_words_in_it_is_all_that_is_asked_for(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(f"{house.at}/news/1", words="The minister met the minister."), "text/xml"))
    planned = plan(tmp_path, outlet(house, whole=True))
    fetch(planned, quiet)
    [item] = kept(planned)
    assert isinstance(item, Document)
    assert (item.url, visited(house)) == (f"{house.at}/news/1", {})
    assert item.seen is not None


def test_since_goes_back_through_the_older_parts_of_a_list(house: Playhouse, tmp_path: Path) -> None:
    def part(*days: str) -> str:
        return "".join(f"<a href='/news/{day}-talks'>Talks</a>" for day in days)

    links = rf"{house.at}/news/(?P<day>\d{{4}}-\d\d-\d\d)-\w+"
    house.plays("/list", conditional(part("2031-05-12", "2031-05-11"), '"list"'))
    house.plays("/list?p=2", says(part("2031-05-10", "2031-05-02")))
    house.plays("/list?p=3", says(part("2031-05-01", "2031-04-30")))
    house.plays("/list?p=4", says(part("2031-04-29")))
    listed = outlet(house, url=f"{house.at}/list", kind="page", links=links, further=f"{house.at}/list?p={{page}}")
    planned = plan(tmp_path, listed)
    fetch(planned, quiet)
    assert sorted(visited(house)) == [f"/news/2031-05-{day}-talks" for day in ("11", "12")]
    fetch(replace(planned, since="2031-05-02"), quiet)
    assert sorted(visited(house)) == [f"/news/2031-05-{day}-talks" for day in ("02", "10", "11", "12")]
    assert (house.visits["/list?p=3"], house.visits["/list?p=4"]) == (1, 0)


def test_sitemaps_and_interfaces_are_lists_too(house: Playhouse, tmp_path: Path) -> None:
    house.plays(
        "/map", says(f"<sitemapindex><sitemap><loc>{house.at}/map-1</loc></sitemap></sitemapindex>", "text/xml")
    )
    house.plays("/map-1", says(f"<urlset><url><loc>{house.at}/news/1</loc></url></urlset>", "text/xml"))
    house.plays(
        "/api", says('{"results": [{"link": "/news/2", "public_timestamp": "2031-05-12"}]}', "application/json")
    )
    mapped = outlet(house, url=f"{house.at}/map", kind="sitemap", below=rf"{house.at}/map-\d")
    told = outlet(house, url=f"{house.at}/api", kind="json")
    both = type(mapped)("ruritania", mapped.hosts, mapped.sources + told.sources)
    fetch(plan(tmp_path, both), quiet)
    assert visited(house) == {"/news/2": 1}, "a sitemap is for going back"
    fetch(plan(tmp_path, both, since="2031-01-01"), quiet)
    assert sorted(visited(house)) == ["/news/1", "/news/2"]


def test_no_more_pages_than_a_visit_may_have(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(*(f"{house.at}/news/{number}" for number in range(9)))))
    planned = plan(tmp_path, outlet(house), caps=Caps(pages=4))
    [account] = fetch(planned, quiet)
    assert sum(visited(house).values()) == 4
    assert "1 left for the next visit" in str(account)
    fetch(planned, quiet)
    assert len(visited(house)) == 8, "the next visit goes on with those that are left"


def test_requests_to_a_host_keep_their_distance(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/robots.txt", says("User-agent: *\nCrawl-delay: 0.5\n", "text/plain"))
    house.plays("/feed", says(feed(f"{house.at}/news/1", f"{house.at}/news/2")))
    fetch(plan(tmp_path, outlet(house)), quiet)
    gaps = [later - sooner for sooner, later in zip(house.moments[1:], house.moments[2:], strict=False)]
    assert min(gaps) > 0.2, "half a second, give or take the jitter that hides us in no pattern"


def test_the_ledger_lies_outside_the_folder_of_archives(house: Playhouse, tmp_path: Path) -> None:
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    assert ledger_of(planned.archive).is_file()
    assert {path.suffix for path in planned.archive.iterdir()} == {".gz"}
