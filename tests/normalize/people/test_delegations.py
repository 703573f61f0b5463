"""Who came with whom: those who only attend are of the side that the text says they are on."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

TWO = {("Karl Vask", "NO"), ("Ida Orlan", "CL")}
OSKAR, ASTRID = ("Oskar Brandvik", "NO"), ("Astrid Lien", "NO")
PILAR, LUIS = ("Pilar Cifuentes", "CL"), ("Luis Arancibia", "CL")


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        (
            "Also present were the Norwegian Ambassador to Chile, Oskar Brandvik, and Chile's Deputy "
            "Foreign Minister Pilar Cifuentes.",
            {OSKAR, PILAR},
        ),
        (
            "Minister Vask was accompanied by State Secretary Oskar Brandvik. Minister Orlan was "
            "accompanied by Ambassador Pilar Cifuentes.",
            {OSKAR, PILAR},
        ),
        (
            "From the Norwegian side: State Secretary Oskar Brandvik. From the Chilean side: "
            "Ambassador Pilar Cifuentes.",
            {OSKAR, PILAR},
        ),
        ("The Chilean delegation also included Minister of Economy Pilar Cifuentes.", {PILAR}),
        ("The Chilean delegation comprised Pilar Cifuentes, Minister of Economy, and other officials.", {PILAR}),
        ("Joining Minister Orlan were Minister of Economy Pilar Cifuentes and other senior officials.", {PILAR}),
        ("The meeting was held in the presence of the Ambassador of Chile, H.E. Pilar Cifuentes.", {PILAR}),
        (
            "Ambassador of Chile to Norway Pilar Cifuentes and Norway's State Secretary Oskar Brandvik "
            "took part in the meeting.",
            {OSKAR, PILAR},
        ),
        (
            "Norwegian Deputy Minister of Foreign Affairs Oskar Brandvik participated in the meeting as well.",
            {OSKAR},
        ),
        (
            "Minister Vask recalled the meeting of Prime Minister Oskar Brandvik with President Pilar "
            "Cifuentes last year.",
            set(),
        ),
        (
            "Minister Orlan conveyed an invitation from President Pilar Cifuentes to Prime Minister Oskar Brandvik.",
            set(),
        ),
        (
            "Minister Vask asked her to convey the greetings of King Oskar Brandvik to President Pilar Cifuentes.",
            set(),
        ),
        ("The ministers paid tribute to the poet Pilar Cifuentes.", set()),
        ("Those attending included Norway's Special Envoy Oskar Brandvik.", {OSKAR}),
        ("Minister Vask later met with Minister of Economy of Chile Pilar Cifuentes.", {PILAR}),
        (
            "Minister Vask also held talks with Chilean Minister of Economy Pilar Cifuentes and visited the port.",
            {PILAR},
        ),
        ("The two ministers were joined by Chile's Minister of Economy, Pilar Cifuentes.", {PILAR}),
        (
            "The Chilean delegation, which included Pilar Cifuentes, Chair of the Committee on Trade, and Luis"
            " Arancibia, Head of the Trade Office, also met with Norway's Oskar Brandvik.",
            {OSKAR, PILAR, LUIS},
        ),
        (
            "Norway's State Secretary Oskar Brandvik and Head of the Trade Office Astrid Lien attended both meetings.",
            {OSKAR, ASTRID},
        ),
        (
            "At a working lunch, Chile's Finance Minister Pilar Cifuentes explained the budget. Norwegian State"
            " Secretary Oskar Brandvik raised the question of ferries.",
            {OSKAR, PILAR},
        ),
        (
            "In the evening, she attended a dinner with Chilean Minister of Economy Pilar Cifuentes and Norwegian"
            " Minister of Trade Oskar Brandvik.",
            {OSKAR, PILAR},
        ),
        (
            "A delegation of the Chile-Norway Parliamentary Friendship Group, headed by Senator Pilar Cifuentes, also"
            " took part.",
            {PILAR},
        ),
        ("Former Norwegian Prime Minister Oskar Brandvik welcomed the news.", set()),
        ("The Norwegian ministry's spokesperson Oskar Brandvik said the talks had lasted two hours.", set()),
        (
            "Mr. Vask was joined by Ms. Astrid Lien, Permanent Secretary, and Mr. Oskar Brandvik, Director General.",
            {ASTRID, OSKAR},
        ),
        (
            "Minister Orlan's delegation included Vice Minister Pilar Cifuentes and Ambassador Luis Arancibia.",
            {LUIS, PILAR},
        ),
    ],
)
def test_whoever_attends_is_of_the_side_that_is_told(sentence: str, others: set[tuple[str, str]]) -> None:
    text = (
        "Vask meets Orlan\n\nPublished: 13 April 2032\n\nNorwegian Foreign Minister Karl Vask met with Chilean Foreign"
        " Minister Ida Orlan in Oslo on Tuesday.\n\nThe two ministers discussed trade, ferries and the sea."
        f"\n\n{sentence}\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert {(names[one.person], one.country) for one in readout.participants} == TWO | others


def test_a_list_below_each_side_is_of_that_side() -> None:
    text = (
        "Talks in Oslo\n\nPublished: 13 April 2032\n\nNorwegian Foreign Minister Karl Vask met with Chilean Foreign"
        " Minister Ida Orlan in Oslo on Tuesday.\n\nThe two ministers discussed trade, ferries and the sea."
        "\n\nParticipants on the Norwegian side:\n\nMr. Oskar Brandvik, State Secretary\n\nMs. Astrid Lien, Director"
        " General\n\nParticipants on the Chilean side:\n\nMs. Pilar Cifuentes, Vice Minister\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert {(names[one.person], one.country) for one in readout.participants} == TWO | {OSKAR, ASTRID, PILAR}
