"""Countries by name, adjective and capital."""

from __future__ import annotations

import pytest

from ingest.normalize.countries import countries_in, country_by_capital, country_names, country_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Turkish Foreign Minister", "TR"),
        ("the Prime Minister of the Republic of Korea", "KR"),
        ("the Democratic People's Republic of Korea", "KP"),
        ("PRESIDENT OF INDONESIA", "ID"),
        ("U.S. Secretary of State", "US"),
        ("Equatorial Guinea", "GQ"),
        ("the Democratic Republic of the Congo", "CD"),
        ("the European Commission", "EU"),
        ("俄罗斯外长", "RU"),
        ("the Governor of New Mexico", None),
        ("leaders of Latin America", None),
        ("give it to us", None),
        ("Chadwick and Omaniya", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_what_the_text_calls_it(text: str, code: str | None) -> None:
    assert country_of(text) == code


def test_every_country_of_a_text_is_found_with_its_span() -> None:
    text = "Talks of Guinea-Bissau, Guinea and Papua New Guinea"
    found = [(mention.code, text[mention.start : mention.end]) for mention in countries_in(text)]
    assert found == [("GW", "Guinea-Bissau"), ("GN", "Guinea"), ("PG", "Papua New Guinea")]


def test_capitals_and_codes_belong_together() -> None:
    assert country_by_capital()["Canberra"] == "AU"
    assert set(country_by_capital().values()) <= set(country_names())
