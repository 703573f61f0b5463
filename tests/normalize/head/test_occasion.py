"""Beside which event, and at whose wish."""

from __future__ import annotations

import pytest

from tests.normalize.head.writing import draft, head

SAPT, ZANDER = ("Fritz Sapt", "XR"), ("Ada Zander", "US")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Fritz Sapt spoke with Minister Ada Zander at the latter's request.", "Ada Zander"),
        ("Minister Fritz Sapt spoke with Minister Ada Zander at the former’s request.", "Fritz Sapt"),
        ("At the request of Minister Zander, Minister Sapt spoke with her.", "Ada Zander"),
        ("Minister Sapt spoke with Minister Zander. The call was held at the initiative of the American side.", None),
        ("Sapt held a call, at the initiative of the American side, with Minister Zander.", "Ada Zander"),
        ("Minister Sapt spoke with Minister Zander.", None),
    ],
)
def test_who_asked(text: str, name: str | None) -> None:
    assert head(draft(text), SAPT, ZANDER, genre="readout").requested_by.value == name


@pytest.mark.parametrize(
    ("text", "title", "occasion"),
    [
        ("Sapt met Zander on the sidelines of the Tea Forum in Oslo.", None, "sidelines of the Tea Forum"),
        ("Sapt met Zander on the margins of the U.S.-Freedonia Fair.", None, "margins of the U.S.-Freedonia Fair"),
        ("Sapt met Zander today.", None, None),
    ],
)
def test_the_occasion_is_as_printed(text: str, title: str | None, occasion: str | None) -> None:
    assert head(draft(text, title), SAPT, ZANDER, genre="readout").occasion.value == occasion


@pytest.mark.parametrize(
    ("title", "occasion"),
    [
        ("Remarks by Minister Sapt at a Harvest Reception | Strelsau, Ruritania", "Harvest Reception"),
        ("SPEECH TO A DINNER OF THE BOATMEN, STRELSAU", "DINNER OF THE BOATMEN, STRELSAU"),
        ("BOATMEN'S CLUB LUNCHEON - SPEECH BY THE MINISTER, MR FRITZ SAPT", "BOATMEN'S CLUB LUNCHEON"),
        ("ADDRESS AT THE OPENING OF THE CANAL, MONDAY 4 MAY 1998", "OPENING OF THE CANAL"),
        ("Remarks by Minister Sapt After a Welcome Reception for Boatmen", "Welcome Reception for Boatmen"),
    ],
)
def test_an_occasion_is_without_what_leads_to_it_and_what_follows(title: str, occasion: str) -> None:
    assert head(draft("Good morning.", title), SAPT, genre="speech").occasion.value == occasion
