"""Texts that are the words of an office or a body by their titles, or of whoever signs them."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout


def told(*lines: str) -> Readout:
    readout = readout_of(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def whose(readout: Readout, words: str) -> str | None:
    names = {person.key: person.name for person in readout.people}
    return next(names.get(one.speaker or "") for one in readout.statements if words in one.text)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("MFA Spokesperson's Comments on the Storm", "MFA Spokesperson"),
        ("Foreign Ministry's statement on the storm in Fiji", "Foreign Ministry"),
        ("Statement by the Embassy of Norway on the storm", "Embassy of Norway"),
        ("UNHX Director-General's opening remarks at the media briefing", "UNHX Director-General"),
    ],
)
def test_the_words_are_those_of_the_office_whose_they_are_by_the_title(title: str, name: str) -> None:
    readout = told(title, "3 February 2036", "I am saddened by the storm. We have sent forty tents.")
    assert whose(readout, "forty tents") == name


def test_a_line_that_ends_with_who_said_is_the_publishers() -> None:
    line = "In response to queries on the visit of Minister for Foreign Affairs Ida Orlan, the MFA Spokesperson said:"
    readout = told(
        "MFA Spokesperson's Comments on the Storm",
        "3 February 2036",
        line,
        "“We regret the storm. It took the harbour and forty houses of Suva.”",
    )
    assert whose(readout, "We regret") == "MFA Spokesperson"
    assert whose(readout, "In response") is None


@pytest.mark.parametrize("signed", ["(Signed) Ilinca Vask", "[signed] Ilinca Vask", "Ilinca Vask", "/s/ Ilinca Vask"])
def test_a_letter_is_of_whoever_signs_it(signed: str) -> None:
    readout = told(
        "Letter dated 3 March 2034 from the Permanent Representative of Moldova to the President of the Council",
        "I have the honour to transmit the position of my Government.",
        "The Government of Moldova rejects the vote of 18 February 2034.",
        signed,
        "Ambassador",
        "Permanent Representative",
    )
    assert whose(readout, "I have the honour") == whose(readout, "rejects the vote") == "Ilinca Vask"


def test_a_readout_told_in_the_first_person_is_of_whose_quotations_it_announces() -> None:
    html = (
        "<html><head><title>Lithium: Trade Minister meets Indonesian counterpart</title></head><body><main>"
        "<h1>Lithium: Trade Minister meets Indonesian counterpart</h1><p>20 March 2035</p>"
        "<p>I settled a framework in Makassar on Sunday with my counterpart, Minister of Trade Andi Batara.</p>"
        "<p>Minister Batara set out his plans. I thank him for the fish.</p>"
        "<h2>Quotes attributable to the Minister for Trade, Lena Vask:</h2><p>“Makassar was trading before us.”</p>"
        "<h2>Background</h2><p>The agreement entered into force in 2020.</p></main></body></html>"
    )
    readout = readout_of(Document("a.html", html.encode(), "text/html"))
    assert isinstance(readout, Readout)
    assert whose(readout, "I thank him") == whose(readout, "Makassar was") == "Lena Vask"
    assert whose(readout, "entered into force") is None


def test_letters_behind_a_name_hide_nobody() -> None:
    readout = told(
        "Statement by the Tánaiste on the storm",
        "The Tánaiste and Minister for Foreign Affairs, Lena Vask, T.D., has condemned the seizure of the harbour.",
        "The Tánaiste said:",
        "“I am appalled by it.",
        "“Our embassy is in contact with the families.”",
    )
    assert whose(readout, "Our embassy") == "Lena Vask"
