"""Stamps as publishers print them, in ISO 8601."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.publication import day_of_publication, read_stamp
from ingest.parsers import publishers
from ingest.record import Publisher
from ingest.vocabulary import table
from tests.normalize.head.writing import CANBERRA, WASHINGTON, draft, head


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("Updated 22:42, 31-Oct-2021", "2021-10-31T22:42"),
        ("2021-11-13 14:12", "2021-11-13T14:12"),
        ("2022-09-08 10:31:24-04:00", "2022-09-08T10:31:24-04:00"),
        ("2022-09-08T10:31:24Z", "2022-09-08T10:31:24+00:00"),
        ("Thu, 21 Apr 2022 19:32:10 +0000", "2022-04-21T19:32:10+00:00"),
        ("Published 3:05 PM EST, Fri January 21, 2022", "2022-01-21T15:05-05:00"),
        ("12 a.m. on 1 May 2022", "2022-05-01T00:00"),
        ("31.12.2021 9:05 MSK", "2021-12-31T09:05+03:00"),
        ("04 MAR 2022 6:16PM IST", "2022-03-04T18:16"),
        ("16TH JUNE, 1960", "1960-06-16"),
        ("the 1st of March 2021", "2021-03-01"),
        ("2023年6月18日 20:15", "2023-06-18T20:15"),
        ("2022. 3. 4.", "2022-03-04"),
        ("3 марта 2022, 17:20", "2022-03-03T17:20"),
        ("3 березня 2022", "2022-03-03"),
        ("le 3 février 2021 à 14h30", "2021-02-03T14:30"),
        ("9 de marzo de 2022", "2022-03-09"),
        ("7 de outubro de 2021", "2021-10-07"),
        ("12. März 2022", "2022-03-12"),
        ("October 2021", "2021-10"),
        ("1997", "1997"),
    ],
)
def test_a_stamp_keeps_what_is_printed(stamp: str, moment: str) -> None:
    assert read_stamp(stamp) == moment


@pytest.mark.parametrize(
    "stamp",
    ["", "1", "May", "Sunday", "noon", "2021-02-30", "31 April 2021", "9" * 5000, "12:30", "1/2/3", "Vol. 12 No. 5"],
)
def test_what_is_no_date_gives_none(stamp: str) -> None:
    assert read_stamp(stamp) is None


def test_figures_are_read_in_the_order_of_the_publishers_country() -> None:
    assert read_stamp("10/11/2014", CANBERRA) == "2014-11-10"
    assert read_stamp("10/11/2014", WASHINGTON) == "2014-10-11"
    assert read_stamp("14/11/2014", WASHINGTON) == "2014-11-14"
    assert read_stamp("10/11/2014") is None


def test_a_stamp_that_cannot_be_read_is_a_doubt() -> None:
    found = head(draft("A note.", published="10/11/2014", publisher=None))
    assert found.published.value is None
    assert any("10/11/2014" in doubt for doubt in found.doubts)


def test_the_day_is_the_publishers_own() -> None:
    assert day_of_publication("2021-07-23T02:16:52+00:00", WASHINGTON) == date(2021, 7, 22)
    assert day_of_publication("2021-07-23T02:16:52+00:00", None) == date(2021, 7, 23)
    assert day_of_publication("2021-07-23T23:30", WASHINGTON) == date(2021, 7, 23)
    assert day_of_publication("2021-07", WASHINGTON) is None


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]),
)
def test_a_written_day_is_read_back(day: date, form: str) -> None:
    assert read_stamp(day.strftime(form)) == day.isoformat()


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    moment = read_stamp(text)
    assert moment is None or moment[:4] in text
    assert all(text[named.start : named.end] for named in days_in(text))


def test_every_publishers_time_zone_is_known() -> None:
    listed = {row["timezone"] for row in table("publishers")} | {
        one.publisher.timezone for one in publishers() if one.publisher
    }
    for name in filter(None, listed):
        day_of_publication("2021-07-01T12:00+00:00", Publisher("a", "A", timezone=name))


def test_a_time_zone_that_nobody_knows_is_not_the_machines_own() -> None:
    with pytest.raises(LookupError, match="Ruritania/Strelsau"):
        day_of_publication("2021-07-01T12:00+00:00", Publisher("a", "A", timezone="Ruritania/Strelsau"))
