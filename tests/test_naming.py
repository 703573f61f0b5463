"""Ids that stay the same: from an address, else from the bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.naming import canonical, readout_id, slug


def test_what_does_not_tell_pages_apart_makes_no_other_id() -> None:
    plain = "https://mfa.ruritania.example/talks?id=7"
    same = "http://WWW.MFA.Ruritania.example/talks?id=7&utm_source=feed#top"
    assert canonical(same) == plain
    assert readout_id(same, b"") == readout_id(plain, b"other bytes")


def test_another_page_is_another_id() -> None:
    assert readout_id("https://mfa.ruritania.example/talks?id=7", b"") != readout_id(
        "https://mfa.ruritania.example/talks?id=8", b""
    )


def test_a_text_without_an_address_is_its_bytes() -> None:
    assert readout_id(None, b"one") == readout_id(None, b"one")
    assert readout_id(None, b"one") != readout_id(None, b"two")


def test_a_name_as_an_id() -> None:
    assert slug("Antony J. Blinken") == "antony-j-blinken"
    assert slug("Mevlüt Çavuşoğlu", "TR") == "mevlut-cavusoglu-tr"
    assert slug("王毅") == "王毅"


@given(st.text(max_size=60))
def test_an_address_is_canonical_once_and_for_all(path: str) -> None:
    url = f"https://mfa.ruritania.example/{path.replace('#', '').replace('?', '')}"
    assert canonical(canonical(url)) == canonical(url)
