"""Everything that ever broke a target is tried again; so are some beginnings of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if "-" in path.name)
BEGINNINGS = (
    b"", b"<html><body><p>", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"%PDF-1.4\n", b"WARC/1.0\r\n",
    b"<?xml version='1.0'?><rss><channel><item>", b"---\ntitle: a\n---\n", b"MR FIREFLY: ", b"Q ",
    b"\xff\xfe", b"\xef\xbb\xbf", b"speaker:", b'NEAR("a b" c, 5)',
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_broke_it_once_breaks_it_no_more(case: Path) -> None:
    TARGETS[case.name.rpartition("-")[0]](case.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=50)
@given(kind=st.binary(min_size=1, max_size=1), beginning=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=300))
def test_any_bytes(target: str, kind: bytes, beginning: bytes, rest: bytes) -> None:
    TARGETS[target](kind + beginning + rest)
