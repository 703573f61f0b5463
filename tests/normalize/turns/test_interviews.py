"""Interviews that print no labels, or labels of one side alone: which passages ask, and who answers."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

ASKED = (
    "Prime Minister, good morning. Let us begin with yesterday's summit. What took so long?",
    "The Chancellor said afterwards that solidarity is not a buffet. Do you agree?",
    "Pensioners are waiting for the extra month. When will it come?",
    "And the quota for cod?",
)
ANSWERS = (
    "Good morning to you and to all who are listening. Everyone wanted to speak twice.",
    "I like the Chancellor. He told me that his industry is on its knees.\n\nWe have to help one another.",
    "On the twelfth of February it will be on their accounts.",
    "The quota stays where it is. I have told the fishermen so.",
)
TITLES = (
    ("Interview with Prime Minister of Norway Lena Vask", ""),
    ("Prime Minister Lena Vask's interview with NRK", ""),
    ("In conversation with Lena Vask, Prime Minister of Norway", ""),
    ("The quota stays where it is", "Prime Minister of Norway Lena Vask speaks to Per Dahl about the summit and cod."),
    ("Interview", "Prime Minister of Norway Lena Vask gave an interview to the Fjord Times."),
)


def page(title: str, lead: str, passages: list[str]) -> Readout:
    shown = "".join(f"<p>{one}</p>" for text in (lead, *passages) for one in text.split("\n\n") if one)
    main = f"<main><h1>{title}</h1><p>13 April 2032</p>{shown}</main>"
    html = f"<html><head><title>{title}</title></head><body>{main}</body></html>"
    readout = readout_of(Document("a.html", html.encode(), "text/html"))
    assert isinstance(readout, Readout)
    return readout


def whose(readout: Readout, words: str) -> str:
    """Who says every sentence of WORDS."""
    names = {person.key: person.name for person in readout.people}
    said = [one for one in readout.statements if one.text in words or words in one.text]
    given = {names.get(one.speaker or "", "?") if one.attribution == "speaker" else one.attribution for one in said}
    return ", ".join(sorted(given))


@pytest.mark.parametrize(("title", "lead"), TITLES, ids=[title for title, _ in TITLES])
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("{}", "{}"), ("– {}", "{}"), ("– {}", "– {}"), ("<b>{}</b>", "{}"), ("<em>{}</em>", "{}"), ("1. {}", "{}"),
        ("Question: {}", "{}"), ("Q. {}", "{}"), ("{}", "Lena Vask: {}"), ("Q: {}", "A: {}"),
        ("Per Dahl: {}", "Vask: {}"), ("HOST: {}", "PRIME MINISTER: {}"),
    ],
)  # fmt: skip
def test_questions_are_told_from_answers(title: str, lead: str, question: str, answer: str) -> None:
    turns = [
        form.format(words)
        for ask, told in zip(ASKED, ANSWERS, strict=True)
        for form, words in ((question, ask), (answer, told))
    ]
    readout = page(title, lead, turns)
    assert [whose(readout, words) for words in ASKED] == ["question"] * 4
    assert [whose(readout, words) for words in ANSWERS] == ["Lena Vask"] * 4


@pytest.mark.parametrize(
    "lead",
    [
        "She spoke to Per Dahl-Berg in Oslo about the summit.",
        "She was interviewed by Per Dahl-Berg.",
        "She sat down with the editor Per Dahl-Berg.",
        "In conversation with NRK's Per Dahl-Berg she was frank.",
        "She took questions from Fjord Times editor Per Dahl-Berg.",
    ],
)
def test_whoever_the_lead_says_she_spoke_to_asks(lead: str) -> None:
    said = [
        "PER DAHL-BERG: Madam Prime Minister, thanks for having us.",
        "LENA VASK: Thank you for coming all this way.",
        "DAHL-BERG: The second lighthouse was lit in May.",
        "VASK: My aunt says that it hums.",
        "DAHL-BERG: Tourists stay away.",
        "VASK: The reef is better for it. Would you go to sea now?",
        "DAHL-BERG: Prime Minister Vask, goodbye.",
    ]
    told = f"The Prime Minister of Norway, Lena Vask, has held office for a year. {lead}"
    readout = page("We are not a lighthouse", told, said)
    assert {whose(readout, words) for words in said[::2]} == {"question"}
    assert {whose(readout, words) for words in said[1::2]} == {"Lena Vask"}


def test_whoever_opens_asks_every_other_passage_of_a_radio_interview() -> None:
    said = [
        "Per Dahl: It is four minutes past seven, and Prime Minister Lena Vask is in the studio. Good morning!",
        "Good morning to all who are scraping windscreens.",
        "What was it that took so long?",
        "Everyone wanted to speak twice. I said no, politely.",
        "The Chancellor said that solidarity is not a buffet.",
        "It was I who paid for the buffet.",
        "When will the extra month come?",
        "On the twelfth of February.",
        "I have been talking to Prime Minister Lena Vask. The news follows.",
    ]
    readout = page('Interview with Prime Minister Lena Vask on the radio programme "Morning"', "", said)
    assert [whose(readout, words) for words in said] == ["question", "Lena Vask"] * 4 + ["question"]


@pytest.mark.parametrize(
    ("title", "passages"),
    [
        (
            "Entry permits for seamen",
            ["<b>Who needs a permit?</b>", "Seamen do. They apply in writing, a month before they sail.",
             "<b>Can I apply at the border?</b>", "The office at the bridge is closed for the whole of the year."],
        ),
        (
            "Speech by Prime Minister Lena Vask",
            ["What is a sea? It is a road.", "I ask you: who owns a road?", "Nobody does. We all walk on it.",
             "Who would close it?", "I would not."],
        ),
        (
            "Prime Minister Lena Vask spoke with President Ida Orlan of Chile",
            ["The two discussed trade, fisheries and the safety of the seas in a long conversation on Tuesday.",
             "Will the quota be cut?", "It will not, as both of them said after the call had ended."],
        ),
    ],
)  # fmt: skip
def test_what_asks_is_not_always_an_interview(title: str, passages: list[str]) -> None:
    assert all(one.attribution != "question" for one in page(title, "", passages).statements)


LEADS = (
    "Lena Vask has been a minister for eleven weeks. She received us in Oslo.",
    "The clock in the office of Lena Vask is fast. We met on the day on which her government closed the harbour.",
)


def told(*passages: str, title: str = "We build a road with a gate") -> Readout:
    """A page with bold questions: a passage in stars is one."""
    shown = "".join(f"<p><b>{one.strip('*')}</b></p>" if one.startswith("*") else f"<p>{one}</p>" for one in passages)
    main = f"<main><h1>{title}</h1><p>Interview</p><p>13 April 2032</p>{shown}</main>"
    html = f"<html><head><title>{title}</title></head><body>{main}</body></html>"
    readout = readout_of(Document("a.html", html.encode(), "text/html"))
    assert isinstance(readout, Readout)
    return readout


@pytest.mark.parametrize("lead", LEADS)
def test_whom_alone_the_lines_above_the_first_question_name_answers(lead: str) -> None:
    readout = told(
        lead,
        "*Madam Minister, you have been invited to Riga. Will you go?*",
        "I will. Mayors meet there, and I was one.",
        "*You do not say when.*",
        "Minister Orlan told me, very kindly, to come in June.",
        "*What did you ask of Brussels?*",
        "A date.",
        "This interview has been edited for length.",
    )
    assert whose(readout, "I will.") == whose(readout, "A date.") == "Lena Vask"
    assert whose(readout, "Minister Orlan told me, very kindly, to come in June.") == "Lena Vask"
    assert whose(readout, lead) == whose(readout, "This interview has been edited for length.") == "narration"
    assert whose(readout, "You do not say when.") == "question"


def test_an_answer_of_nobody_known_is_no_question() -> None:
    asked = (
        "*Why is the harbour closed on the day of the fair?*",
        "Because we must mend its crane, and the crane cannot be mended while ships lie under it.",
        "*When will you know whether it will open again before the winter?*",
        "I know it today.",
    )
    assert whose(told(*asked), "I know it today.") == "?"
