"""One label of a transcript as a scan or a typist spoils it; the rest of it is spelt as it should be."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

ASKING = {
    "QUESTION:": (
        "Q( UESTION:", "( QUESTION:", "* QUESTION:", "'QUESTION:", "]UESTION:", "0UESTION:", "QUESTION;", "QUESTION -",
        "Question-", "Ouestion:", "Questicn:", "Quesition:", "JOURNALIST;", "REPORTER -",
    ),
    "Question:": ("Question;", "Question-", "Question -", "Question.", "Qu( estion:", "Questlon:", "Interviewer;"),
    "Q:": ("Q;", "Q-", "Q.", "'Q:", "Q :"),
}  # fmt: skip
ANSWERING = {
    "ANSWER:": ("( ANSWER:", "'ANSWER:", "Answer;", "Answer-", "Anmswer:", "Answor:", "Anwer:", "ANSWE) R:"),
    "Answer:": ("Answer;", "Answer-", "Answer.", "( Answer:", "Answver:", "Ans'wer:"),
    "A:": ("A;", "A-", "A.", "'A:"),
    "PRIME MINISTER:": ("]? RIME MINISTER:", "PRIME MIN( ISTER:", "PRIME MINISTER -", "' PRIME MINISTER:"),
    "Prime Minister:": ("Prime Minister;", "Prime Minister -", "Prime M[ inister:"),
}


def told(asking: str, answering: str, spoilt: int, label: str) -> list[str]:
    """Who says each line of the third question and its answer, SPOILT 0 or 1 with LABEL for its own."""
    lines = [
        (
            f"{asking} Sir, will bridge {number} be open before the winter?",
            f"{answering} Bridge {number} is as good as open.",
        )
        for number in range(4)
    ]
    third = list(lines[2])
    third[spoilt] = third[spoilt].replace(asking if spoilt == 0 else answering, label, 1)
    lines[2] = (third[0], third[1])
    text = "\n\n".join(
        ("PRESS CONFERENCE BY THE PRIME MINISTER, MR KARL VASK", *(line for pair in lines for line in pair))
    )
    readout = readout_of(Document("a.txt", text, "text/plain"))
    assert isinstance(readout, Readout)
    return [one.attribution for one in readout.statements if "ridge 2" in one.text]


@pytest.mark.parametrize(("label", "spoilt"), [(label, one) for label, forms in ASKING.items() for one in forms])
def test_a_spoilt_label_of_those_who_ask_opens_a_question(label: str, spoilt: str) -> None:
    answering = {"QUESTION:": "PRIME MINISTER:", "Question:": "Answer:", "Q:": "A:"}[label]
    assert told(label, answering, 0, spoilt) == ["question", "speaker"]


@pytest.mark.parametrize(("label", "spoilt"), [(label, one) for label, forms in ANSWERING.items() for one in forms])
def test_a_spoilt_label_of_whoever_answers_opens_the_answer(label: str, spoilt: str) -> None:
    asking = "Q:" if label == "A:" else "QUESTION:" if label.isupper() else "Question:"
    assert told(asking, label, 1, spoilt) == ["question", "speaker"]


def test_a_spoilt_label_alone_on_its_line_heads_the_words_below() -> None:
    pairs = [
        (f"Question Sir, what of bridge {number}?", "Prime Minister", f"Bridge {number} is as good as open.")
        for number in range(4)
    ]
    pairs[2] = (pairs[2][0], "]? rime Minister", pairs[2][2])
    lines = ("THE PRIME MINISTER, MR KARL VASK, MEETS THE PRESS", *(line for pair in pairs for line in pair))
    readout = readout_of(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(readout, Readout)
    assert [one.attribution for one in readout.statements if "ridge 2" in one.text] == ["question", "speaker"]


@pytest.mark.parametrize(
    "words",
    ["Prime Minister. I thank the engineers for that.", "Answers - there are none.", "Answer me this. I have no pen."],
)
def test_words_that_only_begin_like_a_label_are_no_label(words: str) -> None:
    text = "\n\n".join(
        ("INTERVIEW WITH THE PRIME MINISTER, MR KARL VASK", "QUESTION: Will the bridge open this year?",
         "PRIME MINISTER: The bridge will open in the spring, as we have always said it would.",
         "QUESTION: Who pays for the delay?", "PRIME MINISTER: Nobody pays. We have agreed on that.", words)
    )  # fmt: skip
    readout = readout_of(Document("a.txt", text, "text/plain"))
    assert isinstance(readout, Readout)
    last = readout.statements[-1]
    assert last.attribution == "speaker"
    assert {one.speaker for one in readout.statements if one.attribution == "speaker"} == {last.speaker}
