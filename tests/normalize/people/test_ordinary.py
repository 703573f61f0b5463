"""Capitals that are ordinary words name nobody, however a title prints them; names that are words too stay names."""

from __future__ import annotations

import pytest

from ingest.normalize.people.gathering import gather
from tests.normalize.people.test_cast import cast_of, draft_of, taking_part


@pytest.mark.parametrize(
    "title",
    [
        "Address at the Prime Minister's Prize for Bridges",
        "THE PRIME MINISTER'S TOUR OF THE NORTH",
        "STATEMENT BY THE PRIME MINISTER ON THE ROBBERY REWARD",
        "President's Bridge Repairs and Winter Lighting",
    ],
)
def test_what_an_office_is_busy_with_is_nobody(title: str) -> None:
    cast = cast_of(draft_of("The bridge over the river is open again.", title=title), "speech")
    assert [name for name, _, _ in taking_part(cast)] == []


def test_a_name_ends_where_ordinary_words_begin() -> None:
    title = "Statement by President Velük Four Years After the Flood"
    cast = cast_of(draft_of("The river rose in one night.", title=title), "statement")
    assert [name for name, _, _ in taking_part(cast)] == ["Velük"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("met Foreign Minister Long.", "Long"),
        ("met Mr. Strong, the Foreign Minister of Oman.", "Strong"),
        ("met Foreign Minister Hope Vask.", "Hope Vask"),
        ("met Foreign Minister Jonah Swift.", "Jonah Swift"),
    ],
)
def test_ordinary_words_are_names_where_people_bear_them(sentence: str, name: str) -> None:
    cast = cast_of(draft_of(f"On Monday Prime Minister Odile Marchetti of France {sentence}"))
    assert name in [one for one, _, _ in taking_part(cast)]


@pytest.mark.parametrize("field", ["Mobility", "Diasporas", "Animal", "Older", "Drylands", "Persons", "Chieftaincy"])
@pytest.mark.parametrize(
    "office",
    [
        "The Minister of Foreign Affairs and Human {} of Chile, Ida Orlan,",
        "Minister of Trade and {} Ida Orlan",
        "Deputy Minister for {} Ida Orlan",
    ],
)
def test_an_ordinary_word_is_what_an_office_is_busy_with(field: str, office: str) -> None:
    people = {naming.name for naming in gather(f"{office.format(field)} met today with Karl Vask.") if naming.role}
    assert people == {"Ida Orlan"}


def test_what_is_general_behind_a_small_word_is_no_rank() -> None:
    assert not any(naming.role for naming in gather("They met at the Zenda Division of General Practice in Strelsau."))
    assert [one.name for one in gather("They met with General Karl Vask.") if one.role] == ["Karl Vask"]
