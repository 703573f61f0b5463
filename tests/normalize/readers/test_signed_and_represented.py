"""Whose words a text without a speaker's line is: who signs it at its foot, in whose name it is spoken."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

LETTER = (
    "I have the honour to thank you for your letter on the harbour, and for the attention that you have given to the "
    "small ports of the north.",
    "My Government welcomes your proposal to convene a conference in Bergen next year, and will take part in it.",
    "The Minister of Trade, Hon. Simon Tapola, will lead our delegation to the conference.",
)
WORDS = (
    "The election of the President of this Assembly honours his country and the continent.",
    "It is a pleasure for me, on behalf of the {body}, to congratulate him.",
    "We believe that the sea is our common home, and that my country cannot save it alone.",
)


def speakers(*lines: str) -> set[str]:
    """Who says the sentences that somebody says."""
    readout = readout_of(Document("a.txt", "\n\n".join(lines).encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert all(one.speaker for one in readout.statements if one.attribution == "speaker")
    return {names[one.speaker] for one in readout.statements if one.speaker}


@pytest.mark.parametrize("name", ["Karl Vask", "Hon. Karl Vask", "H.E. Karl Vask", "KARL VASK", "Dr. Karl Vask"])
@pytest.mark.parametrize(
    ("greeting", "closing"),
    [
        ("Excellency,", "Please accept, Excellency, the assurances of my highest consideration."),
        ("Your Excellency,", "Please accept, Excellency, the assurances of my highest consideration."),
        ("Dear Prime Minister,", "Yours sincerely,"),
        ("Dear Colleague,", "With kind regards,"),
    ],
)
def test_a_letter_is_of_whoever_signs_it_whomever_it_names(greeting: str, closing: str, name: str) -> None:
    head = ("Conference on the harbours of the north", "19 April 2035")
    assert {
        one.casefold() for one in speakers(*head, greeting, *LETTER, closing, name, "Prime Minister of Norway")
    } == {"karl vask"}


def test_an_address_below_a_signature_does_not_take_it_away() -> None:
    lead = (
        "VASK CONVEYS CONDOLENCES TO CHILE",
        "OSLO, Akershus - On May 21, 2035, Karl Vask, Prime Minister of Norway, sent a letter to Ida Orlan, President "
        "of Chile. The text of the letter is as follows:",
    )
    letter = ("Dear President:", *LETTER, "Sincerely,")
    foot = ("Karl Vask", "Prime Minister", "For further information, please write to press@norway.example")
    assert speakers(*lead, *letter, *foot) == {"Karl Vask"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("delegation of Norway", "delegation of Norway"),
        ("delegation of the Dominican Republic", "delegation of the Dominican Republic"),
        ("Government and people of Chile", "Government of Chile"),
        ("people of Chile", "people of Chile"),
    ],
)
def test_an_address_is_of_the_delegation_in_whose_name_it_is_given(body: str, name: str) -> None:
    assert speakers(*(line.format(body=body) for line in WORDS)) == {name}
