"""``readouts fetch`` and ``readouts watch`` as a person uses them."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import parsers
from ingest.collect import Caps, Plan
from ingest.collect.gate import Gate
from ingest.commands import collecting
from ingest.parsers import Reader
from ingest.record import Publisher
from ingest.vocabulary import SAMPLE
from tests.collect.conftest import QUICK, feed, outlet, page
from tests.collect.playing import Playhouse, in_turn, says, status
from tests.conftest import Ended, Run
from tests.test_cli import asked, serving

CONTACT = ("--contact", "https://complaints.example/")


@pytest.fixture
def published(house: Playhouse, monkeypatch: pytest.MonkeyPatch) -> Playhouse:
    """A publisher of our own among those that are known, and leave to ask this machine for it."""
    own = Reader(
        "ruritania_mfa", Publisher("ruritania-mfa", "Foreign Office"), "", ("127.0.0.1",), outlet(house).sources
    )
    monkeypatch.setattr(parsers, "publishers", lambda: (own, replace(own, parser="freedonia_mfa", sources=())))
    planned = collecting.plan

    def plan(**asked: object) -> Plan:
        return replace(planned(**asked), gate=Gate(loopback=True), pace=QUICK, caps=Caps())  # type: ignore[arg-type]

    monkeypatch.setattr(collecting, "plan", plan)
    return house


def refused(ended: Ended, *words: str) -> None:
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    for word in words:
        assert word in ended.err


def test_a_line_for_each_publisher(run: Run, published: Playhouse, tmp_path: Path) -> None:
    published.plays("/feed", says(feed(f"{published.at}/news/1")))
    published.plays("/news/1", says(page("One")))
    ended = run("fetch", "ruritania-mfa", *CONTACT, "--archive", tmp_path / "kept")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == f"ruritania-mfa: 1 list, 1 page new\nKept in {tmp_path / 'kept'}.\n"
    assert published.fields("/news/1")["user-agent"].endswith("(+https://complaints.example/)")


def test_strict_makes_a_failure_of_what_was_not_answered(run: Run, published: Playhouse, tmp_path: Path) -> None:
    published.plays("/feed", status(403))
    words = ("fetch", "ruritania-mfa", *CONTACT, "--archive", tmp_path / "kept")
    ended = run(*words)
    assert ended.status == 0
    assert "1 failed (the server answered 403)" in ended.out
    assert run(*words, "--strict").status == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zenda", *CONTACT), "ruritania-mfa"),
        (("freedonia-mfa", *CONTACT), "No list of freedonia-mfa is known"),
        (("ruritania-mfa",), "--contact"),
        (("ruritania-mfa", "--contact", "me"), "--contact"),
        (("ruritania-mfa", "--contact", "https://a.example/\r\nX: y"), "--contact"),
        (("ruritania-mfa", *CONTACT, "--since", "yesterday"), "yesterday"),
        (("ruritania-mfa", *CONTACT, "--delay", "0"), "0"),
        ((), "PUBLISHERS"),
    ],
)
def test_wrong_use_is_one_sentence(
    run: Run, published: Playhouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.delenv("READOUTS_CONTACT", raising=False)
    refused(run("fetch", "--archive", tmp_path / "kept", *words), said)
    assert not published.visits


@pytest.mark.usefixtures("published")
def test_without_scrapy_it_says_what_to_install(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.collect.running.find_spec", lambda _: None)
    refused(run("fetch", "ruritania-mfa", *CONTACT, "--archive", tmp_path / "kept"), "readouts[collect]")


def test_no_option_lets_anybody_ask_this_machine() -> None:
    options = {
        option for command in (collecting.fetch, collecting.watch) for one in command.params for option in one.opts
    }
    assert not any(word in option for option in options for word in ("loopback", "gate", "private", "local"))
    assert not Gate().loopback


def test_watch_prints_what_is_new_then_what_was_changed(run: Run, published: Playhouse, tmp_path: Path) -> None:
    published.plays("/feed", in_turn(says(feed(f"{published.at}/news/1")), says(feed(f"{published.at}/news/2"))))
    published.plays("/news/1", in_turn(says(page("They are friends.")), says(page("They are rivals."))))
    published.plays("/news/2", says(page("Somebody else came.")))
    words = (
        "watch",
        "ruritania-mfa",
        *CONTACT,
        "--archive",
        tmp_path / "kept",
        "--db",
        tmp_path / "r.db",
        "--once",
        "--jobs",
        1,
    )
    first = run(*words)
    assert (first.status, first.err) == (0, "")
    assert first.out.count("\n    new: ") == 1
    assert "They are friends." in first.out
    second = run(*words)
    assert second.out.count("\n    new: ") == second.out.count("\n    changed: ") == 1
    assert "rivals" in second.out.partition("changed: ")[2].partition("\n")[0]
    time.sleep(1)  # what is seen is stamped to the second
    third = run(*words)
    assert third.out == "ruritania-mfa: 1 list, 2 unchanged\n"
    with closing(sqlite3.connect(tmp_path / "r.db")) as connection:
        assert connection.execute("SELECT readouts, versions, problems FROM build").fetchone() == (2, 3, 0)
        seen = connection.execute("SELECT first_seen < last_seen FROM versions ORDER BY body").fetchall()
        assert (1,) in seen, "what was met again unchanged was seen from then to now"


def test_watch_adds_to_a_database_that_stands(run: Run, published: Playhouse, tmp_path: Path) -> None:
    run("build", SAMPLE, "--db", tmp_path / "r.db", "--jobs", 1)
    published.plays("/feed", says(feed(f"{published.at}/news/1")))
    published.plays("/news/1", says(page("They are friends.")))
    run(
        "watch",
        "ruritania-mfa",
        *CONTACT,
        "--archive",
        tmp_path / "kept",
        "--db",
        tmp_path / "r.db",
        "--once",
        "--jobs",
        1,
    )
    with closing(sqlite3.connect(tmp_path / "r.db")) as connection:
        assert connection.execute("SELECT count(*) FROM readouts").fetchone() == (13,)


def test_a_running_server_shows_what_watch_brings(run: Run, published: Playhouse, tmp_path: Path) -> None:
    run("build", SAMPLE, "--db", tmp_path / "r.db", "--jobs", 1)
    published.plays("/feed", says(feed(f"{published.at}/news/1")))
    published.plays("/news/1", says(page("They are friends of the Zendan railway.")))
    words = ("--archive", tmp_path / "kept", "--db", tmp_path / "r.db", "--once", "--jobs", 1)
    with serving("--db", str(tmp_path / "r.db"), folder=tmp_path) as address:
        question = f"{address.rstrip('/')}/search.json?q=zendan"
        assert json.loads(asked(question))["count"] == 0
        run("watch", "ruritania-mfa", *CONTACT, *words)
        until = time.monotonic() + 30
        while not (count := json.loads(asked(question))["count"]) and time.monotonic() < until:
            time.sleep(0.2)
        assert count > 0


def test_what_was_fetched_is_built_from_like_any_archive(run: Run, published: Playhouse, tmp_path: Path) -> None:
    published.plays("/feed", says(feed(f"{published.at}/news/1", f"{published.at}/news/gone")))
    published.plays("/news/1", says(page("They are friends.")))
    run("fetch", "ruritania-mfa", *CONTACT, "--archive", tmp_path / "kept")
    ended = run("build", tmp_path / "kept", "--db", tmp_path / "r.db", "--jobs", 1)
    assert ended.out.startswith(
        "2 documents: 1 readout, 0 other versions of them, 0 met again unchanged, 1 that became"
    )
    with closing(sqlite3.connect(tmp_path / "r.db")) as connection:
        [(source, url)] = connection.execute("SELECT source, url FROM readouts").fetchall()
        assert url == f"{published.at}/news/1"
        assert source.endswith(f".warc.gz!/{url}")


def test_publishers_say_where_they_are_fetched_from(run: Run) -> None:
    told = {one["parser"]: one["sources"] for one in json.loads(run("publishers", "--json").out)}
    asked = ("us_state", "white_house", "china_mfa", "uk_fcdo", "japan_mofa", "eeas", "un_secretary_general", "kremlin",
             "canada_gac", "nato")  # fmt: skip
    assert all(told[name] for name in asked)
    assert all(source["known"] for sources in told.values() for source in sources)
