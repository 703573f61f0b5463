"""Accounts as publishers nobody has met lay them out: whose words they are all the same."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Draft

FRAME = "Foreign Minister Ivo Zander of Georgia met Foreign Minister Otto Sapt of Chile in Strelsau on 4 May 2031."


def whose(*paragraphs: str, title: str | None = "Meeting with Foreign Minister Otto Sapt of Chile") -> list[str | None]:
    """For each sentence behind the frame its speaker, ``joint``, or nobody."""
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    readout = normalize(Draft("test", None, None, title, blocks))
    names = {person.key: person.name for person in readout.people}
    told = readout.statements[1:] if paragraphs[0] == FRAME else readout.statements
    return [names[one.speaker] if one.speaker else "joint" if one.attribution == "joint" else None for one in told]


@pytest.mark.parametrize("number", ["2 ", "2. ", "2) "])
def test_the_number_of_a_paragraph_is_no_part_of_its_first_sentence(number: str) -> None:
    assert whose(FRAME, f"{number}Zander said that the bridge stands.") == ["Ivo Zander"]
    assert whose(FRAME, f"{number}Chile and Georgia reaffirmed their friendship.") == ["joint"]


def test_an_office_behind_a_name_is_that_persons() -> None:
    assert whose(FRAME, 'Otto Sapt, Deputy Chairman said: "The bridge stands. It will last."') == ["Otto Sapt"] * 2


def test_an_office_of_a_country_is_its_one_participants() -> None:
    frame = "Ivo Zander of Georgia had a telephone conversation with President of Chile Otto Sapt."
    title = "Telephone conversation with President of Chile Otto Sapt"
    assert whose(frame, "The President of Chile noted that the bridge stands.", title=title)[1:] == ["Otto Sapt"]
    assert whose(frame, "The President of Norway noted that the bridge stands.", title=title)[1:] == [None]


def test_a_pronoun_means_whoever_its_clause_of_time_names() -> None:
    assert whose(FRAME, "Sapt praised the bridge.", "Last week, when Zander was away, he said that it would fall.") == [
        "Otto Sapt",
        "Ivo Zander",
    ]


def test_what_is_discussed_during_the_meeting_is_discussed_by_both() -> None:
    assert whose(
        FRAME, "Zander said that the bridge stands. Safety on the river was discussed during the meeting."
    ) == [
        "Ivo Zander",
        "joint",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was noted that the bridge serves both banks.",
        "Mutual interest was expressed in new bridges.",
        "Views were exchanged on the fisheries.",
        "WHO and Chile agreed to train nurses.",
    ],
)
def test_what_nobody_in_particular_does_is_done_by_both(sentence: str) -> None:
    assert whose(FRAME, sentence) == ["joint"]
