"""What an EDTF date leaves open."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.link.calendar import Span, exact, span


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-03-12", date(2023, 3, 12), date(2023, 3, 12)),
        ("2023-03-12/2023-07-25", date(2023, 3, 12), date(2023, 7, 25)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1997", date(1997, 1, 1), date(1997, 12, 31)),
        ("2021-11/2021-12", date(2021, 11, 1), date(2021, 12, 31)),
    ],
)
def test_the_days_that_are_possible(edtf: str, first: date, last: date) -> None:
    assert span(edtf) == Span(first, last)


@pytest.mark.parametrize("edtf", [None, "", "XXXX-11-13", "soon"])
def test_what_leaves_every_day_open(edtf: str | None) -> None:
    assert span(edtf) is None


def test_only_one_day_is_exact() -> None:
    assert exact("2023-03-12") == date(2023, 3, 12)
    assert exact("2023-03") is None
    assert exact("2023-03-12/2023-03-13") is None
