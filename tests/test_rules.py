"""The rules that always hold, each through the front door, each with a test that fails where it is broken."""

from __future__ import annotations

import gzip
import io
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import time
import zipfile
from collections import Counter
from contextlib import closing
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import pipeline
from ingest.harvest import Harvest
from ingest.publish.serve import publish
from ingest.record import Document, Readout
from ingest.refusal import Refusal
from ingest.vocabulary import SAMPLE
from tests.test_cli import NO_DOCUMENT

Rows = list[tuple[object, ...]]

SUNDAY = """Talks between Ruritania and Freedonia

Foreign Minister Rudolf Rassendyll of Ruritania met with Foreign Minister Rufus Firefly of Freedonia on Sunday.

Rassendyll said that the toll on the bridge should fall. Firefly said that he will think about it.
"""


def build(target: Path, *paths: Path, jobs: int = 1) -> pipeline.Tally:
    return pipeline.build(paths, target, jobs, lambda *_: None)


def rows(database: Path, query: str) -> Rows:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def written(folder: Path, name: str, text: str | bytes) -> Path:
    """A file of that name in a folder of its own."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


# 1 Nothing is invented.

IN_1970 = """
import datetime, time

class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(1970, 1, 2, tzinfo=tz)
    utcnow = today = now

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(1970, 1, 2)

datetime.datetime, datetime.date = Moment, Day
time.time, time.time_ns = lambda: 86400.0, lambda: 86400 * 10**9
from ingest.cli import main
main()
"""


def test_a_weekday_alone_is_no_date(tmp_path: Path) -> None:
    build(tmp_path / "r.db", written(tmp_path, "in/talks.txt", SUNDAY))
    read = rows(tmp_path / "r.db", "SELECT date, published, year, date_basis FROM readouts")
    assert read == [(None, None, None, "none")]
    reason = rows(tmp_path / "r.db", "SELECT value, rule FROM evidence WHERE field = 'date'")
    assert len(reason) == 1
    assert reason[0][0] is None
    assert reason[0][1], "why there is no date is said"


def test_the_clock_has_no_part_in_a_build(tmp_path: Path) -> None:
    """Two builds under clocks half a century apart, and with the files' own times as far apart."""
    folder = tmp_path / "in"
    shutil.copytree(SAMPLE, folder)
    written(folder, "talks.txt", SUNDAY)
    build(tmp_path / "now.db", folder)
    for path in folder.rglob("*.*"):
        os.utime(path, (86_400, 86_400))
    words = ["build", str(folder), "--db", str(tmp_path / "then.db"), "--jobs", "1"]
    subprocess.run([sys.executable, "-c", IN_1970, *words], check=True, capture_output=True)
    assert (tmp_path / "then.db").read_bytes() == (tmp_path / "now.db").read_bytes()


# 2 Every value shows its evidence.

_FIELDS = ("publisher", "genre", "date", "published", "venue", "occasion", "requested_by")


@pytest.mark.parametrize("field", _FIELDS)
def test_every_value_of_a_readout_has_its_evidence(sample: Path, field: str) -> None:
    missing = f"""SELECT source FROM readouts WHERE {field} IS NOT NULL AND NOT EXISTS
                  (SELECT 1 FROM evidence WHERE readout = readouts.id AND field = '{field}' AND value IS NOT NULL)"""
    assert rows(sample, missing) == []


def test_every_participant_and_mode_has_its_evidence(sample: Path) -> None:
    query = """SELECT source FROM readouts WHERE
               (SELECT count(*) FROM participants WHERE readout = readouts.id) >
               (SELECT count(DISTINCT value) FROM evidence WHERE readout = readouts.id AND field LIKE 'participant%')"""
    assert rows(sample, query) == []
    query = """SELECT source FROM readouts JOIN encounters ON encounters.id = encounter WHERE NOT EXISTS
               (SELECT 1 FROM evidence WHERE readout = readouts.id AND field = 'mode' AND value = mode)"""
    assert rows(sample, query) == []


def test_evidence_by_the_text_lies_in_the_text(sample: Path) -> None:
    query = """SELECT count(*), count(start), min(start >= 0 AND start < "end" AND "end" <= length(body))
               FROM evidence JOIN readouts ON readouts.id = readout WHERE basis = 'text'"""
    [(spans, given_spans, inside)] = rows(sample, query)
    assert spans == given_spans
    assert spans
    assert inside == 1


def test_every_statement_and_every_topic_has_its_span(sample: Path) -> None:
    displaced = """SELECT statements.id FROM statements JOIN readouts ON readouts.id = readout
                   WHERE substr(body, start + 1, "end" - start) <> text"""
    assert rows(sample, displaced) == []
    outside = """SELECT statement FROM statement_topics t JOIN statements s ON s.id = statement
                 WHERE t.start < s.start OR t."end" > s."end" OR t.start >= t."end\""""
    assert rows(sample, outside) == []


PIECES = (
    "Rassendyll", "met", "Firefly", "said", "“", "”", '"', "on Sunday", ".", "he", "urged", "🕊", "é", "Q", ":",
    ",", "’s", "MR. FIREFLY:", "THE PRESIDENT:", "both sides", "agreed", "Minister", "of Freedonia", "told reporters",
    "31 June", "\u202e", "<b>", "中国", "\n", "\n\n", "(", ")", "[", "]",
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(st.sampled_from(PIECES), max_size=60))
def test_spans_hold_for_any_text(words: list[str]) -> None:
    text = "Talks in Zenda\n\n" + " ".join(words)
    told = pipeline.readout_of(Document("a.txt", text.encode(), "text/plain"))
    if isinstance(told, Readout):
        assert all(told.body[one.start : one.end] == one.text for one in told.statements)
        spans = [(one.start, one.end) for one in told.statements]
        assert spans == sorted(spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


# 3 Nothing is lost silently.


def feed(*items: tuple[str, str], built: str = "Sun, 06 May 2001 10:00:00 +0000") -> str:
    """An RSS feed of items with these addresses and words."""
    told = "".join(
        f"<item><title>Notice of Zenda</title><link>https://zenda.example/{name}</link>"
        f"<pubDate>Sun, 06 May 2001 09:00:00 +0000</pubDate><description><![CDATA[{words}]]></description></item>"
        for name, words in items
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Zenda</title><link>https://zenda.example/</link>'
        f"<lastBuildDate>{built}</lastBuildDate>{told}</channel></rss>"
    )


TOLL = "<p>The bridge at Zenda is open to carts and to riders.</p><p>The toll is one crown for a cart.</p>"
DEAR = TOLL.replace("one crown", "two crowns")
SHUT = "<p>The tower at Zenda is shut until the autumn.</p><p>Its keeper has gone to the sea.</p>"


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Texts, archives within archives, two states of a feed, and what is no document."""
    folder = tmp_path / "mixed"
    shutil.copytree(SAMPLE / "cgtn", folder / "cgtn")
    written(folder, "talks.txt", SUNDAY)
    written(folder, "again.txt", SUNDAY)
    written(folder, "empty.txt", "")
    written(folder, "program.txt", NO_DOCUMENT)
    written(folder, "program.bin", bytes(range(256)))
    written(folder, "1.rss", feed(("bridge", TOLL), ("tower", SHUT)))
    written(folder, "2.rss", feed(("bridge", DEAR), built="Mon, 07 May 2001 10:00:00 +0000"))
    with zipfile.ZipFile(folder / "inner.zip", "w") as inner:
        inner.writestr("inside.txt", SUNDAY.replace("Rassendyll", "Hentzau"))
        inner.writestr("broken.pdf", b"%PDF-1.4 and no more")
    with tarfile.open(folder / "outer.tar.gz", "w:gz") as outer:
        outer.add(folder / "inner.zip", "inner.zip")
        member = tarfile.TarInfo("deep/talks.txt.gz")
        packed = gzip.compress(SUNDAY.replace("Firefly", "Teasdale").encode())
        member.size = len(packed)
        outer.addfile(member, io.BytesIO(packed))
    return folder


def test_the_counts_add_up_to_the_last_document(tmp_path: Path, mixed: Path) -> None:
    tally = build(tmp_path / "r.db", mixed)
    assert tally.adds_up()
    stored = rows(tmp_path / "r.db", "SELECT (SELECT count(*) FROM readouts), (SELECT count(*) FROM versions)")[0]
    assert stored == (tally.readouts, tally.readouts + tally.versions)
    refused = rows(tmp_path / "r.db", "SELECT source FROM problems WHERE stage IN ('documents', 'parsers')")
    assert len(refused) == tally.rejected
    assert (tally.versions, tally.duplicates) == (1, 2), "the bridge's other toll; talks and the inner archive again"


def test_every_document_can_be_found_again(tmp_path: Path, mixed: Path) -> None:
    """What went in by name, out of files, archives, feeds and junk, comes out by name."""
    build(tmp_path / "r.db", mixed)
    kept = Counter(str(one) for (one,) in rows(tmp_path / "r.db", "SELECT source FROM readouts"))
    refused = Counter(str(one) for (one,) in rows(tmp_path / "r.db", "SELECT DISTINCT source FROM problems"))
    assert {"cgtn/rome-meeting.txt", "outer.tar.gz!/deep/talks.txt.gz"} <= kept.keys()
    assert {"2.rss#https://zenda.example/bridge", "1.rss#https://zenda.example/tower"} <= kept.keys()
    assert {"empty.txt", "program.txt", "program.bin"} <= refused.keys()
    assert {"inner.zip!/broken.pdf", "outer.tar.gz!/inner.zip!/broken.pdf"} <= refused.keys()
    assert not any(str(tmp_path) in source for source in kept | refused), "no source is an absolute path"


def test_a_lost_document_stops_the_build(tmp_path: Path, mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Harvest, "problems", lambda _: [])
    with pytest.raises(AssertionError, match="do not add up"):
        build(tmp_path / "r.db", mixed)
    assert not (tmp_path / "r.db").exists()


# 4 The same input gives the same bytes.


def test_one_process_or_several(tmp_path: Path, mixed: Path) -> None:
    for jobs in (1, 2, 3):
        build(tmp_path / f"{jobs}.db", mixed, SAMPLE, jobs=jobs)
    assert len({(tmp_path / f"{jobs}.db").read_bytes() for jobs in (1, 2, 3)}) == 1


def test_any_order_of_paths(tmp_path: Path, mixed: Path) -> None:
    """The two states of the feed among them, and the words that stand in two files."""
    parts = [mixed / "1.rss", mixed / "2.rss", mixed / "talks.txt", mixed / "again.txt"]
    results = set()
    for number, order in enumerate(permutations(parts)):
        build(tmp_path / f"{number}.db", *order)
        results.add((tmp_path / f"{number}.db").read_bytes())
    assert len(results) == 1


@pytest.mark.parametrize("seed", range(3))
def test_hashes_of_this_process_leave_no_trace(tmp_path: Path, sample: Path, seed: int) -> None:
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "LC_ALL": "C", "TZ": "Asia/Kathmandu"}
    command = [sys.executable, "-m", "ingest.cli", "build", "--db", str(tmp_path / "r.db"), "--jobs", "2"]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert (tmp_path / "r.db").read_bytes() == sample.read_bytes()


# 5 A build replaces the old database only when it is complete and checked.


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough texts that a build of them can be killed in its midst."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(80):
        text = SUNDAY.replace("on Sunday", f"on {number % 28 + 1} May {1901 + number % 90}") * 3
        written(folder, f"{number:03}.txt", f"{text}\nThe bridge is number {number}.\n")
    return folder


def children(process: int) -> list[int]:
    """Processes that one has started."""
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in tasks.read_text().split()] if tasks.exists() else []


def alive(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


KILLS = int(os.environ.get("KILLS", "5"))  # KILLS=100 takes some minutes


def killed(words: list[str], after: float) -> bool:
    """Start the command, kill it after so many seconds; whether that was before its end. No process of it is left."""
    command = [sys.executable, "-m", "ingest.cli", *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        time.sleep(after)
        started = children(running.pid)
        early = running.poll() is None
        running.kill()
    until = time.monotonic() + 10
    while any(map(alive, started)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, started)), "a process that was reading outlived its parent"
    return early


def whole(database: Path) -> bool:
    return rows(database, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("command", ["build", "add"])
def test_killed_at_any_moment_it_leaves_the_old_database(
    tmp_path: Path, many: Path, sample: Path, command: str
) -> None:
    target = Path(shutil.copy(sample, tmp_path / "r.db"))
    words = [command, str(many), "--db", str(target), "--jobs", "2"]
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "ingest.cli", *words], check=True, capture_output=True)
    takes, complete, old = time.monotonic() - began, target.read_bytes(), sample.read_bytes()
    chance = random.Random(1894)
    moments = [chance.uniform(0.3, 0.9) * takes for _ in range(KILLS)]
    early = 0
    for moment in moments:
        target.write_bytes(old)
        early += killed(words, moment)
        assert target.read_bytes() in (old, complete)
        assert whole(target)
    assert early, "no moment was in the midst of it"
    target.write_bytes(old)
    subprocess.run([sys.executable, "-m", "ingest.cli", *words], check=True, capture_output=True)
    assert target.read_bytes() == complete
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]


def test_killed_while_it_writes_it_leaves_the_old_database(tmp_path: Path, many: Path, sample: Path) -> None:
    """At the latest moments there are: while it is filled, before it is checked, before it is put in place."""
    target = Path(shutil.copy(sample, tmp_path / "r.db"))
    for where in ("ingest.store.corpus.Loader.flush", "ingest.store.check", "pathlib.Path.replace"):
        module, _, name = where.rpartition(".")
        script = (
            "import os, signal, pkgutil; from ingest import store; from ingest.cli import main\n"
            f"setattr(pkgutil.resolve_name({module!r}), {name!r}, lambda *_: os.kill(os.getpid(), signal.SIGKILL))\n"
            "main()"
        )
        words = ["build", str(many), "--db", str(target), "--jobs", "1"]
        ended = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, check=False)
        assert ended.returncode == -9, ended.stderr
        assert target.read_bytes() == sample.read_bytes()
        assert (tmp_path / ".r.db.building").exists()
    build(target, many)
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]


def test_what_is_not_sound_is_not_put_in_place(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = Path(shutil.copy(sample, tmp_path / "r.db"))
    monkeypatch.setattr("ingest.store.checks._NEVER", {"a topic": "SELECT id FROM topics"})
    with pytest.raises(Refusal, match="was not put in place"):
        build(target, SAMPLE)
    assert target.read_bytes() == sample.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]


# 6 Ingested text is hostile.

SCRIPT = "<script>alert('Zenda')</script>"
HOSTILE = f"""<html><head><title>Talks in Zenda &lt;script&gt;alert(1)&lt;/script&gt; \u202eadneZ</title>
<link rel="canonical" href="javascript:alert(2)"></head><body><article>
<h1>Talks in Zenda &lt;script&gt;alert(1)&lt;/script&gt; \u202eadneZ</h1>
<p>Foreign Minister Rudolf Rassendyll met with Foreign Minister Rufus Firefly in the castle, and they spoke of the
bridge. Rassendyll said that {SCRIPT.replace("<", "&lt;")} is a fine song, and that \u202eeht egdirb\u202c is old.</p>
<p><a href="javascript:alert(3)">Firefly said that the toll</a> <img src=x onerror=alert(4)> should stay as it is.</p>
<script>alert(5)</script></article></body></html>"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    build(tmp_path / "r.db", written(tmp_path, "in/talks.html", HOSTILE))
    return tmp_path / "r.db"


def test_hostile_text_is_stored_as_it_was_printed(hostile: Path) -> None:
    [(title, body, url)] = rows(hostile, "SELECT title, body, url FROM readouts")
    assert "<script>alert(1)</script>" in str(title)
    assert SCRIPT in str(body)
    assert "eht egdirb" in str(body)
    assert "alert(5)" not in str(body), "what the page would have run is no text"
    assert url is None


async def test_hostile_text_is_shown_and_never_run(hostile: Path) -> None:
    datasette = publish(hostile)
    await datasette.invoke_startup()
    [(readout,)] = rows(hostile, "SELECT id FROM readouts")
    for path in ("/", f"/readout/{readout}", "/search?q=zenda", "/readouts/readouts", "/readouts/statements"):
        answer = await datasette.client.get(path)
        page = BeautifulSoup(answer.text, "lxml")
        assert answer.status_code == 200
        run = [script for script in page.find_all("script") if script.get("type") != "application/ld+json"]
        assert "alert" not in "".join(script.get_text() for script in run)
        assert "<script>alert" not in answer.text
        assert not [link for link in page.find_all("a", href=True) if str(link["href"]).startswith("javascript:")]
        assert not page.find_all("img", src="x")
        assert "script-src" in answer.headers["content-security-policy"]
    datasette.get_database("readouts").close()


# A quadratic pass over this length takes minutes, a linear one a second.
HOSTILE_LENGTH = 100_000
BOUND_SECONDS = 30


@pytest.mark.parametrize(
    ("name", "piece"),
    [("a.html", "<a "), ("a.html", "<div>"), ("a.txt", '"'), ("a.txt", "Minister "), ("a.txt", "and "),
     ("a.txt", "he said "), ("a.txt", "31-31-31 "), ("a.txt", "A. B. "), ("a.txt", "\n\n\n"), ("a.md", "> "),
     ("a.txt", "x" * 50)],
)  # fmt: skip
def test_hostile_text_ends_within_its_bound(tmp_path: Path, name: str, piece: str) -> None:
    """However the same few letters are repeated, the document ends as a readout or a problem."""
    path = written(tmp_path, name, f"Talks\n\n{piece * (HOSTILE_LENGTH // len(piece))}")
    began = time.process_time()
    assert build(tmp_path / "r.db", path).documents == 1
    assert time.process_time() - began < BOUND_SECONDS


@pytest.fixture(autouse=True)
def _nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing reaches for the network, whatever a text asks for."""

    def refuse(*_: object) -> None:
        raise AssertionError("something reached for the network")

    monkeypatch.setattr("socket.create_connection", refuse)
    monkeypatch.setattr("socket.socket.connect", refuse)
