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


@pytest.mark.parametrize(
    "sentence",
    [
        "“The bridge stands. It will last,” Zander said to a crowd of farmers.",
        "“The bridge stands. It will last,” the diplomat added.",
        "The bridge stands, according to him. “It will last,” he said in Strelsau.",
    ],
)
def test_words_before_a_quotations_end_are_those_of_whoever_follows_it(sentence: str) -> None:
    assert whose(FRAME, "Zander praised the bridge.", sentence) == ["Ivo Zander"] * 3


def test_a_message_is_that_of_whoever_sent_it_over_all_its_paragraphs() -> None:
    paragraphs = ("The message reads:", "“The bridge stands.", "It will last.", "We shall cross it.”", "It is long.")
    assert whose(FRAME, "Zander sent a letter.", *paragraphs) == ["Ivo Zander"] * 5 + [None]


def test_a_head_of_state_is_the_one_who_holds_such_an_office() -> None:
    frame = "President of Georgia Ivo Zander met Foreign Minister Otto Sapt of Chile in Strelsau on 4 May 2031."
    assert whose(frame, "The Head of State noted that the bridge stands.")[1:] == ["Ivo Zander"]


def transcript(*paragraphs: str, title: str = "Bridge") -> list[tuple[str, str | None]]:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    readout = normalize(Draft("test", None, None, title, blocks))
    names = {person.key: person.name for person in readout.people}
    return [(one.attribution, names[one.speaker] if one.speaker else None) for one in readout.statements]


def test_an_office_behind_a_comma_is_no_part_of_the_labels_name() -> None:
    assert transcript(
        "Ivo Zander, Official Spokesperson: Good evening.",
        "Lena Vask, Strelsau Evening Gazette: Why is the bridge closed?",
        "Ivo Zander, Official Spokesperson: It is not.",
    ) == [("speaker", "Ivo Zander"), ("question", "Lena Vask"), ("speaker", "Ivo Zander")]


@pytest.mark.parametrize(
    "opening",
    [
        "President of Georgia Ivo Zander: Good evening. I thank you all.",
        "PRESIDENT IVO ZANDER: Good evening. I thank you all.",
        "The bridge was opened. * * * Speech at the bridge President of Georgia Ivo Zander: Good evening. I thank you.",
    ],
)
def test_the_one_label_of_a_text_lasts_to_its_end(opening: str) -> None:
    assert transcript(opening, "We shall cross the bridge.")[-2:] == [("speaker", "Ivo Zander")] * 2


def test_a_quotation_under_a_name_is_no_turn() -> None:
    told = transcript('Otto Sapt, Bridge Company: "I like it."', "The bridge is long.", "It was built last year.")
    assert told[-1] == ("narration", None)


def test_an_answer_is_given_by_whom_the_questions_call() -> None:
    assert transcript("Question: Good morning, Mr. Zander. Why?", "Answer: Because it rains.") == [
        ("question", None),
        ("question", None),
        ("speaker", "Zander"),
    ]


def test_an_answer_by_nobody_is_nobodys() -> None:
    assert transcript("Question: Why?", "Answer: Because it rains.") == [("question", None), ("speaker", None)]


def test_an_office_before_a_name_between_commas_is_that_persons() -> None:
    assert whose(FRAME, "The Chairman of the River Union, Otto Sapt, praised the bridge.") == ["Otto Sapt"]


@pytest.mark.parametrize("marks", ["'{}'", "‘{}’", '"{}"', "“{}”", "«{}»"])
def test_every_kind_of_marks_holds_words(marks: str) -> None:
    quoted = marks.format("The farmers' bridge stands. It doesn't shake,")
    assert whose(FRAME, f"{quoted} said Otto Sapt in Strelsau.") == ["Otto Sapt"] * 2
    assert whose(FRAME, f"Otto Sapt said: {quoted}") == ["Otto Sapt"] * 2
