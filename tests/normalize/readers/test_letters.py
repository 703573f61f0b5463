"""Letters that an account prints: whose they are, and never those of whoever they are to."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Draft

LEAD = "WASHINGTON – Senators Lena Vask (R-ME) and Otto Sapt (D-WI) today wrote to Secretary of State Karl Orbel."
ADDRESS = ("The Honorable Karl Orbel", "Secretary of State", "2201 C Street NW")


def whose(*paragraphs: str, title: str = "Senators urge Secretary of State to reopen the mill") -> list[str | None]:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    readout = normalize(Draft("test", None, None, title, blocks))
    names = {person.key: person.name for person in readout.people}
    return [names[one.speaker] if one.speaker else None for one in readout.statements]


def test_a_letter_is_that_of_whoever_signs_it_and_not_of_whom_it_is_to() -> None:
    text = ("Dear Mr. Secretary:", "We write about the mill.", "Your Deputy said that it burns.", "Sincerely,")
    told = whose(LEAD, "The letter follows:", *ADDRESS, *text, "Lena Vask", "Otto Sapt", "The mill stood for years.")
    assert told[-7:] == ["Lena Vask"] * 6 + [None]


@pytest.mark.parametrize(
    "closing",
    [
        ("Sincerely,", "Ida Sapt"),
        ("Yours faithfully", "Ida Sapt MP"),
        ("Respectfully,", "/s/ Ida Sapt", "Member of Parliament"),
        ("Sincerely, Ida Sapt",),
    ],
)
def test_the_name_behind_the_closing_may_stand_in_many_ways(closing: tuple[str, ...]) -> None:
    lead = "Twelve members of the House have written to the Foreign Secretary about the mill."
    told = whose(lead, "Dear Foreign Secretary", "We are concerned about the mill.", *closing, title="On the mill")
    assert set(told[1:]) == {"Ida Sapt"}


def test_a_letter_that_nobody_signs_is_not_that_of_its_addressee() -> None:
    lead = (
        "Prime Minister of Norway Lena Vask and President of Georgia Davit Orbel met in Oslo. Vask spoke of the post."
    )
    told = whose(lead, "Dear Prime Minister Vask,", "The mill is old.", title="Orbel writes to Vask")
    assert told[-2:] == ["Davit Orbel"] * 2


def test_two_with_their_parties_in_brackets_speak_together() -> None:
    blocks = (Block("paragraph", f"{LEAD} “The mill is old,” wrote the Senators. “It has been held for us.”"),)
    told = normalize(Draft("test", None, None, "Senators write", blocks)).statements
    assert [one.attribution for one in told[-2:]] == ["joint", "joint"]
