"""Labels: who speaks in a transcript, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.reading import Label
from ingest.normalize.text.body import lay
from ingest.normalize.turns.finding import find_labels
from ingest.pipeline import readout_of
from ingest.record import Block, Document, Readout


def labels(*paragraphs: str, title: str = "") -> tuple[Label, ...]:
    return find_labels(lay(tuple(Block("paragraph", text) for text in paragraphs)), title)


def names(*paragraphs: str, title: str = "") -> list[str]:
    return [label.name for label in labels(*paragraphs, title=title)]


def kinds(*paragraphs: str, title: str = "") -> dict[str, str]:
    return {label.name: label.kind for label in labels(*paragraphs, title=title)}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["MR SAPT: Good day.", "QUESTION: Is the bridge open?"], ["MR SAPT", "QUESTION"]),
        (["MS. SAPT:  All right.", "Q    And the bridge?", "MS. SAPT:  Open."], ["MS. SAPT", "Q", "MS. SAPT"]),
        (["PRESIDENT VON STRELSAU: (As interpreted.) Welcome."], ["PRESIDENT VON STRELSAU"]),
        (["PM: The harvest is in.", "JOURNALIST: All of it?", "PM: All."], ["PM", "JOURNALIST", "PM"]),
        (["J: And the price?", "PM: It is fair."], ["J", "PM"]),
        (["Zenda Daily: Will you go?", "Rupert Hentzau: Yes.", "Hofbau Radio: When?", "Rupert Hentzau: Soon.",
          "Hofbau Radio: Thank you.", "Rupert Hentzau: And you."],
         ["Zenda Daily", "Rupert Hentzau", "Hofbau Radio", "Rupert Hentzau", "Hofbau Radio", "Rupert Hentzau"]),
        (["Rupert Hentzau: Welcome.", "Reuters: Will you go?", "Rupert Hentzau: Yes.", "AFP: When?",
          "Rupert Hentzau: Soon."],
         ["Rupert Hentzau", "Reuters", "Rupert Hentzau", "AFP", "Rupert Hentzau"]),
        (["问：会议何时举行？", "答：下周。"], ["问", "答"]),
        (["Вопрос: Когда?", "Ответ: Завтра."], ["Вопрос", "Ответ"]),
        (["Q. Is it open?", "A. It is.", "Q. Since when?", "A. Since May."], ["Q.", "A.", "Q.", "A."]),
        (["Question Sir, is it open?", "Prime Minister", "It is.", "Question", "Since when?", "Prime Minister May."],
         ["Question", "Prime Minister", "Question", "Prime Minister"]),
        (["PM Good morning.", "JOURNALIST Is it open?", "PM It is.", "JOURNALIST Since when?", "PM (Inaudible)"],
         ["PM", "JOURNALIST", "PM", "JOURNALIST", "PM"]),
        (["SAPT: Good day.", "QUESTION: Is it open?", "SAPT: It is.", "QUESTIONX Since when?", "QUESTION: And?",
          "SAPT; Since May.", "QUESTION-. Really?", "SAPT. Really."],
         ["SAPT", "QUESTION", "SAPT", "QUESTION", "QUESTION", "SAPT", "QUESTION", "SAPT"]),
        (["SAPT: We shall", "QUESTION: When?", "SAPT, cont: see."], ["SAPT", "QUESTION", "SAPT"]),
    ],
)  # fmt: skip
def test_labels_of_many_houses(paragraphs: list[str], expected: list[str]) -> None:
    assert names(*paragraphs) == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Note: the bridge is closed.", "Date: 4 May", "Subject: The bridge"],
        ["I have one thing to say: the bridge stays.", "And another: it stays open."],
        ["Roads: forty new ones.", "Bridges: three.", "Harbours: one."],
        [
            'Zenda Daily: "A bridge at last."',
            'Hofbau Post: "Too late."',
            'Zenda Daily: "Too dear."',
            'Hofbau Post: "Well."',
        ],
        [
            "Zenda Daily: the bridge opens.",
            "Hofbau Radio: not yet.",
            "Rivers: all rise.",
            "Hofbau Radio: it opens now.",
        ],
        ["EXCELLENCIES, LADIES AND GENTLEMEN: welcome.", "Mr. President: I thank you."],
        ["The talks went well. He said: we shall meet again."],
        ["Q is a letter of the alphabet."],
        ["Prime Minister Sapt met us.", "Question Time began.", "Prime Minister Sapt left.", "Who knows?"],
        ["PM Sapt has won.", "PM Sapt has lost.", "And now?"],
    ],
)
def test_what_is_no_transcript(paragraphs: list[str]) -> None:
    assert names(*paragraphs) == []


def test_a_turn_lasts_to_the_next_label_over_paragraphs() -> None:
    text = ("MR SAPT: Good day.", "The bridge is open.", "QUESTION: Since when?")
    first, second = labels(*text)
    body = "\n\n".join(text)
    assert body[first.start : first.turn_end] == "MR SAPT: Good day.\n\nThe bridge is open."
    assert body[second.start : second.end] == "QUESTION:"


def test_labels_within_a_passage_of_a_poor_copy() -> None:
    assert names("PM: It is so. HOST: Is it? PM: It is. HOST: Thank you.") == ["PM", "HOST", "PM", "HOST"]


def test_who_asks_by_name_only_asks() -> None:
    told = kinds(
        "FLAVIA ELPHBERG: Prime Minister, will the bridge open?", "PRIME MINISTER: It will.",
        "FLAVIA ELPHBERG: When?", "PRIME MINISTER: In the spring.",
    )  # fmt: skip
    assert told == {"FLAVIA ELPHBERG": "question", "PRIME MINISTER": "speaker"}


def test_a_host_who_hands_over_only_leads() -> None:
    told = kinds(
        "MR BERNENSTEIN: Thank you for joining. I will turn it over to Ms. Sapt.",
        "MS SAPT: The talks on the river took three days, and each of them brought us closer to the other bank.",
        "QUESTION: Closer by how much?",
        "MS SAPT: By a bridge that both towns pay for, and that both towns will keep in good repair.",
    )
    assert told == {"MR BERNENSTEIN": "question", "MS SAPT": "speaker", "QUESTION": "question"}


def test_who_calls_upon_reporters_only_leads() -> None:
    told = kinds(
        "SECRETARY SAPT: " + "The talks went well. " * 20, "MR HELSING: Ida, please.", "QUESTION: How well?",
        "SECRETARY SAPT: " + "Very well indeed. " * 20, "MR HELSING: Thank you, everyone.",
    )  # fmt: skip
    assert told == {"SECRETARY SAPT": "speaker", "MR HELSING": "question", "QUESTION": "question"}


@pytest.mark.parametrize("label", ["RASSENDYLL", "IR", "Ida Rassendyll", "MS RASSENDYLL"])
def test_whom_the_title_of_an_interview_says_it_is_with_only_asks(label: str) -> None:
    told = kinds(
        f"{label}: You were in Zenda.", "PM: I was.", f"{label}: And it rained.", "PM: It did.",
        title="Interview with Ida Rassendyll, Radio Zenda",
    )  # fmt: skip
    assert told == {label: "question", "PM": "speaker"}


def test_whom_the_title_names_by_office_answers() -> None:
    told = kinds(
        "SAPT: You were in Zenda.", "PM: I was.", "SAPT: And it rained.", "PM: It did.",
        title="Interview with Treasurer Fritz Sapt, Radio Zenda",
    )  # fmt: skip
    assert told == {"SAPT": "speaker", "PM": "speaker"}


def test_an_interviewer_without_a_colon() -> None:
    found = names(
        "Rassendyll You were in Zenda.", "Prime Minister", "I was.", "Rassendyll Did it rain?", "Prime Minister",
        "It did.", title="INTERVIEW WITH IDA RASSENDYLL OF RADIO ZENDA",
    )  # fmt: skip
    assert found == ["Rassendyll", "Prime Minister", "Rassendyll", "Prime Minister"]


def test_an_office_is_never_a_host() -> None:
    told = kinds("THE VICE PRESIDENT: Welcome to all. Here is the President.", "THE PRESIDENT: " + "Thank you. " * 40)
    assert told == {"THE VICE PRESIDENT": "speaker", "THE PRESIDENT": "speaker"}


def test_a_misprinted_label_keeps_its_kind() -> None:
    paragraphs = ["JOURNALIST: Why?", "PRIME MINISTER: Because."] * 4 + [
        "JOURNAL1ST: Since when?",
        "PRIM1E MINISTER: May.",
        "JOURNA LIST: Who says so?",
    ]
    told = kinds(*paragraphs)
    assert told["JOURNA LIST"] == "question"
    assert told["JOURNAL1ST"] == "question"
    assert told["PRIM1E MINISTER"] == "speaker"


def test_initials_of_which_a_scan_got_one_wrong() -> None:
    told = kinds(
        *["IR: You were in Zenda.", "PM: I was."] * 6, "PH: I was, twice.", title="Interview with Ida Rassendyll"
    )
    assert told == {"IR": "question", "PM": "speaker", "PH": "speaker"}


@given(st.lists(st.text(alphabet="AZQ az:.?()\n'é-", max_size=60), max_size=12))
def test_labels_stand_in_order_and_turns_do_not_overlap(paragraphs: list[str]) -> None:
    found = labels(*paragraphs)
    for label in found:
        assert label.start < label.end
        assert label.start < label.turn_end
    assert all(before.turn_end <= after.start for before, after in pairwise(found))


def test_hostile_text_takes_linear_time() -> None:
    labels("A" * 200_000, "A B " * 50_000, "(" * 100_000 + ":", ". A" * 50_000, "X: " * 50_000)


ONES = (
    "LENA VASK", "Lena Vask", "Prime Minister Vask", "PRIME MINISTER", "Lena Vask, Prime Minister of Norway",
    "Prime Minister of Norway Lena Vask", "Norwegian Prime Minister Lena Vask", "Prime Minister", "L. Vask", "L.V.",
    "Lena Vask (Norway)", "LENA VASK, Prime Minister of the Kingdom of Norway", "Mrs Vask",
)  # fmt: skip
OTHERS = (
    "IDA ORLAN", "Ida Orlan", "Foreign Minister Orlan", "FOREIGN MINISTER", "Ida Orlan, Foreign Minister of Chile",
    "Foreign Minister of Chile Ida Orlan", "Chilean Foreign Minister Ida Orlan", "The Minister", "I. Orlan", "I.O.",
    "Ida Orlan (Chile)", "IDA ORLAN, Minister of Foreign Affairs of Chile", "Ms. Orlan",
)  # fmt: skip
CONFERENCE = "Press conference of Norwegian Prime Minister Lena Vask and Chilean Foreign Minister Ida Orlan"
TURNS = (
    ("one", "Good afternoon and welcome. We had a good meeting."), ("other", "Thank you. We came with many."),
    ("MODERATOR", "We have time for two questions."), ("QUESTION", "Will the quota be cut?"),
    ("one", "Never. It stays."), ("QUESTION", "And when will the port be opened?"), ("other", "In the autumn, I hope."),
)  # fmt: skip


def spoken(turns: Iterable[tuple[str, str]], between: str) -> dict[str, str]:
    """Who says the first words of every turn, in a page that prints BETWEEN behind each label."""
    text = "\n\n".join(f"{label}{between}{words}" for label, words in turns)
    readout = readout_of(Document("a.txt", f"{CONFERENCE}\n\n13 April 2032\n\n{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    return {
        words: names.get(said.speaker or "", "?") if said.attribution == "speaker" else said.attribution
        for _, words in turns
        for said in readout.statements
        if words.partition(".")[0] in said.text
    }


@pytest.mark.parametrize("between", [": ", ":\n"])
@pytest.mark.parametrize(("one", "other"), [*zip(ONES, OTHERS, strict=True)])
def test_however_a_page_prints_who_speaks(one: str, other: str, between: str) -> None:
    labels_of = {"one": one, "other": other}
    turns = [(labels_of.get(who, who), words) for who, words in TURNS]
    people = {"one": "Lena Vask", "other": "Ida Orlan"}
    assert spoken(turns, between) == {words: people.get(who, "question") for who, words in TURNS}


@pytest.mark.parametrize(
    ("one", "other", "again", "other_again"),
    [
        ("LENA VASK, PRIME MINISTER\n", "IDA ORLAN, FOREIGN MINISTER\n", "LENA VASK: ", "IDA ORLAN: "),
        ("LENA VASK\n", "IDA ORLAN\n", "LENA VASK\n", "IDA ORLAN\n"),
        ("[Lena Vask] ", "[Ida Orlan] ", "[Lena Vask] ", "[Ida Orlan] "),
        ("Lena Vask – ", "Ida Orlan – ", "Lena Vask – ", "Ida Orlan – "),
        ("Vask. ", "Orlan. ", "Vask. ", "Orlan. "),
        ("– Lena Vask: ", "– Ida Orlan: ", "– Lena Vask: ", "– Ida Orlan: "),
    ],
)
def test_a_label_needs_no_colon_where_the_name_comes_back(one: str, other: str, again: str, other_again: str) -> None:
    turns = [(one, TURNS[0][1]), (other, TURNS[1][1]), *((f"{who}: ", words) for who, words in TURNS[2:4]),
             (again, TURNS[4][1]), ("QUESTION: ", TURNS[5][1]), (other_again, TURNS[6][1])]  # fmt: skip
    people = {"one": "Lena Vask", "other": "Ida Orlan"}
    assert spoken(turns, "") == {words: people.get(who, "question") for who, words in TURNS}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["So, Mr. President, I thank you.", "We meet again.", "So, Mr. President, let us begin.", "MR. Sapt. is here."],
        ["Rudolf Rassendyll", "He has been king for a year.", "Rupert Hentzau", "He would like to be."],
        ["Harbours", "Three are open.", "Roads", "Forty are new.", "Harbours", "Two are closed."],
        ["Rassendyll - The King's day.", "Zenda - The castle stands."],
    ],
)
def test_names_without_a_colon_are_no_labels_by_themselves(paragraphs: list[str]) -> None:
    assert names(*paragraphs) == []


@pytest.mark.parametrize(
    "label",
    [
        "Per Hals", "SPOKESPERSON", "Deputy Spokesperson Per Hals", "Per Hals, Moderator", "PER HALS, SPOKESPERSON",
        "Press Secretary", "The Chair", "Sunucu", "Moderatore", "المذيع",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("one", "other"), [("LENA VASK", "IDA ORLAN"), ("PRIME MINISTER", "FOREIGN MINISTER")])
def test_who_leads_through_a_conference_only_asks(label: str, one: str, other: str) -> None:
    end = ("MODERATOR", "We must stop here, that is all we have time for.")
    labels_of = {"one": one, "other": other, "MODERATOR": label}
    turns = [(f"{labels_of.get(who, who)}: ", words) for who, words in (*TURNS, end)]
    people = {"one": "Lena Vask", "other": "Ida Orlan"}
    assert spoken(turns, "") == {words: people.get(who, "question") for who, words in (*TURNS, end)}


@pytest.mark.parametrize(
    "label",
    [
        "Q1.", "Q2:", "[QUESTION]", "Press:\n", "MEDIA:\n", "Question from Per Dahl (NRK):", "Question from the floor:",
        "Female journalist:", "Journalist (through interpreter):", "Soru:", "Gazeteci:", "سؤال:", "Giornalista:",
        "Pytanie:", "Novinar:", "ΕΡΩΤΗΣΗ:", "Question :",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("one", "other"), [("LENA VASK", "IDA ORLAN"), ("Lena Vask", "Ida Orlan")])
def test_however_a_page_prints_who_asks(label: str, one: str, other: str) -> None:
    labels_of = {"one": f"{one}: ", "other": f"{other}: ", "QUESTION": f"{label} "}
    turns = [(labels_of.get(who, f"{who}: "), words) for who, words in TURNS]
    people = {"one": "Lena Vask", "other": "Ida Orlan"}
    assert spoken(turns, "") == {words: people.get(who, "question") for who, words in TURNS}


def test_a_spokesperson_answers_at_a_conference_of_her_own() -> None:
    answers = "The talks went well, and the two ministers will meet again in May to sign the treaty on the bridge."
    text = [("SPOKESPERSON", answers), ("QUESTION", "When?"), ("SPOKESPERSON", answers), ("QUESTION", "Where?"),
            ("SPOKESPERSON", answers)]  # fmt: skip
    assert kinds(*(f"{who}: {words}" for who, words in text))["SPOKESPERSON"] == "speaker"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["President of Norway Lena Vask: I am glad to see you.", "We have much to do.",
         "President of Chile Ida Orlan (retranslated): Thank you. We came by sea."],
        ["President of Norway Lena Vask: Welcome.", "President of Chile Ida Orlan: Thank you.", "Lena Vask: Please."],
    ],
)  # fmt: skip
def test_two_who_speak_in_turn_need_no_questions(paragraphs: list[str]) -> None:
    said = [text.partition(":")[0].partition(" (")[0] for text in paragraphs if ":" in text]
    assert (
        names(*paragraphs, title="Meeting in Oslo") == said[: len(names(*paragraphs, title="Meeting in Oslo"))] == said
    )


def test_voices_collected_under_offices_are_no_transcript() -> None:
    assert names('President of Norway Lena Vask: "Open seas."', 'President of Chile Ida Orlan: "Open ports."') == []
    assert names("President of Norway Lena Vask: born in Bergen.", "President of Chile Ida Orlan: born in Arica.") == []


def test_the_headings_of_a_list_that_was_announced_are_no_labels() -> None:
    told = [
        "The announcements fall into three parts: Bridge Building, Ferry Services, and Harbour Tools and Resources.",
        "Bridge Building",
        "Two bridges over the river are planned, and the first of them opens in spring.",
        "Ferry Services",
        "The boats go twice a day from now on, and on Sundays in the evening too.",
    ]
    assert names(*told, *told[1:], title="The plan for the harbour") == []


def test_a_list_of_members_with_their_houses_is_no_transcript() -> None:
    members = ["Sapt, J. A.", "Parliament House, Strelsau.", "Hentzau, R. M.", "Old Offices, Zenda."]
    assert names(*members, *members, "Tarlenheim, F. B.", "Parliament House, Strelsau.", title="The committees") == []
