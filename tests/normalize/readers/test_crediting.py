"""Whose words a speech or statement is, where only its first lines tell."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.pipeline import readout_of
from ingest.record import Block, Document, Draft, Readout

WORDS = "Today I thank everybody who built the bridge. We shall cross it together. It is ours."


def readout(*paragraphs: str, title: str) -> Readout:
    return normalize(Draft("test", None, None, title, tuple(Block("paragraph", text) for text in paragraphs)))


def speakers(record: Readout) -> list[str | None]:
    names = {person.key: person.name for person in record.people}
    return [names[one.speaker] if one.speaker else None for one in record.statements]


@pytest.mark.parametrize(
    "lead",
    [
        "Lena Vask opened the bridge, calling for more of them.",
        "STRELSAU, 4 May (XNA) -- Lena Vask, mayor of Strelsau, released the following statement on Sunday:",
        "The mayor of Strelsau, Lena Vask, addressed the crowd on the bridge.",
    ],
)
def test_who_is_told_of_before_words_in_the_first_person_says_them(lead: str) -> None:
    record = readout(lead, WORDS, title="Remarks on the bridge")
    assert speakers(record) == [None, "Lena Vask", "Lena Vask", "Lena Vask"]
    assert [person.name for person in record.people] == ["Lena Vask"]
    assert len(record.participants) == 1


@pytest.mark.parametrize("line", ["By Lena Vask", "President Lena Vask", "Speech by Lena Vask, mayor of Strelsau"])
def test_a_line_says_whose_the_words_are(line: str) -> None:
    assert speakers(readout(line, WORDS, title="Speech at the bridge"))[-3:] == ["Lena Vask"] * 3


def test_who_is_only_told_of_is_given_no_words() -> None:
    record = readout("Lena Vask opened the bridge.", "It crosses the river. It is long.", title="Remarks on the bridge")
    assert set(speakers(record)) == {None}


def test_an_occasion_says_nothing() -> None:
    assert set(speakers(readout("Bridge Summit opened in Strelsau.", WORDS, title="Remarks on the bridge"))) == {None}


SEA = (
    "Mr. President,",
    "We meet at a difficult hour for the seas. The fish stocks of the north are falling.",
    'A fisherman told me last week that "the sea gives nothing twice." He was right.',
    "I thank you, Mr. President.",
)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("General Debate of the Sea Conference", ["H.E. Ms. Lena Vask", "Minister of Foreign Affairs of Norway"]),
        ("Opening of the Sea Conference", ["Speech by Lena Vask, Prime Minister of Norway", "Check against delivery"]),
        ("Prime Minister's speech at the Sea Conference", ["Prime Minister Lena Vask's speech at the Sea Conference."]),
        ("Lena Vask's address to the nation", []),
        ("Lena Vask: Opening speech at the Sea Conference", ["Prime Minister of Norway"]),
        ("Intervention by Ambassador Lena Vask of Norway at the Human Rights Council", []),
        ("Joint Nordic statement: maritime security",
         ["Statement by Ambassador Lena Vask of Norway on behalf of the Nordic countries", "As delivered"]),
    ],
)  # fmt: skip
def test_the_head_of_a_speech_names_who_speaks_all_of_it(title: str, lines: list[str]) -> None:
    page = "\n\n".join((title, "13 April 2032", *lines, *SEA))
    record = readout_of(Document("a.txt", page.encode(), "text/plain"))
    assert isinstance(record, Readout)
    assert speakers(record)[-6:] == ["Lena Vask"] * 6
    assert record.genre in ("speech", "statement")


@pytest.mark.parametrize("title", ["Bridge Summit's statement on tolls", "Sea Conference: Opening speech of the day"])
def test_a_title_names_nobody_who_is_none(title: str) -> None:
    assert set(speakers(readout(WORDS, title=title))) == {None}
