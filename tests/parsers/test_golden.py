"""Every input in a publisher's layout gives the draft, or the problem, that lies beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.parsers import publishers
from tests.parsers.golden import HERE, INPUTS, described, expected_at


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: str(path.relative_to(HERE)))
def test_the_input_gives_what_is_expected(path: Path) -> None:
    assert described(path) == json.loads(expected_at(path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: str(path.relative_to(HERE)))
def test_the_module_that_the_folder_is_named_for_reads_it(path: Path) -> None:
    parsers = {result["parser"].replace("-", "_") for result in described(path) if "parser" in result}
    assert parsers <= {path.parent.name}


def test_every_parser_has_an_input() -> None:
    assert {one.parser for one in publishers()} == {path.parent.name for path in INPUTS}


def test_every_expectation_has_an_input() -> None:
    assert {path.with_suffix("") for path in HERE.glob("*/*.json")} == {path.with_suffix("") for path in INPUTS}
