"""A list of what was done, under labels that are nobody's, behind words in the first person."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Draft, Publisher

OPENING = (
    "We have spoken to our friends at every turn, and our ministers have met theirs in Zenda and in Strelsau. We will "
    "go on to do so until the bridge is safe. Our partners know where we stand."
)


def told(*labels: str) -> Draft:
    lines = [OPENING] * 6 + [f"{label}: The Chancellery spoke to the Duke about the bridge." for label in labels]
    chancellery = Publisher("chancellery", "Chancellery", "XR", "government")
    title = "Fact sheet: How we speak with friends about the bridge"
    return Draft("test", chancellery, "host", title, tuple(Block("paragraph", line) for line in lines))


@pytest.mark.parametrize("labels", [("Bridge 1", "Toll 2", "Bridge 1", "Toll 2"), ("May 4", "May 6", "May 4", "May 9")])
def test_whoever_speaks_without_a_label_is_among_the_people(labels: tuple[str, ...]) -> None:
    readout = normalize(told(*labels))
    people = {person.key for person in readout.people}
    assert {one.speaker for one in readout.statements if one.speaker} <= people


def test_a_list_of_days_is_no_transcript() -> None:
    readout = normalize(told("May 4", "May 6", "May 4", "May 9"))
    assert "label of nobody known" not in {one.rule for one in readout.statements}


@pytest.mark.parametrize(
    "greeting", ["Good afternoon.", "Hello.", "Ladies and gentlemen,", "Dear colleagues, welcome."]
)
def test_whoever_alone_answers_has_greeted_without_a_label(greeting: str) -> None:
    lines = (
        greeting, "I have news of the bridge for you.", "QUESTION: Is it open?", "SPOKESPERSON HENTZAU: It is.",
        "QUESTION (Courier): Since when?", "SPOKESPERSON HENTZAU: Since noon. We are glad of it.",
    )  # fmt: skip
    draft = Draft("test", None, None, "Briefing, 4 May 2031", tuple(Block("paragraph", line) for line in lines))
    told = [one.speaker and one.speaker.partition("/")[0] for one in normalize(draft).statements]
    assert told[:2] == [told[-1]] * 2
    assert told[-1] is not None
