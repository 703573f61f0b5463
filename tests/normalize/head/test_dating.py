"""The day of the event: read from the frame, never invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.normalize.head.writing import PAPER, WASHINGTON, day, draft, head

FRIDAY = "2022-03-04"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On March 2, 2022, Minister Sapt met with Minister Zander in Bern.", "2022-03-02"),
        ("Minister Sapt met on 2 March with Minister Zander.", "2022-03-02"),
        ("Minister Sapt spoke today with Minister Zander.", FRIDAY),
        ("Minister Sapt spoke with Minister Zander yesterday.", "2022-03-03"),
        ("On Wednesday, Minister Sapt met with Minister Zander.", "2022-03-02"),
        ("On Friday, Minister Sapt met with Minister Zander.", FRIDAY),
        ("On Thursday, March 3, Minister Sapt hosted Minister Zander.", "2022-03-03"),
        ("Minister Sapt visited Bern on 27-28 February.", "2022-02-27/2022-02-28"),
        ("Minister Sapt travelled to Bern from February 27 to March 2.", "2022-02-27/2022-03-02"),
        ("Last week, Minister Sapt met with Minister Zander.", "2022-02-21/2022-02-27"),
        ("Minister Sapt met with Minister Zander.", FRIDAY),
        ("当地时间2022年3月2日，萨普特在慕尼黑会见赞德。", "2022-03-02"),
        ("Le 2 mars 2022, le ministre Sapt a reçu le ministre Zander.", "2022-03-02"),
        ("2 марта 2022 года состоялась встреча министров.", "2022-03-02"),
    ],
)
def test_the_frame_says_when(text: str, said: str) -> None:
    assert day(text, FRIDAY) == said


@pytest.mark.parametrize(
    "text",
    [
        "Minister Sapt spoke today with Minister Zander after the flood of 15 July.",
        "Minister Sapt spoke with Minister Zander to prepare the summit of 16 November.",
        "Minister Sapt met with Minister Zander ahead of the vote on March 20.",
        "Minister Sapt met with Minister Zander on the eve of the 50th anniversary of the treaty.",
        "Minister Sapt met with Minister Zander. They recalled that on 2 May 2001 the treaty was signed.",
        "Sapt met Zander. They followed what was launched on 2 January. Sapt held the fair of 3 May 2021 dear.",
        "Following the call of their presidents on Monday, Minister Sapt spoke to Minister Zander.",
    ],
)
def test_a_day_of_something_else_is_left_alone(text: str) -> None:
    assert day(text, FRIDAY) == FRIDAY


def test_a_day_without_a_year_is_the_one_nearest_to_the_stamp() -> None:
    assert day("Minister Sapt visited Bern from December 30 to January 2.", "2022-01-05") == "2021-12-30/2022-01-02"
    assert day("Minister Sapt will visit Bern on January 2.", "2021-12-20", genre="notice") == "2022-01-02"


def test_a_day_that_no_near_year_has_stays_without_one() -> None:
    assert day("Minister Sapt visited Bern on 29 February.", "2022-03-04") == "XXXX-02-29"
    assert day("Minister Sapt visited Bern on 29 February.", "2024-03-04") == "2024-02-29"


def test_without_a_stamp_nothing_is_guessed() -> None:
    assert day("Minister Sapt met with Minister Zander on Sunday.", None) is None
    assert day("Minister Sapt met with Minister Zander today.", None) is None
    assert day("On 13 November, Minister Sapt met with Minister Zander.", None) == "XXXX-11-13"


def test_today_is_the_day_where_the_publisher_sits() -> None:
    found = head(draft("Minister Sapt spoke today with Minister Zander.", published="Fri, 04 Mar 2022 02:16:00 +0000"))
    assert (found.date.value, found.date.basis) == ("2022-03-03", "published")


def test_a_title_ends_with_the_day() -> None:
    found = head(draft("SAPT: Good day.", "Briefing of the Ministry - March 2, 2022", published=FRIDAY))
    assert (found.date.value, found.date.basis) == ("2022-03-02", "title")
    old = head(draft("Delegates, friends.", "SPEECH BY MR SAPT, TOKYO - 19 SEPTEMBER 1990", published="1990-09-21"))
    assert old.date.value == "1990-09-19"


def test_a_day_of_remembrance_in_a_title_is_no_event() -> None:
    found = head(draft("We remember.", "Statement by Mr Sapt on the Day of Bridges, March 8", published=FRIDAY))
    assert found.date.value == FRIDAY


def test_a_dateline_says_the_day_and_an_embargo_does_not() -> None:
    text = "Delegates, friends."
    assert (
        head(draft(text, datelines=("Bern, 2 March 2022",), published=FRIDAY), genre="speech").date.value
        == "2022-03-02"
    )
    late = head(draft(text, datelines=("Embargoed until 6 March 2022",), published=FRIDAY), genre="speech")
    assert late.date.value == FRIDAY


def test_an_agency_files_with_a_day() -> None:
    text = "BERN, March 3, 2022 (Courier) -- Minister Sapt met with Minister Zander on Wednesday."
    assert head(draft(text, publisher=PAPER)).date.value == "2022-03-02"


def test_a_journey_lasts_from_its_first_day_to_its_last() -> None:
    text = "Minister Sapt will travel to Bern March 6-8, Oslo March 9, and Riga March 10 to 12."
    assert day(text, FRIDAY, genre="notice") == "2022-03-06/2022-03-12"
    assert day("Minister Sapt will visit Bern on Tuesday.", FRIDAY, genre="notice") == "2022-03-08"


def test_the_file_says_the_year_where_nothing_else_does() -> None:
    found = head(draft("Mr President, delegates.", period="1997", publisher=None), genre="speech")
    assert (found.date.value, found.date.basis) == ("1997", "file")


def test_a_conflict_of_text_and_stamp_is_a_doubt() -> None:
    people = (("Fritz Sapt", "XR"), ("Ada Zander", "XF"))
    late = head(draft("On January 2, 2022, Minister Sapt met with Minister Zander.", published=FRIDAY), *people)
    assert late.date.value == "2022-01-02"
    assert any("more than a week" in doubt for doubt in late.doubts)
    early = head(draft("On April 2, 2022, Minister Sapt met with Minister Zander.", published=FRIDAY), *people)
    assert any("after its account" in doubt for doubt in early.doubts)
    agreed = head(draft("On March 3, 2022, Minister Sapt met with Minister Zander.", published=FRIDAY), *people)
    assert agreed.doubts == ()


def test_the_reason_has_its_place_in_the_text() -> None:
    written = draft(
        "The following is attributable to the Speaker:\nOn March 2, 2022, Sapt met Zander.", published=FRIDAY
    )
    found = head(written, genre="readout").date
    assert found.start is not None
    text = "\n\n".join(block.text for block in written.blocks)
    assert text[found.start : found.end] == "March 2, 2022"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400), st.sampled_from([None, FRIDAY]))
def test_no_year_is_invented(text: str, published: str | None) -> None:
    """Whatever the text, the year of a date stands in the text or beside the year of the stamp."""
    found = head(draft(f"Sapt met Zander. {text}", text[:80] or None, published=published, publisher=WASHINGTON))
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", (found.date.value or "").replace("-", " "))
    near = {"2021", "2022", "2023"} if published else set()
    assert all(year in text or year in near for year in years)
