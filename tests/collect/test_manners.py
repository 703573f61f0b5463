"""Publishers who behave badly, and us who do not: one visit that meets them all."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ingest.collect import Account, Plan, fetch
from ingest.collect.tally import events
from ingest.record import Document, Problem
from tests.collect.conftest import feed, kept, outlet, page, plan, quiet
from tests.collect.playing import Playhouse, endless, in_turn, playing, raw, says, status

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
RULES = "User-agent: *\nDisallow: /news/secret\n\nUser-agent: Other\nDisallow: /\n"


@dataclass
class Visited:
    """What became of the one visit."""

    house: Playhouse
    plan: Plan
    account: Account
    events: dict[str, tuple[str, str | None]]
    documents: dict[str, Document | Problem]

    def became(self, name: str) -> tuple[str, str | None]:
        return self.events[f"{self.house.at}/news/{name}"]

    def times(self, name: str) -> int:
        return self.house.visits[f"/news/{name}"]


def play(house: Playhouse) -> None:
    """All that may go wrong, each at a path of its own."""
    private = "http://10.0.0.1/news/inside"
    house.plays("/robots.txt", says(RULES, "text/plain"))
    parts = {
        "slow": raw(HEAD + b"Content-Length: 900\r\n\r\n", *[b"a"] * 900, pause=0.05),
        "broken": raw(HEAD + b"Content-Length: 900\r\n\r\n<p>And then"),
        "broken-once": in_turn(raw(HEAD + b"Content-Length: 900\r\n\r\n<p>"), says(page("Whole"))),
        "noise": raw(b"Nothing that HTTP knows of.\r\n\r\n"),
        "circle": status(302, Location="/news/circle-2"),
        "circle-2": status(302, Location="/news/circle"),
        "moved": status(301, Location="/news/here"),
        "here": says(page("Moved")),
        "private": status(302, Location=private),
        "metadata": status(302, Location="http://169.254.169.254/latest/"),
        "credentials": status(302, Location=house.at.replace("://", "://user:word@") + "/news/here"),
        "file": status(302, Location="file:///etc/passwd"),
        "elsewhere": status(302, Location="http://freedonia.example/news/1"),
        "charset": says("<html><p>Министр сказал да.</p></html>".encode("koi8-r"), "text/html; charset=koi8-r"),
        "wrong-charset": says(
            '<html><meta charset="windows-1251"><p>Министр прибыл и сказал да.</p></html>'.encode("windows-1251"),
            "text/html; charset=utf-8",
        ),
        "missing": status(404),
        "gone": status(410),
        "busy": in_turn(status(429, Retry_After="1"), says(page("Rested"))),
        "failing-once": in_turn(status(500), says(page("Mended"))),
        "failing": status(500),
        "endless": endless,
        "bomb": says(gzip.compress(bytes(64 << 20)), Content_Encoding="gzip"),
        "secret": says(page("Secret")),
        "picture": says(b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png"),
        "good": says(page("Good")),
    }  # fmt: skip
    for name, part in parts.items():
        house.plays(f"/news/{name}", part)
    shown = [name for name in parts if name not in ("here", "circle-2")]
    house.plays("/feed", says(feed(*(f"{house.at}/news/{name}" for name in shown)), "text/xml"))


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Visited:
    with playing() as house:
        play(house)
        # What is inside may well carry the name of a publisher.
        hosts = ("127.0.0.1", "10.0.0.1", "169.254.169.254")
        planned = plan(tmp_path_factory.mktemp("visit"), replace(outlet(house), hosts=hosts))
        [account] = fetch(planned, quiet)
        documents = {str(one.source).partition("!/")[2]: one for one in kept(planned)}
        became = {url: (kind, reason) for url, kind, reason in events(planned.archive)}
        return Visited(house, planned, account, became, documents)


@pytest.mark.parametrize("name", ["good", "moved", "busy", "failing-once", "broken-once", "charset", "wrong-charset"])
def test_what_can_be_had_is_had(visited: Visited, name: str) -> None:
    address = f"{visited.house.at}/news/{'here' if name == 'moved' else name}"
    assert visited.events[address] == ("page", None)
    assert isinstance(visited.documents[address], Document)


def test_the_encoding_that_is_claimed_and_the_one_that_is_used(visited: Visited) -> None:
    for name in ("charset", "wrong-charset"):
        read = visited.documents[f"{visited.house.at}/news/{name}"]
        assert isinstance(read, Document)
        assert "Министр" in str(read.content)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("slow", "no whole answer within 2 seconds"),
        ("broken", "breaks off"),
        ("noise", "none of HTTP"),
        ("failing", "the server answered 500"),
        ("endless", "more than"),
        ("file", "the server answered 302"),
    ],
)
def test_what_fails_says_why(visited: Visited, name: str, reason: str) -> None:
    kind, told = visited.became(name)
    assert kind == "failed"
    assert reason in str(told)


def test_redirections_in_circles_end(visited: Visited) -> None:
    circling = [visited.events.get(f"{visited.house.at}/news/{name}") for name in ("circle", "circle-2")]
    assert any(one and one[0] == "failed" and "redirections" in str(one[1]) for one in circling)
    assert visited.times("circle") + visited.times("circle-2") < 10


@pytest.mark.parametrize("address", ["http://10.0.0.1/news/inside", "http://169.254.169.254/latest/"])
def test_no_redirection_leads_inside(visited: Visited, address: str) -> None:
    kind, reason = visited.events[address]
    assert kind == "refused"
    assert "no public address" in str(reason)


def test_no_redirection_leads_elsewhere_or_with_a_password(visited: Visited) -> None:
    refused = {url: reason for url, (kind, reason) in visited.events.items() if kind == "refused"}
    assert "no host of this publisher" in str(refused["http://freedonia.example/news/1"])
    assert any("a name or a password" in str(reason) for reason in refused.values())


@pytest.mark.parametrize(("name", "number"), [("missing", 404), ("gone", 410)])
def test_what_is_gone_is_told_and_kept(visited: Visited, name: str, number: int) -> None:
    assert visited.became(name) == ("gone", None)
    told = visited.documents[f"{visited.house.at}/news/{name}"]
    assert isinstance(told, Problem)
    assert str(number) in told.reason


def test_rules_for_robots_are_obeyed(visited: Visited) -> None:
    assert visited.became("secret") == ("forbidden", "Forbidden by robots.txt")
    assert visited.times("secret") == 0
    assert visited.house.visits["/robots.txt"] == 1


def test_a_host_that_asks_for_time_is_given_it(visited: Visited) -> None:
    asked = [
        moment
        for (path, _), moment in zip(visited.house.asked, visited.house.moments, strict=True)
        if path == "/news/busy"
    ]
    assert len(asked) == 2
    assert asked[1] - asked[0] >= 1


@pytest.mark.parametrize(("name", "times"), [("failing", 3), ("broken", 3), ("missing", 1), ("endless", 1)])
def test_what_may_pass_is_tried_again_and_nothing_else(visited: Visited, name: str, times: int) -> None:
    assert visited.times(name) == times


def test_what_unfolds_without_end_stays_folded(visited: Visited) -> None:
    """Neither who fetches nor who reads takes 64 MB for the 64 KB that were sent."""
    assert visited.became("bomb")[0] in ("page", "failed")
    told = visited.documents[f"{visited.house.at}/news/bomb"]
    assert isinstance(told, Problem)


def test_what_is_no_page_is_counted_as_none(visited: Visited) -> None:
    told = visited.documents[f"{visited.house.at}/news/picture"]
    assert isinstance(told, Problem)
    assert told.reason == "image/png, not a page"


def test_one_line_tells_it_all(visited: Visited) -> None:
    assert not visited.account.sound
    line = str(visited.account)
    assert line.startswith("ruritania: 1 list, ")
    assert "\n" not in line
    for words in ("2 gone", "1 forbidden by its rules for robots", "not asked", "failed"):
        assert words in line


def test_nobody_is_asked_who_cannot_say_what_robots_may_do(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/robots.txt", status(503))
    house.plays("/feed", says(feed(f"{house.at}/news/1")))
    [account] = fetch(plan(tmp_path, outlet(house)), quiet)
    assert "1 forbidden by its rules for robots" in str(account)
    assert house.visits == {"/robots.txt": 3}


def test_a_host_that_asks_for_more_time_than_there_is_is_left_alone(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(*(f"{house.at}/news/{number}" for number in range(3)))))
    house.plays("/news/0", status(503, Retry_After="3600"))
    [account] = fetch(plan(tmp_path, outlet(house)), quiet)
    paths = [path for path, _ in house.asked]
    assert paths[-1] == "/news/0", "after that nothing is asked for"
    assert account.counts["left"] == 5 - len(paths), "of the rules, the list and three pages"


def test_no_more_bytes_than_a_visit_may_have(house: Playhouse, tmp_path: Path) -> None:
    from ingest.collect import Caps

    house.plays("/feed", says(feed(*(f"{house.at}/news/{number}" for number in range(4)))))
    for number in range(4):
        house.plays(f"/news/{number}", says(page("x" * 40_000)))
    [account] = fetch(plan(tmp_path, outlet(house), caps=Caps(visit=50_000)), quiet)
    assert "3 left for the next visit" in str(account)
