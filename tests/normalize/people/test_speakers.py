"""The vocabulary of known people holds together."""

from __future__ import annotations

import datetime

import pytest

from ingest.normalize.countries import country_names
from ingest.normalize.people.known import known_by_name, speakers
from ingest.pipeline import readout_of
from ingest.record import Document, Readout


def test_every_entry_has_an_id_of_its_own_and_a_country_of_the_vocabulary() -> None:
    ids = [one.id for one in speakers()]
    assert len(ids) == len(set(ids))
    assert {one.country for one in speakers()} <= set(country_names())


def test_no_form_of_a_name_with_its_country_belongs_to_two() -> None:
    owners: dict[tuple[str, str], str] = {}
    for one in speakers():
        for form in {one.name, *one.names}:
            assert owners.setdefault((form, one.country), one.id) == one.id


def test_days_of_posts_are_days_in_order() -> None:
    for one in speakers():
        for post in one.posts:
            days = [datetime.date.fromisoformat(day) for day in (post.start, post.end) if day]
            assert days == sorted(days), one.id


@pytest.mark.parametrize(
    ("name", "country", "role", "year", "expected"),
    [
        ("Antony Blinken", None, None, None, "antony-blinken"),
        ("Blinken", "US", "Secretary", None, "antony-blinken"),
        ("Blinken", None, None, None, None),
        ("Wang Yi", "TW", None, None, None),
        ("Trudeau", "CA", "Prime Minister", 2022, "justin-trudeau"),
        ("Trudeau", "CA", "Prime Minister", 1975, "pierre-elliott-trudeau"),
        ("Trudeau", "CA", "Prime Minister", None, None),
        ("Zelenskyy", None, "President", 2023, "zelenskyy"),
    ],
)
def test_a_known_person_is_found_only_where_name_country_and_office_agree(
    name: str, country: str | None, role: str | None, year: int | None, expected: str | None
) -> None:
    found = known_by_name(name, country, role, year)
    assert (found.id if found else None) == expected


def test_a_known_person_is_called_by_no_headline_and_by_no_other_bearer_of_the_surname() -> None:
    text = (
        "President Biden Establishes Board\n\nMay 3, 2022\n\nPresident Joseph R. Biden, Jr. spoke today with President"
        " Xi Jinping of China about the board.\n\nPresident Biden thanked him for the call.\n"
    )
    readout = readout_of(Document("a.txt", text, "text/plain", "https://www.whitehouse.gov/a"))
    assert isinstance(readout, Readout)
    assert {person.key: set(person.names) for person in readout.people} == {
        "joe-biden": {"Joseph R. Biden, Jr.", "Biden"},
        "xi-jinping": {"Xi Jinping"},
    }
