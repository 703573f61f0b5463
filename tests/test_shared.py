"""Real documents, where they lie beside the project: the seeds, a slice of every archive, all of it on request."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from ingest import pipeline

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
SEEDS = SHARED / "seeds"
ARCHIVES = sorted((SHARED / "corpus").glob("*.tar.xz"))
SLICE = 40  # documents of each archive

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no {SHARED.name}/ beside the project: no real document")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    target = tmp_path_factory.mktemp("seeds") / "seeds.db"
    tally = pipeline.build([SEEDS], target, 1, lambda *_: None)
    assert (tally.documents, tally.readouts) == (5, 5)
    with closing(sqlite3.connect(target)) as connection:
        yield connection


def by_seed(seeds: sqlite3.Connection, query: str) -> dict[str, set[object]]:
    """What a query of (source, value) gives, by the seed's number."""
    found: dict[str, set[object]] = {f"{number:03}": set() for number in range(5)}
    for source, value in seeds.execute(query):
        found[source[:3]].add(value)
    return found


def test_seeds_are_known_by_what_stands_in_them(seeds: sqlite3.Connection) -> None:
    publishers = by_seed(seeds, "SELECT source, publisher FROM readouts")
    assert publishers["000"] == {"cgtn"}
    assert publishers["001"] == publishers["004"] == {"china-mfa"}
    assert publishers["002"] == {"channel-1"}
    basis = "SELECT source, evidence.basis FROM readouts LEFT JOIN evidence ON readout = id AND field = 'publisher'"
    assert publishers["003"] == {None} or by_seed(seeds, basis)["003"] <= {"inferred", "none"}


def test_a_seed_without_a_date_has_none(seeds: sqlite3.Connection) -> None:
    [(date, edtf)] = seeds.execute("SELECT date, date_edtf FROM readouts WHERE source LIKE '002%'")
    assert date is None
    assert edtf is None or "/" in edtf
    query = "SELECT rule FROM evidence JOIN readouts ON id = readout WHERE source LIKE '002%' AND field = 'date'"
    assert [bool(rule) for (rule,) in seeds.execute(query)] == [True]


def test_seeds_took_place_where_they_say(seeds: sqlite3.Connection) -> None:
    venues = by_seed(seeds, "SELECT source, city FROM readouts LEFT JOIN venues ON venues.id = venue")
    assert venues == {"000": {"Rome"}, "001": {None}, "002": {"Beijing"}, "003": {None}, "004": {None}}
    modes = by_seed(seeds, "SELECT source, mode FROM readouts JOIN encounters ON encounters.id = encounter")
    assert modes == {"000": {"meeting"}, "001": {"call"}, "002": {"meeting"}, "003": {"call"}, "004": {"call"}}


def test_nobody_but_the_two_is_given_words(seeds: sqlite3.Connection) -> None:
    query = """SELECT source, speakers.name FROM participants
               JOIN readouts ON readouts.id = readout JOIN speakers ON speakers.id = speaker"""
    two = {"Wang Yi", "Antony J. Blinken"}
    assert by_seed(seeds, query) == dict.fromkeys(("000", "001", "003", "004"), two) | {
        "002": {"Qin Gang", "Antony J. Blinken"}
    }
    spoken = by_seed(seeds, query.replace("participants", "statements"))
    assert all(names == by_seed(seeds, query)[seed] for seed, names in spoken.items()), spoken


def sliced(archive: Path, folder: Path) -> Path:
    """A folder with the first documents of an archive, under the names that they have in it."""
    with tarfile.open(archive) as opened:
        for member in islice((one for one in opened if one.isfile()), SLICE):
            content = opened.extractfile(member)
            assert content is not None
            path = folder / Path(member.name).name
            path.write_bytes(content.read())
    return folder


@pytest.mark.skipif(not ARCHIVES, reason=f"no archive in {SHARED.name}/corpus")
@pytest.mark.parametrize("archive", ARCHIVES, ids=lambda path: path.name.partition(".")[0])
def test_a_slice_of_an_archive_is_read(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "slice").mkdir()
    target = tmp_path / "r.db"
    tally = pipeline.build([sliced(archive, tmp_path / "slice")], target, 1, lambda *_: None)
    assert tally.documents >= 30
    assert tally.rejected <= 0.3 * tally.documents
    with closing(sqlite3.connect(target)) as connection:
        said, statements = connection.execute("SELECT count(speaker), count(*) FROM statements").fetchone()
        assert said > 0.1 * statements
        dated, readouts = connection.execute("SELECT count(date_edtf), count(*) FROM readouts").fetchone()
        assert dated > 0.7 * readouts


def test_figures_are_those_of_the_scorer_beside_the_project(tmp_path: Path) -> None:
    """``readouts evaluate`` and the independent program count the same, on the seeds."""
    target = tmp_path / "seeds.db"
    pipeline.build([SEEDS], target, 1, lambda *_: None)
    names = {path.name for path in SEEDS.iterdir()}
    gold = tmp_path / "gold.jsonl"
    lines = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold.write_text("\n".join(line for line in lines if json.loads(line).get("file") in names), encoding="utf-8")
    scorer = [sys.executable, str(SHARED / "tools" / "score"), str(target), str(gold), "--json"]
    theirs = json.loads(subprocess.run(scorer, capture_output=True, check=True, text=True).stdout)
    command = [sys.executable, "-m", "ingest.cli", "evaluate", str(gold), "--db", str(target), "--json"]
    ours = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)["overall"]
    shared = {"found", "date", "published", "publisher", "genre", "mode", "venue", "topics", "speaker", "wrong_speaker"}
    shared |= {"sentences", "joint", "false_speaker", "kept"}
    for name in sorted(shared & theirs.keys()):
        assert ours[name]["value"] == pytest.approx(theirs[name], abs=0.01), name


@pytest.mark.whole_corpus
@pytest.mark.skipif(not ARCHIVES, reason=f"no archive in {SHARED.name}/corpus")
def test_the_whole_corpus(tmp_path: Path) -> None:
    """Every document is accounted for, the feed's releases are told apart, a second build gives the same bytes."""
    target, again = tmp_path / "whole.db", tmp_path / "again.db"
    tally = pipeline.build([*ARCHIVES, SEEDS], target, 2, lambda *_: None)
    assert tally.adds_up()
    assert tally.documents > 42_000
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT count(*) FROM statements").fetchone()[0] > 3_000_000
        releases = "SELECT count(*) FROM readouts WHERE source LIKE 'state-feed%'"
        refused = "SELECT count(DISTINCT source) FROM problems WHERE source LIKE 'state-feed%' AND stage = 'parsers'"
        found = connection.execute(releases).fetchone()[0]
        assert found <= 1_333 <= found + connection.execute(refused).fetchone()[0]
    pipeline.build([SEEDS, *reversed(ARCHIVES)], again, 1, lambda *_: None)
    assert again.read_bytes() == target.read_bytes()
