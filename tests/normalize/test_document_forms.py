"""Whole texts of every kind, in the forms that they have: speeches, statements, joint texts, messages, notices.

The forms were written down before anything had read them; people are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

SPEECH = (
    "Mr President, Excellencies, ladies and gentlemen,",
    "It is a great honour to address you today.",
    "The sea is our common home, and it is in danger, because all of us take from it and too few of us give back.",
    "Norway will do its part.",
    "Thank you for your attention.",
)
TITLES_OF_SPEECHES = (
    "Speech by Foreign Minister Karl Vask at the Ocean Forum",
    "Statement by H.E. Karl Vask, Minister of Foreign Affairs of Norway, at the Ocean Forum",
    "Address of the Foreign Minister of Norway, Karl Vask, at the Ocean Forum",
    "Foreign Minister Karl Vask's speech at the Ocean Forum",
    "Remarks by Karl Vask, Foreign Minister of Norway, at the Ocean Forum",
    "Keynote by Minister Karl Vask at the Ocean Forum",
    "Opening remarks by Foreign Minister Karl Vask at the Ocean Forum",
    "National statement of Norway delivered by Foreign Minister Karl Vask at the Ocean Forum",
    "Lecture by Foreign Minister Karl Vask at the Ocean Institute",
    "Karl Vask: Speech at the Ocean Forum",
    "Speech - Foreign Minister Karl Vask - Ocean Forum",
    "Ocean Forum: Speech by Foreign Minister Karl Vask",
    "Text of the speech of Foreign Minister Karl Vask at the Ocean Forum",
    "Toast by Prime Minister Karl Vask at the dinner for the Ocean Forum",
    "Welcome address by State Secretary Karl Vask at the Ocean Forum",
    "Video message of Foreign Minister Karl Vask to the Ocean Forum",
    "Message from the Prime Minister, Karl Vask, on Ocean Day",
    "New Year's address by President Karl Vask",
    "Foreign Minister Karl Vask on the Ocean Forum: Speech",
)
HEADS_OF_SPEECHES = (
    ("Delivered by Foreign Minister Karl Vask of Norway",),
    ("The Foreign Minister of Norway, Karl Vask, delivered the following speech at the Ocean Forum:",),
    ("Below is the text of the speech given by Foreign Minister Karl Vask at the Ocean Forum.",),
    ("Statement by", "H.E. Mr. Karl Vask", "Minister for Foreign Affairs of Norway", "at the Ocean Forum"),
)
CONDEMNED = (
    "The {body} of Norway strongly condemns the attack on the ferry.",
    "The {body} extends its condolences to the families of the victims.",
    "Norway stands with the people of Chile.",
    "The {body} calls on all parties to show restraint.",
)
JOINT = (
    (
        "Joint Statement of Norway and Chile",
        "1. The Ministers reaffirmed their friendship.",
        "2. The Norwegian side expressed its gratitude for the help of Chile.",
        "3. The Parties will set up a working group.",
        "4. Both sides will meet again in 2033.",
        "5. The ministers witnessed the signing of an agreement on ports.",
    ),
    (
        "Norway-Chile Joint Statement",
        "We, the foreign ministers of Norway and Chile, met in Oslo today and adopted the following statement.",
        "We condemn the attack on the ferry.",
        "We call on all to show restraint.",
    ),
    (
        "G9 Foreign Ministers' Statement on the Strait",
        "We, the G9 Foreign Ministers, express our grave concern.",
        "We urge all parties to step back.",
    ),
    (
        "Joint Communiqué on the Official Visit of the Foreign Minister of Chile",
        "They noted with satisfaction the growth of trade.",
        "The two sides agreed to meet again.",
    ),
)
ANSWERED = (
    ("In response to media queries, the Official Spokesperson, Mr. Karl Vask, said:", "“We condemn it. It must end.”"),
    ("The Spokesperson of the Ministry, Karl Vask, made the following statement:", "We condemn it. It must end."),
    ("Foreign Minister Karl Vask of Norway has issued the following statement:", "“We condemn it. It must end.”"),
    ("“We condemn it. It must end,” says Foreign Minister Karl Vask of Norway.",),
    ("Foreign Minister Karl Vask of Norway said:", "The attack is a crime. It must end."),
)
NOTICES = (
    (
        "Foreign Minister Vask to visit Chile",
        "Foreign Minister Karl Vask of Norway will visit Santiago on 20 April 2032.",
        "He will meet Foreign Minister Ida Orlan.",
        "The ministers will discuss trade.",
        "Media are invited to a photo opportunity at 10:00.",
    ),
    (
        "Appointment of ambassadors",
        "The Minister of Foreign Affairs of Norway, Karl Vask, has appointed Eva Lind as Ambassador to Chile.",
        "She joined the foreign service in 2010.",
        "She is married and has two children.",
    ),
)


def told(title: str, *lines: str) -> list[tuple[str, str]]:
    """The sentences of a text with whoever says them: a name, ``both``, or nobody."""
    text = "\n\n".join((title, "13 April 2032", *lines))
    readout = readout_of(Document("a.txt", f"{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    return [
        (one.text, names[one.speaker] if one.speaker else {"joint": "both"}.get(one.attribution, "nobody"))
        for one in readout.statements
    ]


@pytest.mark.parametrize("title", TITLES_OF_SPEECHES)
def test_a_speech_is_of_whom_its_title_names(title: str) -> None:
    assert {(line, "Karl Vask") for line in SPEECH} <= set(told(title, *SPEECH))


@pytest.mark.parametrize("head", HEADS_OF_SPEECHES)
def test_a_speech_is_of_whom_the_lines_above_it_name(head: tuple[str, ...]) -> None:
    assert {(line, "Karl Vask") for line in SPEECH[1:]} <= set(told("Speech at the Ocean Forum", *head, *SPEECH))


@pytest.mark.parametrize("title", ["Statement on the attack", "Norway condemns the attack on the ferry"])
@pytest.mark.parametrize("body", ["Ministry of Foreign Affairs", "Government", "MFA"])
def test_what_an_office_states_is_its_own(body: str, title: str) -> None:
    spoken = [who for _, who in told(title, *(line.format(body=body) for line in CONDEMNED))]
    assert set(spoken) <= {f"{body} of Norway", body, "Norway", "Ministry of Foreign Affairs of Norway"}


@pytest.mark.parametrize("lines", JOINT)
def test_what_both_sides_sign_is_of_both(lines: tuple[str, ...]) -> None:
    title, *signed = lines
    opening = (
        "The Foreign Minister of Norway, Karl Vask, and the Foreign Minister of Chile, Ida Orlan, met in Oslo today."
    )
    said = dict(told(title, opening, *signed))
    assert said[opening] == "nobody"
    assert {"".join(line.split(". ", 1)[-1]) for line in signed} <= {
        text.split(". ", 1)[-1] for text, who in said.items() if who == "both" or "side expressed" in text
    }


@pytest.mark.parametrize("lines", ANSWERED)
def test_whoever_answers_the_press_says_what_follows(lines: tuple[str, ...]) -> None:
    said = told("On the attack on the ferry", *lines, "The embassy of Norway in Santiago can be reached at any hour.")
    assert [who for text, who in said if "It must end" in text] == ["Karl Vask"]


@pytest.mark.parametrize("lines", NOTICES)
def test_nobody_says_anything_in_a_notice(lines: tuple[str, ...]) -> None:
    assert {who for _, who in told(*lines)} == {"nobody"}


def test_the_head_of_government_is_nobody_else() -> None:
    lead = "Norway backs the ferry line, Prime Minister Karl Vask said in Oslo on Wednesday after talks with Ida Orlan."
    said = dict(told("Norway backs the ferry line", lead, "“We need it,” the head of government told reporters."))
    assert said["“We need it,” the head of government told reporters."] in ("Karl Vask", "nobody")


@pytest.mark.parametrize(
    ("title", "opening", "points"),
    [
        (
            "Declaration on the ferry line",
            "We, Karl Vask, Minister of Trade of Norway, and Ida Orlan, Minister of Foreign Affairs of Chile,",
            ("We reaffirm our commitment to the ferry line.", "We welcome the progress made on the study of the sea."),
        ),
        (
            "Joint declaration of Norway and Chile on the sea",
            "The Ministers for Foreign Affairs of Norway and Chile,",
            ("Reaffirming their commitment to the ferry line between the two countries;",
             "Agree to establish a working group on fisheries."),
        ),
    ],
)  # fmt: skip
def test_what_two_declare_is_both_sides_in_sentences_and_in_clauses(
    title: str, opening: str, points: tuple[str, ...]
) -> None:
    said = "".join(f"<p>{one}</p>" for one in (opening, *points))
    content = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>19 July 2033</p>{said}</body></html>"
    readout = readout_of(Document("declaration.html", content, "text/html", None))
    assert isinstance(readout, Readout)
    assert {one.attribution for one in readout.statements if one.text in points} == {"joint"}
