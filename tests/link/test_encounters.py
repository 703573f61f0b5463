"""Accounts of one encounter find each other, and only those."""

from __future__ import annotations

from itertools import permutations

import pytest

from ingest.link import account_of, link
from ingest.record import Person, Readout, Venue
from tests.ruritania import FIREFLY, FREEDONIA, RASSENDYLL, RURITANIA, readout


def encounters_of(*told: Readout) -> list[tuple[str, ...]]:
    """Which readouts, counted from a, share an encounter."""
    accounts = [account_of(chr(97 + number), one, one.venue and "zenda") for number, one in enumerate(told)]
    return sorted(encounter.readouts for encounter in link(accounts).encounters)


def test_both_sides_of_one_meeting() -> None:
    assert encounters_of(readout(RURITANIA), readout(FREEDONIA)) == [("a", "b")]


def test_an_evening_here_is_the_next_day_there() -> None:
    assert encounters_of(readout(RURITANIA, "2001-05-04"), readout(FREEDONIA, "2001-05-05")) == [("a", "b")]


def test_two_days_apart_are_two_encounters() -> None:
    assert encounters_of(readout(RURITANIA, "2001-05-04"), readout(FREEDONIA, "2001-05-06")) == [("a",), ("b",)]


def test_one_side_that_tells_of_two_days_tells_of_two_encounters() -> None:
    assert encounters_of(readout(RURITANIA, "2001-05-04"), readout(RURITANIA, "2001-05-05")) == [("a",), ("b",)]


def test_a_call_is_no_meeting() -> None:
    assert encounters_of(readout(mode="meeting"), readout(FREEDONIA, mode="call")) == [("a",), ("b",)]


def test_other_people_are_another_encounter() -> None:
    other = Person("teasdale-gloria-xf", "Gloria Teasdale", "XF")
    assert encounters_of(readout(), readout(FREEDONIA, people=(RASSENDYLL, other))) == [("a",), ("b",)]


def test_a_text_of_no_encounter_joins_none() -> None:
    assert encounters_of(readout(), readout(FREEDONIA, mode=None)) == [("a",)]


@pytest.mark.parametrize(("words", "joins"), [("on Friday", True), ("on Sunday", False)])
def test_an_undated_account_joins_by_its_weekday(words: str, joins: bool) -> None:
    undated = readout(FREEDONIA, date=None, day_words=words)
    assert (encounters_of(readout(RURITANIA, "2001-05-04"), undated) == [("a", "b")]) == joins


def test_an_undated_account_that_fits_two_encounters_joins_neither() -> None:
    fridays = readout(RURITANIA, "2001-05-04"), readout(RURITANIA, "2001-05-11")
    assert ("c",) in encounters_of(*fridays, readout(FREEDONIA, date=None, day_words="on Friday"))


def test_an_undated_account_of_another_place_does_not_join() -> None:
    elsewhere = readout(FREEDONIA, date=None, day_words="on Friday", venue=Venue("Strelsau", "XR"))
    assert encounters_of(readout(RURITANIA, "2001-05-04"), elsewhere) == [("a",), ("b",)]


def test_a_month_is_enough_where_one_encounter_lies_in_it() -> None:
    assert encounters_of(readout(RURITANIA, "2001-05-04"), readout(FREEDONIA, "2001-05")) == [("a", "b")]


@pytest.mark.parametrize("date", [None, "2001", "2001-05"])
def test_without_a_day_an_encounter_keeps_its_id_whatever_else_is_told(date: str | None) -> None:
    """Another text of the same people is of another encounter, for all that is known, in this corpus or the next."""
    one, other = (account_of(name, readout(date=date), "zenda") for name in ("one", "other"))
    apart = {encounter.id for account in (one, other) for encounter in link([account]).encounters}
    together = {encounter.id for encounter in link([one, other]).encounters}
    assert apart == together
    assert len(together) == 2


def test_a_surname_alone_is_the_one_who_bears_it() -> None:
    short = Person("firefly-xf", "Firefly", "XF")
    accounts = [
        account_of("a", readout(RURITANIA, people=(RASSENDYLL, short)), None),
        account_of("b", readout(FREEDONIA), None),
    ]
    links = link(accounts)
    assert links.speakers == {("a", "firefly-xf"): FIREFLY.key}
    assert [encounter.readouts for encounter in links.encounters] == [("a", "b")]


def test_a_surname_that_two_bear_stays_apart() -> None:
    short = Person("firefly-xf", "Firefly", "XF")
    brother = Person("chico-firefly-xf", "Chico Firefly", "XF")
    accounts = [
        account_of("a", readout(people=(RASSENDYLL, short)), None),
        account_of("b", readout(), None),
        account_of("c", readout(people=(RASSENDYLL, brother)), None),
    ]
    assert link(accounts).speakers == {}


def test_a_full_name_without_a_country_is_the_one_person_of_that_name() -> None:
    homeless = Person("rufus-firefly", "Rufus Firefly", None)
    accounts = [account_of("a", readout(people=(RASSENDYLL, homeless)), None), account_of("b", readout(), None)]
    assert link(accounts).speakers == {("a", "rufus-firefly"): FIREFLY.key}


def test_a_surname_without_a_country_finds_its_bearer_by_the_full_name() -> None:
    homeless = Person("rufus-firefly", "Rufus Firefly", None)
    short = Person("firefly", "Firefly", None)
    accounts = [
        account_of("a", readout(people=(RASSENDYLL, homeless)), None),
        account_of("b", readout(), None),
        account_of("c", readout(people=(RASSENDYLL, short)), None),
    ]
    assert link(accounts).speakers == {("a", "rufus-firefly"): FIREFLY.key, ("c", "firefly"): FIREFLY.key}


def test_a_full_name_of_people_of_two_countries_stays_apart() -> None:
    homeless = Person("rufus-firefly", "Rufus Firefly", None)
    namesake = Person("rufus-firefly-xr", "Rufus Firefly", "XR")
    accounts = [
        account_of("a", readout(people=(RASSENDYLL, homeless)), None),
        account_of("b", readout(), None),
        account_of("c", readout(people=(RASSENDYLL, namesake)), None),
    ]
    assert link(accounts).speakers == {}


def test_the_order_of_accounts_leaves_no_trace() -> None:
    accounts = [
        account_of("a", readout(RURITANIA, "2001-05-04"), None),
        account_of("b", readout(FREEDONIA, "2001-05-05"), None),
        account_of("c", readout(FREEDONIA, date=None, day_words="on Friday"), None),
    ]
    first = link(accounts)
    assert all(link(order) == first for order in permutations(accounts))
