"""One press conference of two ministers, under every label and in every layout: who speaks once speaks too.

The ministers and their words are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

ONE, OTHER = "Karl Vask", "Ida Orlan"
TITLE = "Press conference by Foreign Minister Karl Vask and Foreign Minister of Chile Ida Orlan"
TURNS = (
    (ONE, "Good afternoon. We have decided to open the ferry line in spring."),
    ("question", "Minister, what will it cost?"),
    (ONE, "It will cost forty million crowns."),
    ("question", "And who pays?"),
    (ONE, "Both countries do, in equal parts."),
    (OTHER, "I would add that our part is already in the budget."),
)
LABELS = (
    ("MINISTER VASK", "MINISTER ORLAN", "QUESTION"),
    ("Karl Vask", "Ida Orlan", "Question"),
    ("Foreign Minister Karl Vask", "Foreign Minister Ida Orlan", "Journalist"),
    ("Vask", "Orlan", "Q"),
    ("Mr Vask", "Ms Orlan", "Reporter"),
    ("Karl Vask, Foreign Minister", "Ida Orlan, Foreign Minister of Chile", "Journalist (NTB)"),
)
LAYOUTS = (
    "<p>{}: {}</p>", "<p><strong>{}:</strong> {}</p>", "<p><strong>{}</strong></p><p>{}</p>", "<p><b>{}</b><br>{}</p>",
    "<p>{} – {}</p>", "{}: {}\n\n",
)  # fmt: skip


@pytest.mark.parametrize("labels", LABELS, ids=lambda labels: labels[0])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_whoever_a_label_names_speaks(labels: tuple[str, str, str], layout: str) -> None:
    named = dict(zip((ONE, OTHER, "question"), labels, strict=True))
    turns = "".join(layout.format(named[who], words) for who, words in TURNS)
    if layout.startswith("<"):
        page = (
            f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>19 July 2033</p>{turns}</body></html>"
        )
        readout = readout_of(Document("press.html", page, "text/html", None))
    else:
        readout = readout_of(Document("press.txt", f"{TITLE}\n19 July 2033\n\n{turns}", "text/plain", None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    for who, words in TURNS:
        last = words.rsplit(". ", 1)[-1]
        (told,) = (one for one in readout.statements if one.text.endswith(last))
        spoken = told.attribution if told.attribution == "question" else names.get(told.speaker or "")
        assert (words, spoken) == (words, who)


def test_labels_with_a_colon_stand_beside_those_that_markup_sets_apart() -> None:
    turns = "".join(
        f"<p><b>Journalist</b> {words}</p>" if who == "question" else f"<p>{who}: {words}</p>" for who, words in TURNS
    )
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>19 July 2033</p>{turns}</body></html>"
    readout = readout_of(Document("press.html", page, "text/html", None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    (asked,) = (one for one in readout.statements if one.text.endswith("And who pays?"))
    (answered,) = (one for one in readout.statements if one.text.endswith("It will cost forty million crowns."))
    assert asked.attribution == "question"
    assert names[answered.speaker or ""] == ONE
