"""Visits that are cut short, and what is done with what they had."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from ingest.collect import Ledger, fetch
from ingest.record import Document
from ingest.refusal import Refusal
from tests.collect.conftest import feed, kept, outlet, page, plan, quiet
from tests.collect.playing import Line, Part, Playhouse, conditional, says

# What a shell starts in the background ignores an interruption, and so does all that it starts: here it is listened to.
VISIT = (
    "import pickle, signal, sys; from ingest.collect import fetch;"
    "signal.signal(signal.SIGINT, signal.default_int_handler);"
    "fetch(pickle.load(open(sys.argv[1], 'rb')), lambda *_: None)"
)
PAGES = 12


def begin(planned: object, folder: Path) -> subprocess.Popen[bytes]:
    """A visit in a process that can be killed."""
    (folder / "plan").write_bytes(pickle.dumps(planned))
    return subprocess.Popen([sys.executable, "-c", VISIT, str(folder / "plan")], stderr=subprocess.DEVNULL)


def wait_for(condition: object, seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:  # type: ignore[operator]
        time.sleep(0.01)
    assert condition()  # type: ignore[operator]


def asked(house: Playhouse) -> int:
    return sum(times for path, times in house.visits.items() if path.startswith("/news/"))


@pytest.mark.parametrize(("after", "by"), [(1, signal.SIGKILL), (5, signal.SIGKILL), (5, signal.SIGINT)])
def test_a_visit_cut_short_goes_on_where_it_was(house: Playhouse, tmp_path: Path, after: int, by: int) -> None:
    door = threading.Event()

    def part(number: int) -> Part:
        def play(line: Line) -> None:
            if asked(house) > after:
                door.wait(30)
            says(page(f"No. {number}"))(line)

        return play

    for number in range(PAGES):
        house.plays(f"/news/{number}", part(number))
    house.plays("/feed", says(feed(*(f"{house.at}/news/{number}" for number in range(PAGES))), "text/xml"))
    planned = plan(tmp_path, outlet(house))
    visit = begin(planned, tmp_path)
    wait_for(lambda: asked(house) > after)
    visit.send_signal(by)
    visit.wait()
    wait_for(lambda: not locked(planned.archive))
    door.set()
    before = dict(house.visits)
    [account] = fetch(planned, quiet)
    assert account.counts["list"] + account.counts["page"] >= 1
    twice = [path for path, times in house.visits.items() if path.startswith("/news/") and times > 1]
    assert len(twice) <= 1, "at most the one that was on its way"
    assert house.visits["/feed"] == before["/feed"] == 1, "the list had been read"
    found = kept(planned)
    assert all(isinstance(one, Document) for one in found)
    assert sorted(str(one.source).rpartition("/")[2] for one in found) == sorted(map(str, range(PAGES)))


def writer(path: Path) -> int:
    """The process that has a file open."""
    links = (link for link in Path("/proc").glob("[0-9]*/fd/*") if link.is_symlink())
    return next(int(link.parts[2]) for link in links if leads_to(link, path))


def leads_to(link: Path, path: Path) -> bool:
    try:
        return link.readlink() == path
    except OSError:
        return False


def locked(folder: Path) -> bool:
    """Whether a visit still writes there: killed, its process ends with the one that began it."""
    try:
        Ledger(folder).close()
    except Refusal:
        return True
    return False


def test_what_was_being_written_is_cut_off(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", says(feed(f"{house.at}/news/1"), "text/xml"))
    house.plays("/news/1", says(page("One")))
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    [archive] = planned.archive.iterdir()
    whole = archive.read_bytes()
    archive.write_bytes(whole + b"\x1f\x8b\x08half a record")
    fetch(planned, quiet)
    assert archive.read_bytes() == whole


def test_what_somebody_took_away_is_fetched_anew(house: Playhouse, tmp_path: Path) -> None:
    house.plays("/feed", conditional(feed(f"{house.at}/news/1"), '"f"'))
    house.plays("/news/1", conditional(page("One"), '"1"'))
    planned = plan(tmp_path, outlet(house))
    fetch(planned, quiet)
    for archive in planned.archive.iterdir():
        archive.unlink()
    [account] = fetch(planned, quiet)
    assert str(account) == "ruritania: 1 list, 1 page new"
    assert all(isinstance(one, Document) for one in kept(planned))


def test_what_is_unchanged_for_long_is_still_known(house: Playhouse, tmp_path: Path) -> None:
    """The third record refers to the first, not to the second, which holds no words itself."""
    house.plays("/feed", says(feed(f"{house.at}/news/1")))
    house.plays("/news/1", says(page("One")))
    planned = plan(tmp_path, outlet(house))
    for _ in range(3):
        fetch(planned, quiet)
    found = kept(planned)
    assert len({str(one.content) for one in found if isinstance(one, Document)}) == 1
    assert len(found) == 3
    first, _, third = sorted(planned.archive.iterdir())
    referring = [record.headers for record in ArchiveIterator(BytesIO(third.read_bytes()), parse_http=False)]
    ids = {record.record_id for record in ArchiveIterator(BytesIO(first.read_bytes()), parse_http=False)}
    assert {fields["WARC-Refers-To"] for fields in referring if fields.get("WARC-Type") == "revisit"} <= ids


def test_two_visits_do_not_write_to_one_folder(house: Playhouse, tmp_path: Path) -> None:
    planned = plan(tmp_path, outlet(house))
    ledger = Ledger(planned.archive)
    try:
        with pytest.raises(Refusal, match="Another visit"):
            fetch(planned, quiet)
    finally:
        ledger.close()


def test_a_visit_whose_process_dies_says_so(house: Playhouse, tmp_path: Path) -> None:
    def kill(_line: object) -> None:
        os.kill(writer(tmp_path / "archive.visits.db.lock"), signal.SIGKILL)

    house.plays("/feed", kill)
    with pytest.raises(Refusal, match="fetch again to go on"):
        fetch(plan(tmp_path, outlet(house)), quiet)
