"""Words named as a view, a topic or a side's, in accounts and in communiqués; people are invented."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout, Statement

FRAME = "Norwegian Foreign Minister Karl Vask met with Chilean Foreign Minister Ida Orlan in Oslo on Tuesday."
COMMUNIQUE = (
    "Joint Communiqué on the visit of the Minister of Foreign Affairs of Chile to Oslo\n\n13 April 2032\n\n"
    "The Minister of Foreign Affairs of Chile, Ida Orlan, paid an official visit to Oslo on 13 April 2032 and met"
    " with the Minister of Foreign Affairs of Norway, Karl Vask.\n\n2. The Ministers welcomed the treaty.\n\n"
)


def last(text: str) -> tuple[str, str | None]:
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    said: Statement = readout.statements[-1]
    return said.attribution, names.get(said.speaker or "")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("In Vask's view, the fish belong to all.", "Karl Vask"),
        ("In Orlan’s opinion, the fish are few.", "Ida Orlan"),
    ],
)
def test_a_view_is_its_owner_s(sentence: str, speaker: str) -> None:
    assert last(f"Talks in Oslo\n\n13 April 2032\n\n{FRAME}\n\n{sentence}\n") == ("speaker", speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the topics of the conversation were fisheries and trade.",
        "Among the issues discussed were fisheries and trade.",
        "The conversation centred around fisheries.",
    ],
)
def test_topics_of_a_talk_are_both_sides(sentence: str) -> None:
    assert last(f"Talks in Oslo\n\n13 April 2032\n\n{FRAME}\n\n{sentence}\n") == ("joint", None)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("3. The Norwegian side informed about the preparations for the summit.", "Karl Vask"),
        ("3. The Chilean side reaffirmed its support for the treaty.", "Ida Orlan"),
    ],
)
def test_in_a_communique_one_side_speaks_for_itself(sentence: str, speaker: str) -> None:
    assert last(f"{COMMUNIQUE}{sentence}\n") == ("speaker", speaker)
    assert last(f"{COMMUNIQUE}3. Both sides agreed to meet again.\n") == ("joint", None)
