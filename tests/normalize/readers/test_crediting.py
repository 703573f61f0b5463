"""Whose words a speech or statement is, where only its first lines tell."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Draft, Readout

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
