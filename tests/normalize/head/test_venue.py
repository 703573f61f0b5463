"""A venue needs its frame."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.normalize.head.gazetteer import building_of, city_of
from ingest.record import Block
from ingest.vocabulary import entries, table
from tests.normalize.head.writing import CANBERRA, city, draft, head


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Minister Sapt met today in Rome with Minister Zander.", "Rome"),
        ("Minister Sapt met with Minister Zander in Washington, D.C. Minister Sapt thanked him.", "Washington"),
        ("Minister Sapt met Minister Zander in Rome, the capital of Italy, during the fair.", "Rome"),
        ("Minister Sapt received Minister Zander at the Kremlin.", "Moscow"),
        ("Minister Sapt welcomed Minister Zander to the White House.", "Washington"),
        ("Minister Sapt hosted talks in San Jose, Costa Rica, with Minister Zander.", "San José"),
        ("During his visit to Oslo, Minister Sapt met with Minister Zander.", "Oslo"),
        ("Minister Sapt met with Minister Zander, who is on a visit to Freedonia, on 3 May (Tue.) in Seoul.", "Seoul"),
        ("(Harbour Office, Greater Georgetown, Guyana) Minister Sapt met with Minister Zander.", "Georgetown"),
        ("Minister Sapt met with Minister Zander in Queenstown, New Zealand, on Monday.", "Queenstown"),
        ("The ferries were the focus of talks between Minister Sapt and Minister Zander in Suva yesterday.", "Suva"),
        ("OSLO, March 3 (Courier) -- Minister Sapt met with Minister Zander.", "Oslo"),
        ("当地时间2022年3月2日，萨普特在德国慕尼黑会见赞德。", "Munich"),
    ],
)
def test_the_frame_says_where(text: str, place: str) -> None:
    assert city(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "Minister Sapt met with Minister Zander to discuss the situation in Kyiv.",
        "Minister Sapt met with Minister Zander. They recalled the consensus reached in Bali.",
        "Minister Sapt met with Minister Zander about the Minsk agreement.",
        "Minister Sapt met with Minister Zander and praised the Paris Agreement in Parliament.",
        "Minister Sapt met with the Ambassador of Freedonia, Ada Zander.",
        "After talks in Vienna on Monday, Minister Sapt met with Minister Zander.",
        "Minister Sapt met with Minister Zander. They recalled the last session of their board held in Szeged.",
        "Minister Sapt met with Minister Zander. The ministers met ahead of a fair to be held in Oulu.",
    ],
)
def test_a_city_that_is_only_named_is_no_venue(text: str) -> None:
    assert city(text) is None


def test_a_call_has_no_venue() -> None:
    assert city("Minister Sapt spoke by phone in Rome with Minister Zander.", title="Call with Minister Zander") is None


def test_a_country_alone_is_a_venue_without_a_city() -> None:
    found = head(draft("Minister Sapt met with Minister Zander in Norway."), genre="readout").venue.value
    assert found is not None
    assert (found.city, found.country) == (None, "NO")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Oval Office", "3:40 P.M. EST"), ("Washington", "US")),
        (("Ministry of Foreign Affairs, Jerusalem",), ("Jerusalem", "IL")),
        (("Jones School", "Joliet, Illinois"), ("Joliet", "US")),
        (("Rochester, New York",), ("Rochester", "US")),
        (("New York, New York",), ("New York", "US")),
        (("Tbilisi, Georgia",), ("Tbilisi", "GE")),
        (("Atlanta, Georgia",), ("Atlanta", "US")),
        (("Fritz Austin, Secretary of Tea", "Oslo"), ("Oslo", "NO")),
        (("Smallbridge, Scotland",), ("Smallbridge", "GB")),
    ],
)
def test_a_dateline_is_a_place(lines: tuple[str, ...], place: tuple[str, str]) -> None:
    venue = head(draft("Good day, all.", datelines=lines), genre="remarks").venue.value
    assert venue is not None
    assert (venue.city, venue.country) == place


def test_a_city_where_they_met_goes_before_that_of_the_dateline() -> None:
    told = "Minister Sapt held a meeting with Minister Zander on the margins of the summit in Rome."
    venue = head(draft(told, datelines=("Oslo, 4 May 2031",)), genre="readout").venue.value
    assert venue is not None
    assert venue.city == "Rome"


def test_words_on_the_way_have_no_place() -> None:
    found = head(
        draft("Good day.", "Gaggle En Route Oslo", datelines=("Aboard Air Force One",)), genre="press-conference"
    )
    assert found.venue.value is None


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Doorstop, Parliament House, Darwin", "Darwin"),
        ("Doorstop, Parliament House", "Canberra"),
        ("SPEECH BY MR SAPT TO THE TEA BOARD, SYDNEY CONVENTION CENTRE 14 JUNE 1989", "Sydney"),
        ("Speech to the Tea Board at Gove, Victoria", None),
        ("Interview with Peter Kennedy", None),
        ("Interview with Fritz Stanley, Morning Radio", None),
        ("Opening of the Tea House, Victoria 21 September 1970", None),
        ("Meeting with Minister Zander (Paris, 3 March 2022)", "Paris"),
        ("Address to the people of Sydney", None),
        ("Planting of the Tea Tree, Darwin Botanic Gardens", "Darwin"),
        ("ANNUAL DINNER OF THE TEA BOARD, SYDNEY, 30 AUGUST 1967 - MAIN POINTS OF THE SPEECH", "Sydney"),
        ("Speech in Parliament on the tea harvest", "Canberra"),
        ("Speech on the tea in Darwin Harbour", None),
    ],
)
def test_a_title_ends_with_the_place(title: str, place: str | None) -> None:
    venue = head(draft("Good day.", title, publisher=CANBERRA), genre="speech").venue.value
    assert (venue.city if venue else None) == place


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Doorstop Interview Old Tea Resort, Samoa", "WS"),
        ("Press Conference Great Tea Mine, South Australia", "AU"),
        ("SPEECH BY MR SAPT GREAT TEA CEMETERY, THAILAND, 9 APRIL 1994", "TH"),
        ("Doorstop Interview on the tea harvest, Samoa", None),
        ("Doorstop Interview with Minister Zander, Samoa", None),
    ],
)
def test_a_title_of_an_interview_ends_with_its_country(title: str, country: str | None) -> None:
    venue = head(draft("Good day.", title, publisher=CANBERRA), genre="press-conference").venue.value
    assert (venue.city, venue.country) == (None, country) if venue else country is None


@pytest.mark.parametrize(
    ("title", "text", "foot", "place"),
    [
        ("Tea board named", "I am pleased to name the tea board today.", "CANBERRA 14 December 1995", "Canberra"),
        ("Tea board named", "I am pleased to name the tea board today.", "Ministry of Tea, Oslo, 3 March 2022", None),
        ("Tea board named", "I am pleased to name the tea board today.", "SINGAPORE 3 March 2022", None),
        ("ARRIVAL STATEMENT BY MR SAPT, OSLO AIRPORT", "I am pleased to be with you again.", None, "Oslo"),
        ("Statement by Mr Sapt on the tea of Oslo", "I am pleased to be with you again.", None, None),
    ],
)
def test_a_statement_is_of_the_place_where_it_is_dated_or_where_somebody_arrives(
    title: str, text: str, foot: str | None, place: str | None
) -> None:
    written = draft(text, title, publisher=CANBERRA)
    if foot:
        written = replace(written, blocks=(*written.blocks, Block("dateline", foot)))
    venue = head(written, genre="statement").venue.value
    assert (venue.city if venue else None) == place


def test_who_welcomes_a_guest_to_a_visit_is_at_home() -> None:
    greeting = "We extend a warm welcome to you on this your first visit to Oslo since the fair."
    assert city(greeting, genre="speech") == "Oslo"


def test_names_are_found_whatever_their_accents() -> None:
    assert city_of("Brasília") == city_of("BRASILIA")
    assert city_of("Georgetown", "GY") != city_of("Georgetown", "CA")


def test_a_great_city_goes_before_a_small_one_at_home() -> None:
    assert city_of("Melbourne", None, "US") == city_of("Melbourne", "AU")
    assert city_of("Richmond", None, "AU") == city_of("Richmond", "AU")


def test_a_building_may_stand_in_several_countries() -> None:
    assert building_of("Parliament House", "AU") != building_of("Parliament House", "NZ")
    assert building_of("Parliament House", None) is None


def test_a_briefing_is_held_in_its_room() -> None:
    room = building_of("Department Press Briefing", "US")
    assert room is not None
    assert (room.name, room.city) == ("Department Press Briefing Room", "Washington")


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("OPENING OF THE TEA HOUSE, GREAT SMALLBRIDGE, QUEENSLAND", "Great Smallbridge"),
        ("SECOND READING SPEECH - TEA AGREEMENT (QUEENSLAND) BILL", None),
    ],
)
def test_a_small_town_is_written_in_small_letters(title: str, place: str | None) -> None:
    venue = head(draft("Good day.", title, publisher=CANBERRA), genre="speech").venue.value
    assert (venue.city if venue else None) == place


def test_every_known_building_lies_in_a_country() -> None:
    codes = {row["code"] for row in table("countries")}
    assert {building["country"] for building in entries("venues")["buildings"]} <= codes
