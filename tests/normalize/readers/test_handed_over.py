"""Words that an account hands over to, printed without marks of quotation."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Draft

LEAD = "On 3 May 2034, Prime Minister of Norway Lena Vask met President of Georgia Davit Orbel in Oslo."


def whose(*paragraphs: str) -> list[str | None]:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    readout = normalize(Draft("test", None, None, "Prime Minister Vask meets President Orbel", blocks))
    names = {person.key: person.name for person in readout.people}
    return [names[one.speaker] if one.speaker else None for one in readout.statements]


@pytest.mark.parametrize(
    "line",
    [
        "A translation of Prime Minister Vask's remarks follows:",
        "The full text of the remarks by Prime Minister Vask is as follows:",
        "Below is the transcript of Lena Vask's toast:",
    ],
)
def test_the_words_behind_the_line_are_those_of_whom_it_names(line: str) -> None:
    words = ("I welcome President Orbel.", "The harbours are shallow.", "President Orbel said so. We thank him.")
    assert whose(LEAD, line, *words) == [None, None, *["Lena Vask"] * 4]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("President Orbel then delivered remarks, saying that his river is shallow as well.", "Davit Orbel"),
        ("President Orbel thanked the Prime Minister for the welcome.", "Davit Orbel"),
        ("The delegation also included two mayors.", None),
        ("Mayor Otto Sapt of Tromsø then made remarks.", None),
    ],
)
def test_they_end_where_the_account_goes_on(behind: str, speaker: str | None) -> None:
    line = "The text of Prime Minister Vask's remarks follows:"
    assert whose(LEAD, line, "I welcome you.", "The harbours are shallow.", behind)[2:] == [*["Lena Vask"] * 2, speaker]


def test_a_line_before_words_in_the_third_person_hands_over_nothing() -> None:
    line = "The following are remarks of Prime Minister Vask:"
    assert whose(LEAD, line, "The harbours are shallow.", "The road is long.")[-1] is None


@pytest.mark.parametrize(
    "line", ["Prime Minister Lena Vask said:", "In Oslo today, Norwegian Prime Minister Lena Vask stated:"]
)
def test_a_line_that_ends_with_who_said_hands_over_all_that_follows(line: str) -> None:
    words = ("The floods in Tromsø are the worst of the century.", "Norway calls for help.", "We will rebuild.")
    assert whose(line, *words) == [None, *["Lena Vask"] * 3]


@pytest.mark.parametrize(
    "line",
    [
        "Prime Minister Lena Vask issued the following statement today after meeting President Orbel:",
        "Bergen: Ms. Lena Vask, Prime Minister of Norway, made the following statement in Oslo today:",
        "The visit ended on Friday. Prime Minister Vask released the following remarks:",
        "The remarks by Prime Minister Vask are as below:",
        "Quotes attributable to Prime Minister Lena Vask:",
    ],
)
@pytest.mark.parametrize("close", ["", "”"])
def test_quoted_passages_behind_the_line_are_those_of_whom_it_names(line: str, close: str) -> None:
    words = (
        f"“We discussed the outlook.{close}",
        f"“The President explained the rules of the fund. I commended him.{close}",
        "“President Orbel told me that harbours are shallow.”",
    )
    told = whose(LEAD, line, *words, "The fund was set up in 2030.")
    assert told[-5:] == [*["Lena Vask"] * 4, None]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        (
            "Asked whether Prime Minister Lena Vask would visit Georgia, the Ministry's spokesperson said:",
            "spokesperson",
        ),
        ("In reply to a question on President Davit Orbel, Prime Minister Vask said:", "Lena Vask"),
    ],
)
def test_quoted_passages_are_those_of_whom_the_line_ends_with(line: str, speaker: str) -> None:
    words = ("“The harbours are shallow.", "Prime Minister Vask told the President so.", "The road is long.”")
    told = whose(LEAD, line, *words, "The fund was set up in 2030.")
    assert all(speaker in (one or "") for one in told[-4:-1])
    assert told[-1] is None
