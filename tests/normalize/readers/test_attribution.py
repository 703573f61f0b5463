"""However somebody is said to say something: subjects, sources, verbs and signs, of people who are surely known.

Each line is a paragraph and whose its statements are: ``V`` Karl Vask's, ``O`` Ida Orlan's, ``J`` both sides', ``S`` a
source's without a name, ``N`` the publisher's own. People are invented.
"""

from __future__ import annotations

import pytest

from ingest.normalize.readers.company import Company
from ingest.normalize.reading import Cast
from ingest.pipeline import readout_of
from ingest.record import Document, Participant, Readout

HEAD = (
    "Foreign Minister Vask meets Foreign Minister of Chile\n\n13 April 2032\n\n"
    "Norwegian Foreign Minister Karl Vask met with Chilean Foreign Minister Ida Orlan in Oslo on Tuesday.\n\n"
)
THAT = "that the two countries share an interest in open seas"
OF_ONE = "Vask said the port would open soon. "


def whose(paragraph: str, head: str = HEAD) -> str:
    readout = readout_of(Document("a.txt", (head + paragraph + "\n").encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    letters = {"Karl Vask": "V", "Ida Orlan": "O", "senior Chilean official": "S"}
    told = {"joint": "J", "narration": "N", "heading": "H", "question": "Q"}
    said = [told.get(one.attribution) or letters[names[one.speaker or ""]] for one in readout.statements]
    return "".join(said[1:])


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("The visiting minister", "O"), ("The visiting dignitary", "O"), ("The visiting Chilean minister", "O"),
        ("The Chilean guest", "O"), ("The Norwegian host", "V"), ("The Chilean official", "O"),
        ("The minister from Chile", "O"), ("Vask's guest", "O"), ("Vask's Chilean counterpart", "O"),
        (f"{OF_ONE}His Chilean counterpart", "VO"), (f"{OF_ONE}His Chilean colleague", "VO"),
        ("The Minister for Foreign Affairs and Fisheries, Karl Vask,", "V"),
        ("The Minister for Foreign Affairs, Dr Karl Vask,", "V"),
        ("The Minister of Trade, Industry and Foreign Affairs, Ida Orlan,", "O"),
        ("Earlier in Oslo the Minister of Foreign Affairs, Ida Orlan,", "O"),
        ("Vask and his guest", "J"), ("The Minister and his guest", "J"), ("The host and the guest", "J"),
        ("The heads of the two ministries", "J"), ("The chief diplomats", "J"),
        ("A senior Chilean official", "S"),
    ],
)  # fmt: skip
def test_whatever_somebody_is_called(subject: str, expected: str) -> None:
    assert whose(f"{subject} noted {THAT}.") == expected


@pytest.mark.parametrize(
    "verb",
    [
        "let it be known that", "left no doubt that", "reminded his guest of", "dwelt on", "shed light on",
        "came out in favour of", "spoke out against", "reflected on", "focused on", "put on record", "did not deplore",
        "drew her attention to", "identified", "is calling for", "has been urging", "did not fail to mention",
        "could not but welcome", "opened the meeting by praising", "alluded to", "broached", "evoked",
    ],
)  # fmt: skip
def test_whatever_the_verb(verb: str) -> None:
    assert whose(f"Vask {verb} the importance of open seas.") == "V"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Vask, who is leading a delegation of seven, told his guest that the port is open.", "V"),
        ("In the view of Vask, the two countries share an interest in open seas.", "V"),
        ("As stressed by Orlan, the two countries share an interest in open seas.", "O"),
        ("The two countries share an interest in open seas, according to the Chilean minister.", "O"),
        ("The two countries share an interest in open seas - Vask said.", "V"),
        ("The two countries share an interest in open seas, as Vask put it.", "V"),
        (f"Orlan's main message was {THAT}.", "O"),
        ("Vask's remarks: the two countries share an interest in open seas.", "V"),
        (f"{OF_ONE}His position was {THAT}.", "VV"),
        ("Vask underlined the role of ports; Orlan spoke of the fisheries.", "VO"),
    ],
)
def test_whatever_makes_somebody_the_source(sentence: str, expected: str) -> None:
    assert whose(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Emphasis was laid on shipping.", "The focus of the talks was shipping.", "Shipping was discussed.",
        "Other topics included shipping and trade.", "There was agreement that shipping matters.",
        f"It was jointly noted {THAT}.", f"The two ministers thereafter agreed {THAT}.",
        "Convergence was registered on the need for open seas.",
    ],
)  # fmt: skip
def test_whatever_both_sides_did(sentence: str) -> None:
    assert whose(sentence) == "J"


@pytest.mark.parametrize(
    "sentence", ["Vask did not say when the port would open.", "Orlan plans to travel to Bergen on Friday."]
)
def test_whoever_says_nothing(sentence: str) -> None:
    assert whose(sentence) == "N"


@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "«»", "»«", "„“", "„”", "「」", "””", "″″", "““"])
def test_whatever_marks_hold_somebody_s_words(marks: str) -> None:
    words = (
        f"{marks[0]}We share an interest in open seas. The port will open in May. Our fishermen wait{{end}}{marks[1]}"
    )
    assert whose(f"{words.format(end=',')} the Chilean minister said.") == "OOO"
    assert whose(f"Orlan spoke of the seas. {words.format(end='.')}") == "OOOO"


@pytest.mark.parametrize(
    ("lead", "points", "expected"),
    [
        ("The ministers agreed to:", "open the port\n\nbuild ships\n\nmeet again.", "JJJJ"),
        ("The ministers agreed on the following:", "- to open the port;\n\n- to build ships.", "JJJ"),
        ("Vask raised three issues:", "1. The port should open soon.\n\n2. Ships should be built.", "VVV"),
    ],
)
def test_points_are_whose_the_line_before_them_is(lead: str, points: str, expected: str) -> None:
    assert whose(f"{lead}\n\n{points}") == expected


@pytest.mark.parametrize("called", ["The head of Chile", "The Chilean head of state"])
def test_the_head_of_a_country(called: str) -> None:
    head = HEAD.replace("Foreign Minister", "President")
    assert whose(f"{OF_ONE}\n\n{called} noted {THAT}.", head) == "VO"


def test_a_title_without_a_country_is_of_the_own_side_whose_office_nothing_says() -> None:
    own = Participant("vask", None, "NO", "own", principal=True)
    other = Participant("orlan", "Prime Minister of Chile", "CL", "counterpart", principal=True)
    company = Company(Cast(participants=(own, other)))
    assert company.titled("orlan", ["The", "Prime", "Minister"]) == "vask"
    assert company.titled("orlan", ["The", "Chilean", "Prime", "Minister"]) == "orlan"


def test_a_spokesman_is_whoever_spoke_last_where_nothing_says_what_that_one_is() -> None:
    head = (
        "Norway rejects remarks\n\n13 April 2032\n\nKarl Vask on Monday deplored the remarks of Chilean Foreign "
        "Minister Ida Orlan, saying that Norway keeps its ports open.\n\n"
    )
    assert whose('"The remarks are useless," the spokesman noted.', head) == "V"
