"""What stands above and below somebody's words is not said by them."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

HEAD = "Remarks by Governor Ida Orlan of the Bank of Ruritania"
WORDS = (
    "Good evening, all.",
    "Prices have fallen by two parts in a hundred since the spring. We will keep the peg to the crown of Freedonia.",
    "I thank you.",
)


def read(*lines: str) -> Readout:
    readout = readout_of(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def said(readout: Readout) -> list[str]:
    return [one.text for one in readout.statements if one.attribution == "speaker"]


@pytest.mark.parametrize(
    "above",
    [
        ("Governor Ida Orlan", "Annual Bankers' Dinner", "Strelsau"),
        ("Ida Orlan, Governor", "12 May 2033"),
        ("Annual Dinner of the Tea Merchants",),
        (),
    ],
)
@pytest.mark.parametrize("below", [("Ida Orlan", "Governor of the Bank of Ruritania"), ("Ida Orlan",), ()])
def test_lines_around_a_speech_are_not_said(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert " ".join(said(read(HEAD, *above, *WORDS, *below))) == " ".join(WORDS)


def test_whom_a_speech_greets_line_by_line_is_greeted() -> None:
    greeted = ("Chancellor Vask", "Mrs Vask", "Distinguished guests")
    words = said(read(HEAD, "Governor Ida Orlan", *greeted, *WORDS[1:]))
    assert "Chancellor Vask" in words[0]
    assert "Governor Ida Orlan" not in words


def test_a_statement_of_the_spokesperson_is_of_whoever_signs_as_such() -> None:
    readout = read(
        "Statement by the spokesperson on the elections in Moldova", "Brussels, 20/10/2033",
        "The European Union congratulates the people of Moldova.", "The EU will go on to support reforms.",
        "Ida Orlan", "Lead Spokesperson for Foreign Affairs and Security Policy",
    )  # fmt: skip
    names = {person.key: person.name for person in readout.people}
    spoken = [names[one.speaker or ""] for one in readout.statements if one.attribution == "speaker"]
    assert spoken == ["Ida Orlan", "Ida Orlan"]
