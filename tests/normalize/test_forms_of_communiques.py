"""One forum's communiqué, in every way that it says who chaired it, who came and who signed; all is invented."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

HELD = "The Twelfth Lagoon Forum was held in Suva, Fiji, from 4-5 July 2033. Five countries took part. "
POINTS = ("2. The Forum welcomed the railway.", "3. The Forum noted the count of turtles and agreed to repeat it.")

TOLD = (
    ("The Prime Minister of Fiji, the Honourable Lena Vask, chaired the meeting.", "FJ"),
    ("The Prime Minister of Fiji, Her Excellency Lena Vask GCMG, took the chair.", "FJ"),
    ("Hon. Lena Vask MP, Prime Minister of Fiji, served as Chair.", "FJ"),
    ("The meeting was held under the chairmanship of Hon. Lena Vask, Prime Minister of Fiji.", "FJ"),
    ("Tonga was represented by Ms Lena Vask, Minister for Police.", "TO"),
    ("Fiji and Palau were represented by their Deputy Prime Ministers, Tonga by its Minister, Ms Lena Vask.", "TO"),
)
SIGNED = (
    (
        "SIGNED AT SUVA, FIJI",
        "Hon Lena Vask, AC MP",
        "Prime Minister of Fiji",
        "H E Otto Brandeis",
        "President of Palau",
    ),
    ("(Signed) Lena Vask", "Prime Minister of Fiji", "(Signed) Otto Brandeis", "President of Palau"),
    ("For Fiji: Lena Vask, Prime Minister", "For Palau: Otto Brandeis, President"),
)


def communique(*paragraphs: str) -> Readout:
    text = "\n\n".join(("COMMUNIQUÉ OF THE TWELFTH LAGOON FORUM", *paragraphs))
    readout = readout_of(Document("a.txt", text, "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def taking_part(readout: Readout) -> set[tuple[str, str | None]]:
    names = {person.key: person.name for person in readout.people}
    return {(names[part.person], part.country) for part in readout.participants}


@pytest.mark.parametrize(("told", "country"), TOLD)
def test_whoever_chairs_or_represents_takes_part(told: str, country: str) -> None:
    assert taking_part(communique(HELD + told, *POINTS)) == {("Lena Vask", country)}


@pytest.mark.parametrize("lines", SIGNED)
def test_whoever_signs_takes_part(lines: tuple[str, ...]) -> None:
    assert taking_part(communique(HELD, *POINTS, *lines)) == {("Lena Vask", "FJ"), ("Otto Brandeis", "PW")}


@pytest.mark.parametrize(
    "decided",
    [
        "It also authorised the Secretariat to hold an exchange of views with Palau.",
        "The Forum authorised its Secretariat to meet with the bank.",
        "Leaders directed officials to have discussions with the bank.",
    ],
)
def test_what_a_forum_decides_is_its_word_whoever_is_to_be_met(decided: str) -> None:
    told = "Mr Otto Brandeis, President of Palau, said that the count was late."
    statements = {one.text: one.attribution for one in communique(HELD, *POINTS, told, decided).statements}
    assert statements[decided] == "joint"
    assert statements[told] == "speaker"
