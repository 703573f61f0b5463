"""Bodies and things that a text gives words to are no people."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.normalize.people.kinds import is_body, is_thing
from ingest.record import Block, Draft, Person

FRAME = "The canal is open for ships."


def people_in(sentence: str) -> dict[str, Person]:
    """Everybody with a part in a text that tells SENTENCE, by name."""
    blocks = (Block("paragraph", FRAME), Block("paragraph", sentence))
    return {one.name: one for one in normalize(Draft("test", None, None, "Canal opens", blocks)).people}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In May, Strelsau Shipping Company announced two lines.", "Strelsau Shipping Company"),
        ("Today RHA announced plans for a lock.", "RHA"),
    ],
)
def test_a_body_with_words_of_its_own_is_an_organisation(sentence: str, name: str) -> None:
    assert people_in(f"{sentence} RHA also works on roads.")[name].kind == "organisation"


def test_a_stranger_with_words_of_his_own_is_a_person() -> None:
    assert people_in("Otto Sapt said that the canal will carry more grain.")["Otto Sapt"].kind == "person"


def test_a_name_does_not_go_on_into_the_next_word() -> None:
    assert list(people_in("Sapt described the idea as absurd. Otto Sapt also works on roads.")) == ["Otto Sapt"]


@pytest.mark.parametrize("thing", ["Strelsau Navigation Act", "Hentzau Plan", "Promoting Tea", "Zenda Pact Ally"])
def test_a_thing_is_given_no_words(thing: str) -> None:
    assert not people_in(f"{thing} announced the lowering of the tolls.")


@pytest.mark.parametrize("name", ["Otto Sapt", "Sapt", "Mary House Sapt", "O'Sapt", "AB", "王毅", ""])
def test_a_persons_name_is_that_of_no_body_and_no_thing(name: str) -> None:
    assert not is_body(name)
    assert not is_thing(name)
