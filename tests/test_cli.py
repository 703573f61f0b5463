"""Every command through its front door: what it prints, how it ends, what it refuses in one sentence."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from ingest.vocabulary import SAMPLE
from tests.conftest import Ended, Run

HAITI = "yhnbu7k67ov42"  # of its bytes: the same in every build
ROME = "t4f34osubvkkq"
NO_DOCUMENT = b"\x7fELF\x02\x01\x01\x00"


def refused(ended: Ended, *words: str) -> None:
    """Status 2, and on standard error nothing but one sentence with these words in it."""
    assert ended.status == 2, ended
    assert ended.out == ""
    assert ended.err.count("\n") == 1, ended.err
    assert "Traceback" not in ended.err
    for word in words:
        assert word in ended.err


@pytest.fixture
def copy(sample: Path, tmp_path: Path) -> Path:
    """A database that the test may change."""
    return Path(shutil.copy(sample, tmp_path / "copy.db"))


@contextmanager
def serving(*words: str, folder: Path) -> Iterator[str]:
    """The address that ``readouts serve`` prints, in a process of its own."""
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "ingest.cli", "serve", "--port", "0", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=environment) as server:
        assert server.stdout is not None
        try:
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found is not None, "no address was printed"
            yield found[0]
        finally:
            server.terminate()


def asked(address: str) -> bytes:
    """What is answered there, within ten seconds."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:
                return bytes(answer.read())
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")


# build


def test_build_without_a_path_reads_the_sample(run: Run, tmp_path: Path) -> None:
    ended = run("build", "--db", tmp_path / "r.db", "--jobs", 1)
    assert ended.status == 0
    assert ended.out.startswith("12 documents: 12 readouts, 0 other versions of them, 0 met again unchanged, 0 ")
    with closing(sqlite3.connect(tmp_path / "r.db")) as connection:
        assert connection.execute("SELECT count(*) FROM readouts").fetchone() == (12,)


def test_build_takes_several_paths_and_makes_the_folder(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "down" / "r.db"
    ended = run("build", SAMPLE / "cgtn", SAMPLE / "channel-1", "--db", target, "--jobs", 2)
    assert ended.status == 0
    assert ended.out.startswith("2 documents: 2 readouts")
    assert str(target) in ended.out
    assert [path.name for path in target.parent.iterdir()] == ["r.db"]


@pytest.mark.parametrize("command", ["build", "add"])
def test_strict_makes_a_failure_of_a_problem(run: Run, copy: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "program.txt").write_bytes(NO_DOCUMENT)
    shutil.copy(SAMPLE / "cgtn" / "rome-meeting.txt", tmp_path / "in")
    words = (command, tmp_path / "in", "--db", copy, "--jobs", 1)
    assert run(*words).status == 0
    ended = run(*words, "--strict")
    assert ended.status == 1
    assert "1 that became none" in ended.out
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT source FROM problems").fetchall() == [("program.txt",)]


def test_strict_is_content_where_all_is_well(run: Run, tmp_path: Path) -> None:
    assert run("build", SAMPLE, "--db", tmp_path / "r.db", "--jobs", 1, "--strict").status == 0


@pytest.mark.parametrize("command", ["build", "add"])
def test_a_folder_without_documents_is_no_corpus(run: Run, copy: Path, tmp_path: Path, command: str) -> None:
    before = copy.read_bytes()
    (tmp_path / "empty").mkdir()
    refused(run(command, tmp_path / "empty", "--db", copy), "no document", "empty")
    assert copy.read_bytes() == before


@pytest.mark.parametrize("command", ["build", "add"])
def test_a_path_that_is_not_there(run: Run, tmp_path: Path, command: str) -> None:
    refused(run(command, "nowhere", "--db", tmp_path / "r.db"), "nowhere", "not exist")


@pytest.mark.parametrize("folder", ["/proc/nothing", "/dev/null/nothing"])
def test_a_folder_that_cannot_be_written(run: Run, folder: str) -> None:
    refused(run("build", SAMPLE, "--db", f"{folder}/r.db"), "written", "choose another --db")


def test_a_folder_in_the_database_s_place(run: Run, tmp_path: Path) -> None:
    refused(run("build", SAMPLE, "--db", tmp_path), "directory")


# add


def test_adding_twice_changes_nothing_the_second_time(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    run("build", SAMPLE / "china-mfa", "--db", target, "--jobs", 1)
    first = run("add", SAMPLE, "--db", target, "--jobs", 1)
    assert first.status == 0
    assert "Added to" in first.out
    with closing(sqlite3.connect(target)) as connection:
        once = list(connection.iterdump())
        assert connection.execute("SELECT count(*) FROM encounters").fetchone() == (5,)
    run("add", SAMPLE, "--db", target, "--jobs", 1)
    with closing(sqlite3.connect(target)) as connection:
        assert list(connection.iterdump()) == once


def test_adding_wants_a_path_and_a_database(run: Run, tmp_path: Path) -> None:
    refused(run("add", "--db", tmp_path / "r.db"), "PATHS")
    refused(run("add", SAMPLE, "--db", tmp_path / "r.db"), "There is no database", "readouts build")


# whatever reads a database

READING = [("search", "taiwan"), ("show", HAITI), ("report",), ("evaluate", "gold.jsonl"), ("serve", "--port", "0")]


@pytest.mark.parametrize("words", [*READING[:4], ("add", str(SAMPLE))], ids=lambda words: words[0])
def test_no_database(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gold.jsonl").touch()
    refused(run(*words), "There is no database readouts.db", "readouts build")
    assert [path.name for path in tmp_path.iterdir()] == ["gold.jsonl"]


@pytest.mark.parametrize("words", [*READING, ("add", str(SAMPLE))], ids=lambda words: words[0])
@pytest.mark.parametrize("kind", ["no database", "another database"])
def test_a_database_that_is_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], kind: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gold.jsonl").touch()
    if kind == "no database":
        Path("other.db").write_text("a letter\n" * 1_000)
    else:
        with closing(sqlite3.connect("other.db")) as connection:
            connection.execute("CREATE TABLE stamps (name TEXT)")
    before = Path("other.db").read_bytes()
    refused(run(*words, "--db", "other.db"), "other.db is no database of readouts")
    assert Path("other.db").read_bytes() == before


# serve


def test_serve_builds_the_sample_where_there_is_nothing(tmp_path: Path) -> None:
    with serving(folder=tmp_path) as address:
        assert json.loads(asked(f"{address}search.json?q=haiti"))["count"] == 1
    assert (tmp_path / "readouts.db").is_file()


def test_a_port_that_is_taken(run: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused(run("serve", "--db", tmp_path / "r.db", "--port", port), str(port), "choose another --port")
    assert list(tmp_path.iterdir()) == [], "nothing is built for an address that cannot be had"


# search


def test_search_marks_what_it_finds(run: Run, sample: Path) -> None:
    ended = run("search", "haiti", "--db", sample)
    assert ended.status == 0
    assert "*Haiti*" in ended.out
    assert f"[{HAITI}." in ended.out
    assert ended.out.endswith("1 statement in 1 readout\n")


def texts(ended: Ended) -> list[str]:
    found = json.loads(ended.out)
    return ["".join(piece["text"] for piece in hit["text"]) for group in found["groups"] for hit in group["hits"]]


def test_search_says_who_tells_of_the_other_side(run: Run, sample: Path) -> None:
    found = run("search", "reiterated", "--db", sample).out
    assert "Antony J. Blinken (as told by CGTN): Blinken *reiterated* " in found


@pytest.mark.parametrize(
    ("narrowed", "condition"),
    [
        (("--speaker", "Wang Yi"), "speaker_name = 'Wang Yi'"),
        (("--speaker", "Blinken"), "speaker_name = 'Antony J. Blinken'"),
        (("--publisher", "cgtn"), "publisher = 'cgtn'"),
        (("--topic", "taiwan"), "topics LIKE '%taiwan%'"),
        (("--since", "2022"), "date >= '2022'"),
        (("--until", "2021-10"), "date < '2021-11'"),
        (("--since", "2021-11-01", "--until", "2021-12-31"), "date BETWEEN '2021-11-01' AND '2021-12-31'"),
        (("--speaker", "Wang Yi", "--publisher", "china-mfa"), "speaker = 'wang-yi' AND publisher = 'china-mfa'"),
    ],
)
def test_search_is_narrowed(run: Run, sample: Path, narrowed: tuple[str, ...], condition: str) -> None:
    """Against the very rows that hold the word."""
    ended = run("search", "taiwan", *narrowed, "--json", "--limit", 1000, "--db", sample)
    query = f"SELECT count(*) FROM statement_details WHERE text LIKE '%taiwan%' AND {condition}"
    with closing(sqlite3.connect(sample)) as connection:
        assert json.loads(ended.out)["count"] == connection.execute(query).fetchone()[0] > 0
    assert all("taiwan" in text.casefold() for text in texts(ended))


@pytest.mark.parametrize(
    "query", ["", '"', "AND", "one-china)(", "speaker:", "*", "'; DROP TABLE readouts --", "NEAR("]
)
def test_whatever_is_searched_has_an_answer(run: Run, sample: Path, query: str) -> None:
    ended = run("search", "--db", sample, "--", query)
    assert (ended.status, ended.err) == (0, "")
    assert run("search", "taiwan", "--speaker", 'a "b', "--since", "soon", "--db", sample).status == 0


# show


def test_show_says_who_says_what(run: Run, sample: Path) -> None:
    ended = run("show", ROME, "--db", sample)
    assert ended.status == 0
    assert "2021-10-31 · Rome, IT" in ended.out
    assert "Antony J. Blinken, Secretary of State, US" in ended.out
    with closing(sqlite3.connect(sample)) as connection:
        said = connection.execute("SELECT text FROM statements WHERE readout = ? ORDER BY position", (ROME,)).fetchall()
    places = [ended.out.index(text) for (text,) in said]
    assert places == sorted(places)


def test_show_gives_every_speaker_a_colour(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    out = run("show", ROME, "--db", sample).out
    names = ("Wang Yi", "Antony J. Blinken", "narration")
    styles = {name: re.findall(rf"\x1b\[([\d;]+)m *{re.escape(name)}\x1b", out) for name in names}
    assert all(len(set(found)) == 1 for found in styles.values()), styles
    assert len({found[0] for found in styles.values()}) == 3
    assert re.search(r"\x1b\[3;\d+mBlinken reiterated", out), "what is told of the other side stands in italics"


def test_show_for_a_program(run: Run, sample: Path) -> None:
    told = json.loads(run("show", ROME, "--json", "--db", sample).out)
    assert {one["name"] for one in told["participants"]} == {"Wang Yi", "Antony J. Blinken"}
    assert all(told["body"][one["start"] : one["end"]] == one["text"] for one in told["statements"])
    assert {"date", "venue", "mode"} <= {one["field"] for one in told["evidence"]}


def test_no_such_readout(run: Run, sample: Path) -> None:
    refused(run("show", "zenda", "--db", sample), "There is no readout zenda", "readouts search")


# report, evaluate, publishers


def test_report_counts_what_there_is(run: Run, sample: Path) -> None:
    measured = json.loads(run("report", "--json", "--db", sample).out)
    shares = {one["publisher"]: one for one in measured["coverage"]}
    assert sum(one["readouts"] for one in shares.values()) == 12
    assert shares["channel-1"]["filled"]["date"] == 0
    assert shares["cgtn"]["filled"]["venue"] == 1
    printed = run("report", "--db", sample).out
    assert re.search(r"^channel-1 +1 +100% +0%", printed, re.MULTILINE)
    assert printed.endswith("No problems.\n")


def test_report_lists_problems(run: Run, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.executemany("INSERT INTO problems VALUES (?, 'documents', 'empty')", [("a",), ("b",)])
        connection.commit()
    assert re.search(r"^2 +documents +empty$", run("report", "--db", copy).out, re.MULTILINE)


GOLD = {
    "file": "call-after-the-congress.txt",
    "url": None,
    "partial": True,
    "meta": {
        "publisher": "Ministry of Foreign Affairs of China",
        "genre": "speech",
        "mode": "call",
        "date": "2022-10-31",
        "venue": None,
        "participants": [{"name": "Antony Blinken", "country": "US"}, {"name": "Rudolf Rassendyll", "country": "XR"}],
        "topic_ids": ["ukraine"],
    },
    "sentences": [],
}


@pytest.fixture
def gold(sample: Path, tmp_path: Path) -> Path:
    """The sample's account of a call, its genre and one of its people annotated otherwise than it is read."""
    with closing(sqlite3.connect(sample)) as connection:
        query = "SELECT text FROM statements WHERE speaker = 'wang-yi' AND text LIKE 'He called for%steady%'"
        text = connection.execute(query).fetchone()[0]
    said = {"text": text, "cls": "said", "speaker": "Wang Yi"}
    strange = {"text": "Minister Rassendyll sang.", "cls": "said", "speaker": "Rudolf Rassendyll"}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD | {"sentences": [said, strange]}) + "\n\n", encoding="utf-8")
    return path


def test_evaluate_counts_right_and_wrong(run: Run, sample: Path, gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--json", "--db", sample).out)["overall"]
    counts = {name: (figure["right"], figure["of"]) for name, figure in figures.items()}
    assert {name: counts[name] for name in ("found", "publisher", "genre", "mode", "date", "venue")} == {
        "found": (1, 1), "publisher": (1, 1), "genre": (0, 1), "mode": (1, 1), "date": (1, 1), "venue": (1, 1),
    }  # fmt: skip
    assert counts["participants"] == (2, 4), "one of two on either side"
    assert counts["sentences"] == (1, 2)
    assert counts["kept"] == (12, 15), "the three words that are not in the text are lost"
    assert figures["genre"]["low"] == 0 < figures["genre"]["high"] < 1


def test_evaluate_prints_a_table_and_the_misses(run: Run, sample: Path, gold: Path) -> None:
    printed = run("evaluate", gold, "--misses", "--db", sample).out
    assert re.search(r"^genre +0\.000 +0\.000–0\.\d+ +0 of 1$", printed, re.MULTILINE)
    assert re.search(r"^confidence_\w +\S+ +\S+ +\d of \d +meant to be 0\.\d\d$", printed, re.MULTILINE)
    assert "genre\t'readout' for 'speech'" in printed
    assert "Rassendyll sang" in printed
    assert "\nMinistry of Foreign Affairs of China\n" in printed


@pytest.mark.parametrize("line", [b"{}", b"not JSON", b"[1]", b'{"meta": 3, "sentences": [{}]}', b"\xff\xfe"])
def test_gold_that_is_none(run: Run, sample: Path, tmp_path: Path, line: bytes) -> None:
    (tmp_path / "gold.jsonl").write_bytes(line)
    refused(run("evaluate", tmp_path / "gold.jsonl", "--db", sample), "gold.jsonl")


def test_publishers_are_listed(run: Run) -> None:
    printed = run("publishers").out
    for name in ("CGTN", "Channel 1", "U.S. Department of State", "any other"):
        assert name in printed
    assert len(json.loads(run("publishers", "--json").out)) == len(printed.splitlines()) - 1


# wrong use, and hostile text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sing",), "No such command 'sing'"),
        (("build", "--jobs", "0"), "0 is not in the range"),
        (("build", "--loud"), "--loud"),
        (("search",), "QUERY"),
        (("serve", "--port", "70000"), "70000"),
    ],
)
def test_wrong_words(run: Run, words: tuple[str, ...], said: str) -> None:
    refused(run(*words), said)


def test_the_real_command_ends_as_its_main_does(tmp_path: Path) -> None:
    """In a process of its own, as a shell starts it."""
    command = [sys.executable, "-m", "ingest.cli", "show", "zenda", "--db", str(tmp_path / "none.db")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    refused(Ended(ended.returncode, ended.stdout, ended.stderr), "none.db")


def test_a_reader_who_leaves_early_is_no_error(sample: Path) -> None:
    command = [sys.executable, "-m", "ingest.cli", "show", ROME, "--json", "--db", str(sample)]
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, "")


def test_a_terminal_obeys_no_ingested_text(run: Run, copy: Path) -> None:
    hostile = "\x1b[2J\x9b31m\u202eZenda\x07"
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE readouts SET title = ? WHERE id = ?", (hostile, HAITI))
        connection.execute("INSERT INTO problems VALUES ('x', 'documents', ?)", (hostile,))
        connection.commit()
    for words in (("show", HAITI), ("search", "haiti"), ("report",)):
        shown, for_program = run(*words, "--db", copy).out, run(*words, "--json", "--db", copy).out
        assert "Zenda" in shown
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown + for_program)
        assert hostile.encode("unicode_escape").decode() in repr(json.loads(for_program))
