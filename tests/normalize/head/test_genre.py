"""What kind of text it is, and how people met."""

from __future__ import annotations

import pytest

from ingest.normalize.head.genre import find_genre
from ingest.normalize.text.body import lay
from ingest.normalize.turns.finding import find_labels
from ingest.record import Block, Draft, Genre, Mode
from tests.normalize.head.writing import PAPER, draft, head

MET = "Minister Sapt met today with Minister Zander of Freedonia. They discussed tea."


@pytest.mark.parametrize(
    ("title", "text", "genre"),
    [
        ("Readout of Minister Sapt's Call with Minister Zander", MET, "readout"),
        ("Minister Sapt's Meeting with Freedonian Minister Zander", MET, "readout"),
        ("Sapt speaks with Zander on the phone", MET, "readout"),
        ("A day in May", MET, "readout"),
        ("Joint Statement on Tea", "We, the ministers, met.", "joint-statement"),
        ("Tea Leaders' Declaration", "We met.", "joint-statement"),
        ("Statement by Minister Sapt on the Flood", "I mourn with Freedonia.", "statement"),
        ("FACT SHEET: Tea", "Tea is good.", "statement"),
        (
            "Statement by the Speaker on Minister Sapt's Call with Minister Zander",
            "Sapt spoke today with Zander.",
            "readout",
        ),
        (
            "Statement by Minister Sapt on his Call with Minister Zander",
            "I just spoke with Minister Zander.",
            "statement",
        ),
        ("On the Flood in Freedonia", "Our hearts are with you.", "statement"),
        ("Remarks by Minister Sapt and Minister Zander Before Their Meeting", "Welcome.", "remarks"),
        ("Minister Sapt at a Joint Press Availability", "Welcome.", "press-conference"),
        ("Interview with Ada Zander", "Welcome.", "press-conference"),
        ("Speech by Minister Sapt to the Tea Board", "Friends.", "speech"),
        ("Steps to Address the Price of Tea", "We act.", "statement"),
        ("Minister Sapt's Travel to Freedonia", "Minister Sapt will travel to Freedonia.", "notice"),
        ("Change of His Majesty's Ambassador to Freedonia", "Ms Zander has been appointed.", "notice"),
        ("Tea Week", "Minister Sapt will host the Tea Forum next month.", "notice"),
        ("萨普特会见赞德", "萨普特会见赞德。", "readout"),
        ("Sapt im Gespräch: Pressekonferenz", "Guten Tag.", "press-conference"),
    ],
)
def test_a_title_says_what_a_text_is(title: str, text: str, genre: Genre) -> None:
    written = draft(text, title)
    assert find_genre(written, lay(written.blocks), ()).value == genre


def test_a_news_medium_puts_out_reports() -> None:
    written = draft(MET, "Statement by Minister Sapt shakes Freedonia", publisher=PAPER)
    assert find_genre(written, lay(written.blocks), ()).value == "news-report"


def test_labels_of_speakers_make_a_text_verbatim() -> None:
    answers = ("Welcome.", "Why not.", "Goodbye.")
    turns = "\nQUESTION: Why tea?\n".join(f"MINISTER SAPT: {answer}" for answer in answers)
    written = draft(turns, "Minister Sapt on the Morning Show")
    body = lay(written.blocks)
    assert find_genre(written, body, find_labels(body)).value == "press-conference"


@pytest.mark.parametrize(
    ("title", "text", "mode"),
    [
        ("Minister Sapt's Call with Minister Zander", "Minister Sapt spoke today with Minister Zander.", "call"),
        ("Sapt and Zander", "Minister Sapt spoke today with Minister Zander.", "call"),
        ("Sapt and Zander", "Minister Sapt spoke with Minister Zander on the margins of the fair.", "meeting"),
        ("Courtesy Call on Minister Sapt", "Minister Zander paid a courtesy call.", "meeting"),
        ("Meeting with Minister Zander", "Minister Sapt held a virtual meeting with Minister Zander.", "video"),
        ("Sapt on the Phone with Zander", "Sapt said that Zander will hold a virtual meeting soon.", "call"),
        ("Freedonia calls for dialogue", "Minister Sapt met with Minister Zander.", "meeting"),
        ("萨普特同赞德通电话", "萨普特同赞德通电话。", "call"),
    ],
)
def test_an_account_says_how_they_met(title: str, text: str, mode: Mode) -> None:
    assert head(draft(text, title), genre="readout").mode.value == mode


def test_words_of_one_country_are_no_encounter() -> None:
    people = (("Fritz Sapt", "XR"), ("Ada Zander", "XF"))
    title = "Joint Press Conference"
    assert head(draft("Welcome.", title), *people, genre="press-conference").mode.value == "meeting"
    assert head(draft("Welcome.", title), people[0], genre="press-conference").mode.value is None
    assert head(draft("Welcome.", "Remarks Before Bilateral Meeting"), genre="remarks").mode.value == "meeting"
    assert head(draft("Welcome.", "Remarks at a Signing"), *people, genre="remarks").mode.value is None


def test_an_encounter_of_one_is_a_doubt() -> None:
    found = head(draft(MET, "Meeting with Zander"), ("Ada Zander", "XF"), genre="readout")
    assert any("two sides" in doubt for doubt in found.doubts)


NEWS = 'Minister Sapt praised the tea on Sunday. "It is strong," he told reporters.'


@pytest.mark.parametrize(
    ("title", "text", "genre"),
    [
        ("Sapt says tea is strong", NEWS, "news-report"),
        ("Tea", f"By Ada Zander, The Strelsau Gazette\n\n{MET}", "news-report"),
        ("Tea", f"STRELSAU: {NEWS}", "news-report"),
        (
            "Sapt says tea is strong",
            "I like it strong, as I wrote on Sunday in an interview with the Gazette.",
            "statement",
        ),
        ("Tea", "Tea is strong.", "statement"),
        ("Tea", "The minister released the following statement:\n\nTea is strong.", "statement"),
        (
            "A visit",
            "THIS COMMUNIQUE IS RELEASED JOINTLY BY RURITANIA AND FREEDONIA\n\nTea is strong.",
            "joint-statement",
        ),
        ("Sapt welcomes the joint statement on tea", "Tea is strong.", "statement"),
        ("Tea", "Good evening, friends of tea. It is strong.", "speech"),
        ("Tea", "Minister Sapt will be making an official visit to Freedonia.", "notice"),
        ("Official visit of Minister Sapt", "He drank tea.", "readout"),
        ("Tea", "By GAZETTE REPORTER\n\n'I like tea,' said Sapt on Sunday.", "news-report"),
        ("Tea", "Transcript of the speech\n\nTea is strong.", "speech"),
    ],
)
def test_a_text_without_a_publisher_is_known_by_its_form(title: str, text: str, genre: Genre) -> None:
    blocks = tuple(Block("paragraph", part) for part in text.split("\n\n"))
    body = lay(blocks)
    told = Draft("test", None, None, title, blocks)
    assert find_genre(told, body, find_labels(body)).value == genre


def test_a_government_writes_no_report() -> None:
    told = draft("Minister Sapt praised the tea on Sunday, officials said.", "Sapt says tea is strong")
    assert find_genre(told, lay(told.blocks), ()).value != "news-report"
