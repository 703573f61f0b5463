"""Of which country whoever has none printed is: the one visited, the own one of a guest's host, an office's, a seat's.

Sentences in the manner of ministries, parliaments and organisations; people are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout


def told(sentence: str, title: str = "A day in autumn", day: str = "13 April 2032") -> Readout:
    text = f"{title}\n\n{day}\n\n{sentence}\n\nThe two sides discussed trade and fisheries.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def countries(readout: Readout) -> dict[str, str | None]:
    names = {person.key: person.name for person in readout.people}
    return {names[one.person]: one.country for one in readout.participants}


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Karl Vask is on a working visit to Chile, where he met with his colleague Ida Orlan.",
        "During his visit to Chile, Foreign Minister Karl Vask held talks with Minister of Foreign Affairs Ida Orlan.",
        "On a visit to the Republic of Chile, Foreign Minister Karl Vask was received by President Ida Orlan.",
        "Foreign Minister Karl Vask arrived in Chile today and met with President Ida Orlan.",
        "Foreign Minister Karl Vask travelled to Chile on Monday to meet with Minister of Trade Ida Orlan.",
        "Foreign Minister Karl Vask paid a visit to Santiago, where he held talks with his counterpart Ida Orlan.",
        "Foreign Minister Karl Vask paid a visit to Santiago. The Minister was also received by President Ida Orlan.",
        "Foreign Minister Karl Vask visited Chile on Monday. He was also received by President Ida Orlan.",
        "Foreign Minister Karl Vask arrived in Santiago, where he was welcomed by Minister of Trade Ida Orlan.",
    ],
)
def test_whom_a_visitor_meets_is_of_the_country_visited(sentence: str) -> None:
    assert countries(told(sentence, day="Oslo, 13 April 2032")) == {"Karl Vask": "NO", "Ida Orlan": "CL"}


@pytest.mark.parametrize(
    "sentence",
    [
        "During the visit, Minister Vask was also received by the Speaker of the National Assembly, Hon. Ida Orlan.",
        "A separate meeting was held with the Minister for Trade, Ida Orlan.",
        "The Minister subsequently had a meeting with Ida Orlan, Minister of Finance.",
        "Talks with Ida Orlan, Minister of Finance, followed.",
        "In the afternoon he had a conversation with Ida Orlan, President of the Senate.",
    ],
)
def test_whom_a_visitor_meets_besides_is_of_the_capital_s_country(sentence: str) -> None:
    first = "Foreign Minister Karl Vask met with Chile's Foreign Minister Pilar Cifuentes in Santiago."
    told_of = countries(told(f"{first} {sentence}", day="Oslo, 13 April 2032"))
    assert told_of == {"Karl Vask": "NO", "Pilar Cifuentes": "CL", "Ida Orlan": "CL"}


def test_who_receives_a_guest_besides_is_of_the_capital_s_country() -> None:
    sentence = (
        "Foreign Minister Karl Vask met with Chile's Foreign Minister Pilar Cifuentes in Oslo. She was also received by"
        " Prime Minister Ida Orlan."
    )
    assert countries(told(sentence, day="Oslo, 13 April 2032"))["Ida Orlan"] == "NO"


@pytest.mark.parametrize(
    "sentence",
    [
        "After a visit to Chile, Foreign Minister Karl Vask met with Minister of Finance Ida Orlan.",
        "During his visit to Chile, Foreign Minister Karl Vask, accompanied by Minister of Finance Ida Orlan, met us.",
    ],
)
def test_who_comes_along_or_is_met_at_another_time_is_of_the_own_country(sentence: str) -> None:
    assert countries(told(sentence, day="Oslo, 13 April 2032"))["Ida Orlan"] == "NO"


@pytest.mark.parametrize(
    "guest",
    [
        "Prime Minister of Norway Karl Vask, who has arrived in Chile on a working visit.",
        "Prime Minister of Norway Karl Vask, who is on an official visit to Chile.",
        "Norwegian Prime Minister Karl Vask, currently on a visit to Chile.",
    ],
)
def test_a_host_is_of_the_country_to_which_the_guest_has_come(guest: str) -> None:
    readout = told(f"Ida Orlan met with {guest}\n\nThe meeting was attended by Foreign Minister Bo Tarn.")
    assert countries(readout) == {"Ida Orlan": "CL", "Karl Vask": "NO", "Bo Tarn": "CL"}


def test_where_somebody_met_others_they_are_met_too() -> None:
    sentence = (
        "Foreign Minister Karl Vask has wrapped up three days of talks in Apia, where he met Samoan Prime Minister"
        " Ida Orlan and Tongan Prime Minister Bo Tarn."
    )
    assert countries(told(sentence)) == {"Karl Vask": None, "Ida Orlan": "WS", "Bo Tarn": "TO"}


@pytest.mark.parametrize(
    ("one", "code"),
    [
        ("Senator Ada Quill (D-MA)", "US"),
        ("Representative Ada Quill (R-Ohio)", "US"),
        ("Secretary of Commerce Ada Quill", "US"),
        ("High Representative/Vice-President Ada Quill", "EU"),
        ("Head of Polish diplomacy Ada Quill", "PL"),
        ("Speaker of the Lithuanian Seimas Ada Quill", "LT"),
        ("the head of Lithuania's diplomacy, Ada Quill,", "LT"),
    ],
)
def test_an_office_or_a_seat_tells_the_country(one: str, code: str) -> None:
    assert countries(told(f"Norwegian Prime Minister Karl Vask met with {one} in Oslo.")) == {
        "Karl Vask": "NO",
        "Ada Quill": code,
    }


def test_the_own_side_is_the_one_that_the_text_calls_a_side() -> None:
    readout = told(
        "Foreign Minister Ada Quill held a telephone conversation with Foreign Minister of Norway Karl Vask, initiated"
        " by the Norwegian side.\n\nThe Chilean side noted that the fish are few."
    )
    assert countries(readout) == {"Ada Quill": "CL", "Karl Vask": "NO"}


def test_a_communique_on_a_meeting_is_an_account_of_it() -> None:
    readout = told(
        "This morning the Holy Father Linus received in audience Ida Orlan, President of Chile, who subsequently met"
        " with Cardinal Bo Tarn.",
        "Press Office Communiqué: Audience with the President of Chile",
    )
    assert readout.genre == "readout"
