"""One press conference, its labels printed in every way that there is: the same two ministers speak."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

LABELS = (
    ("FOREIGN MINISTER VASK:", "FOREIGN MINISTER ORLAN:"), ("Foreign Minister Vask:", "Foreign Minister Orlan:"),
    ("MINISTER VASK:", "MINISTER ORLAN:"), ("Vask:", "Orlan:"), ("KARL VASK:", "IDA ORLAN:"),
    ("Mr. Vask:", "Ms. Orlan:"), ("MR VASK:", "MS ORLAN:"), ("Vask (Norway):", "Orlan (Chile):"),
    ("Karl Vask, Foreign Minister of Norway:", "Ida Orlan, Foreign Minister of Chile:"),
    ("KARL VASK, FOREIGN MINISTER OF NORWAY:", "IDA ORLAN, FOREIGN MINISTER OF CHILE:"),
    ("Foreign Minister of Norway Karl Vask:", "Foreign Minister of Chile Ida Orlan:"),
    ("Norwegian Foreign Minister Karl Vask:", "Chilean Foreign Minister Ida Orlan:"),
    ("FM Vask:", "FM Orlan:"), ("H.E. Karl Vask:", "H.E. Ida Orlan:"),
    ("NORWEGIAN FOREIGN MINISTER:", "CHILEAN FOREIGN MINISTER:"),
    ("Norway's Foreign Minister:", "Chile's Foreign Minister:"),
    ("Foreign Minister of Norway:", "Foreign Minister of Chile:"),
)  # fmt: skip
QUESTIONS = ("QUESTION:", "Question:", "Q:", "JOURNALIST:")
OPENINGS = (
    ("Joint press conference of Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister Ida Orlan", ""),
    (
        "Transcript of the joint press conference in Oslo",
        "Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister Ida Orlan answered questions in Oslo.\n\n",
    ),
)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("labels", LABELS)
def test_whoever_is_labelled_speaks(labels: tuple[str, str], question: str, opening: tuple[str, str]) -> None:
    one, other = labels
    title, intro = opening
    text = (
        f"{title}\n\n13 April 2032\n\n{intro}{one} The harbour will open next year. We are glad of it.\n\n"
        f"{other} Thank you very much. I welcome the treaty.\n\n{question} Minister, what will the treaty cost?\n\n"
        f"{one} It will cost little.\n\n{question} And the harbour?\n\n{other} The harbour is ready, as I said.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    took_part = {(names[part.person], part.country) for part in readout.participants}
    assert took_part == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}
    said = {(names.get(one.speaker or ""), one.text.rpartition(": ")[2]) for one in readout.statements}
    assert ("Karl Vask", "It will cost little.") in said
    assert ("Ida Orlan", "The harbour is ready, as I said.") in said


@pytest.mark.parametrize("key", ["{} {}", "{}: {}", "{} - {}"])
@pytest.mark.parametrize("label", ["{} {}", "{}: {}"])
def test_initials_that_a_key_spells_out_are_labels(key: str, label: str) -> None:
    people = {"KV": "Dr Karl Vask", "IO": "Ida Orlan", "ANL": "Astrid Nørregaard-Lien"}
    turns = [("KV", "The line is open. It is long."), ("IO", "The ferry sails. It is new."), ("ANL", "So it does.")]
    lines = [*(key.format(*one) for one in people.items()), *(label.format(*one) for one in turns)]
    readout = readout_of(
        Document(
            "a.txt",
            "\n\n".join(["Press conference on the new ferry line", "Speaker key:", *lines]).encode(),
            "text/plain",
        )
    )
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = [names.get(one.speaker or "") for one in readout.statements if one.speaker]
    assert told == ["Karl Vask", "Karl Vask", "Ida Orlan", "Ida Orlan", "Astrid Nørregaard-Lien"]
