"""One meeting in the manner of one publisher, gone on with in every way that there is: whose each sentence is.

Every ``*.yml`` beside this is one table: ``lead`` opens the account, each of ``forms`` is what stands behind it, as
in a style (see ``styles/test_styles.py``). The forms were written down before anything had read them; people are
invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.normalize import normalize
from ingest.record import Block, Draft, Publisher, Stamp
from tests.normalize.styles.test_styles import whose

TABLES = sorted(Path(__file__).parent.glob("*.yml"))


@cache
def table(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


def draft(path: Path, form: str) -> Draft:
    told = table(path)
    given = told["publisher"]
    publisher = Publisher("test-desk", given["name"], given["country"], given.get("kind", "government"))
    passages = [*told["lead"].strip().split("\n\n"), *form.strip().split("\n\n")]
    blocks = tuple(
        Block("paragraph", " ".join(line.split(" | ", 1)[-1] for line in one.splitlines())) for one in passages
    )
    return Draft("test", publisher, "host", told["title"], blocks, stamps=(Stamp("published", str(told["published"])),))


def forms() -> Iterator[Any]:
    for path in TABLES:
        for form in table(path)["forms"]:
            yield pytest.param(path, form, id=f"{path.stem}-{form.splitlines()[-1]}")


def missed(path: Path, form: str) -> list[str]:
    """The sentences of a FORM that are given to somebody else, each with who that is."""
    readout = normalize(draft(path, form))
    misses, floor = [], 0
    for line in filter(None, form.splitlines()):
        wanted, words = line.split(" | ", 1)
        floor = readout.body.index(words, floor)
        told = next(one for one in readout.statements if one.start < floor + len(words) and one.end > floor)
        given = whose(readout, told)
        if wanted.casefold() not in given.casefold():
            misses.append(f"{given} ({told.confidence}, {told.rule}), not {wanted}: {words}")
    return misses


@pytest.mark.parametrize(("path", "form"), list(forms()))
def test_whose_each_sentence_is(path: Path, form: str) -> None:
    assert missed(path, form) == []
