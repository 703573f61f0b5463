"""The sample that the project ships reads as what it is: both sides of five encounters, nothing but facts."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.pipeline import build
from ingest.vocabulary import SAMPLE

MARK = "[Abstract written for the Readouts project from public facts; not an official text.]"

# publisher, day, mode, city, who met Antony J. Blinken
ACCOUNTS = {
    "cgtn/rome-meeting.txt": ("cgtn", "2021-10-31", "meeting", "Rome", "Wang Yi"),
    "china-mfa/rome-meeting.txt": ("china-mfa", "2021-10-31", "meeting", "Rome", "Wang Yi"),
    "us-state/spokesperson.rss#rome-meeting": ("us-state", "2021-10-31", "meeting", "Rome", "Wang Yi"),
    "china-mfa/call-before-the-virtual-meeting.html": ("china-mfa", "2021-11-13", "call", None, "Wang Yi"),
    "us-state/spokesperson.rss#call-before-the-virtual-meeting": ("us-state", "2021-11-12", "call", None, "Wang Yi"),
    "china-mfa/call-in-the-olympic-winter.txt": ("china-mfa", "2022-01-27", "call", None, "Wang Yi"),
    "us-state/spokesperson.rss#call-in-the-olympic-winter": ("us-state", "2022-01-26", "call", None, "Wang Yi"),
    "china-mfa/call-after-the-congress.txt": ("china-mfa", "2022-10-31", "call", None, "Wang Yi"),
    "us-state/spokesperson.rss#call-after-the-congress": ("us-state", "2022-10-31", "call", None, "Wang Yi"),
    "channel-1/beijing-talks.txt": ("channel-1", None, "meeting", "Beijing", "Qin Gang"),
    "china-mfa/beijing-talks.html": ("china-mfa", "2023-06-18", "meeting", "Beijing", "Qin Gang"),
    "us-state/spokesperson.rss#beijing-talks": ("us-state", "2023-06-18", "meeting", "Beijing", "Qin Gang"),
}

TOPICS = {
    "cgtn/rome-meeting.txt": "taiwan climate-change energy iran-nuclear korean-peninsula myanmar afghanistan",
    "china-mfa/rome-meeting.txt": "sanctions",
    "us-state/spokesperson.rss#rome-meeting": "korean-peninsula myanmar iran afghanistan climate-change human-rights "
    "xinjiang tibet hong-kong east-china-sea south-china-sea taiwan",
    "china-mfa/call-before-the-virtual-meeting.html": "taiwan energy climate-change iran-nuclear high-level-exchanges",
    "us-state/spokesperson.rss#call-before-the-virtual-meeting": "taiwan energy high-level-exchanges",
    "china-mfa/call-in-the-olympic-winter.txt": "taiwan ukraine people-to-people",
    "us-state/spokesperson.rss#call-in-the-olympic-winter": "ukraine public-health climate-change",
    "china-mfa/call-after-the-congress.txt": "bilateral-relations export-controls ukraine",
    "us-state/spokesperson.rss#call-after-the-congress": "ukraine haiti humanitarian bilateral-relations",
    "channel-1/beijing-talks.txt": "taiwan bilateral-relations people-to-people high-level-exchanges",
    "china-mfa/beijing-talks.html": "taiwan bilateral-relations",
    "us-state/spokesperson.rss#beijing-talks": "people-to-people high-level-exchanges",
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    target = tmp_path_factory.mktemp("sample") / "readouts.db"
    build([SAMPLE], target, 1, lambda *_: None)
    connection = sqlite3.connect(target)
    yield connection
    connection.close()


def by_readout(corpus: sqlite3.Connection, query: str) -> dict[str, set[str]]:
    """The second column's values for each value of the first."""
    found = defaultdict(set)
    for source, value in corpus.execute(query):
        found[source].add(value)
    return found


def test_every_account_reads_as_what_it_is(corpus: sqlite3.Connection) -> None:
    read = corpus.execute(
        "select r.source, r.publisher, r.date, e.mode, v.city from readouts r"
        " join encounters e on e.id = r.encounter left join venues v on v.id = r.venue"
    )
    assert {source: tuple(row) for source, *row in read} == {
        source: account[:4] for source, account in ACCOUNTS.items()
    }


def test_two_people_met_each_time(corpus: sqlite3.Connection) -> None:
    met = by_readout(
        corpus,
        "select r.source, s.name from participants p join readouts r on r.id = p.readout"
        " join speakers s on s.id = p.speaker",
    )
    assert met == {source: {"Antony J. Blinken", account[4]} for source, account in ACCOUNTS.items()}


def test_five_encounters_each_told_by_both_sides(corpus: sqlite3.Connection) -> None:
    tellers = defaultdict(set)
    for encounter, country in corpus.execute(
        "select r.encounter, p.country from readouts r join publishers p on p.id = r.publisher"
    ):
        tellers[encounter].add(country)
    assert len(tellers) == 5
    assert all({"CN", "US"} <= countries for countries in tellers.values())


def test_only_the_two_are_given_words(corpus: sqlite3.Connection) -> None:
    speak = corpus.execute("select distinct s.name from statements t join speakers s on s.id = t.speaker")
    assert {name for (name,) in speak} == {"Antony J. Blinken", "Wang Yi", "Qin Gang"}


def test_every_account_raises_its_topics(corpus: sqlite3.Connection) -> None:
    raised = by_readout(corpus, "select r.source, t.topic from readout_topics t join readouts r on r.id = t.readout")
    missing = {source: set(topics.split()) - raised[source] for source, topics in TOPICS.items()}
    assert {source: topics for source, topics in missing.items() if topics} == {}


def test_every_account_is_marked_and_nobody_says_the_mark(corpus: sqlite3.Connection) -> None:
    marked = corpus.execute(
        "select r.source, t.attribution, t.position from statements t join readouts r on r.id = t.readout"
        " where t.text = ?",
        (MARK,),
    )
    assert {source: (said, position) for source, said, position in marked} == {
        source: ("narration", min(positions))
        for source, positions in by_readout(
            corpus, "select r.source, t.position from statements t join readouts r on r.id = t.readout"
        ).items()
    }


def test_nothing_of_the_sample_is_doubtful(corpus: sqlite3.Connection) -> None:
    assert corpus.execute("select source, reason from problems").fetchall() == []


def test_no_sentence_is_a_seed_s() -> None:
    seeds = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("../shared/seeds is not beside the project: the sample cannot be held against it")
    theirs = {run for path in seeds.glob("*.txt") for run in _runs(path.read_text(encoding="utf-8"))}
    for path in sorted(SAMPLE.rglob("*.*")):
        shared = _runs(path.read_text(encoding="utf-8")) & theirs
        assert not shared, f"{path.name} has twelve words in a row of a seed: {sorted(shared)[:3]}"


def _runs(text: str) -> set[str]:
    words = text.casefold().replace("’", "'").split()
    return {" ".join(words[at : at + 12]) for at in range(len(words) - 11)}
