"""Sheets of facts tell what bodies do: that is nobody's word; statements that a title gives to one are that one's."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Byline, Draft, Publisher, Readout

OFFICE = Publisher("chancellery", "Chancellery of Ruritania", "EE", "government", "", "", "Europe/Tallinn", "Tallinn")


def released(title: str, *paragraphs: str, byline: Byline | None = None) -> Readout:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    return normalize(Draft("chancellery", OFFICE, "host", title, blocks, byline=byline))


def whose(readout: Readout) -> dict[str, str | None]:
    names = {person.key: person.name for person in readout.people}
    return {one.text: names[one.speaker] if one.speaker else None for one in readout.statements}


@pytest.mark.parametrize(
    "deed",
    [
        "The Justice Department has directed every office to count its boats.",
        "The Harbour Agency is reviewing the comments of the villages.",
        "The Department of Transport has supported forty harbours and continues to further their work.",
        "Cities such as Tartu, Norway; Zenda, Maine; and Hentzau, Ohio have responded to this call.",
        "The Government of Ruritania is proud to work with the islands.",
    ],
)
@pytest.mark.parametrize("title", ["FACT SHEET: A Harbour in Every Bay", "Backgrounder: the harbours of Ruritania"])
def test_what_bodies_do_by_a_sheet_of_facts_is_nobodys_word(title: str, deed: str) -> None:
    told = whose(released(title, f"{deed} The harbours now hold twice as many boats as before."))
    assert set(told.values()) == {None}


def test_what_somebody_says_in_a_sheet_of_facts_is_that_ones_and_goes_no_further() -> None:
    quoted = "“We shall count every boat. We begin today,” said Minister of Transport Lena Vask."
    told = whose(released("Fact sheet: harbours", f"{quoted} Forty harbours have been built since 2031."))
    assert told["We begin today,” said Minister of Transport Lena Vask."] == "Lena Vask"
    assert told["Forty harbours have been built since 2031."] is None


def test_a_sentence_that_ends_in_a_colon_is_no_label() -> None:
    told = whose(
        released(
            "Fact Sheet: The Harbour Plan",
            "President Vask, Ruritanian families, fishers, and shipbuilders agree: we need more harbours.",
            "We have built forty of them, and our plan is to build forty more.",
        )
    )
    assert set(told.values()) == {None}


@pytest.mark.parametrize("work", ["a law to end the toll", "the Harbour Act", "two books on boats"])
def test_who_wrote_a_law_said_nothing_by_it(work: str) -> None:
    lead = "Minister of Transport Lena Vask met Minister of Trade Otto Orlan of Chile in Tallinn."
    told = whose(released("Minister Vask meets Minister Orlan", lead, f"Minister Vask wrote {work}."))
    assert told[f"Minister Vask wrote {work}."] is None


def test_who_wrote_that_something_is_so_said_it() -> None:
    lead = "Minister of Transport Lena Vask met Minister of Trade Otto Orlan of Chile in Tallinn."
    told = whose(released("Minister Vask meets Minister Orlan", lead, "Minister Vask wrote that a law is needed."))
    assert told["Minister Vask wrote that a law is needed."] == "Lena Vask"


@pytest.mark.parametrize(
    ("title", "byline"),
    [
        ("Statement by Spokesperson Lena Vask on the President's meeting with the Premier of Chile", None),
        ("STATEMENT BY THE PRIME MINISTER: THE TOLL", Byline("Lena Vask", "Prime Minister", "EE")),
    ],
)
def test_a_statement_is_of_whom_its_title_names_whomever_it_reports(title: str, byline: Byline | None) -> None:
    words = (
        "President Karl Orbel signed the Harbour Act. Mr. Otto Orlan has stated that it is too late.",
        "Mr. Orlan added that the toll must fall. Mr. Orlan is wrong, as he was before.",
    )
    assert set(whose(released(title, *words, byline=byline)).values()) == {"Lena Vask"}


def test_a_speech_is_of_its_byline_whomever_it_quotes() -> None:
    blocks = (
        "The engineer Otto Orlan said in 2031 that the bridge would never stand. Otto Orlan was wrong.",
        "The mason Ida Sapt said that it would. It stands, and the town is the better for it.",
    )
    text = tuple(Block("paragraph", block) for block in blocks)
    byline = Byline("Lena Vask", "Prime Minister", "EE")
    readout = normalize(Draft("chancellery", OFFICE, "host", "The bridge", text, genre="speech", byline=byline))
    assert set(whose(readout).values()) == {"Lena Vask"}


def test_a_statement_that_tells_what_its_author_said_is_an_account() -> None:
    words = "The Prime Minister, Ms. Lena Vask, said today that the toll must fall."
    byline = Byline("Lena Vask", "Prime Minister", "EE")
    readout = released("STATEMENT BY THE PRIME MINISTER: THE TOLL", words, byline=byline)
    assert [one.rule for one in readout.statements] != ["whole document"]
