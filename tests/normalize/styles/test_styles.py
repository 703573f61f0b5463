"""Texts of our own words in the styles of many publishers: what kind they are, when, where, whose each sentence is.

Every ``*.yml`` beside this is one text. ``told`` holds a sentence a line behind whose it is: a surname, ``joint``,
``question``, ``narration``, ``heading``, ``?`` for somebody without a name. A blank line parts paragraphs. A
sentence marked ``~`` is known not to be read yet. ``people`` are all who take part, each with the country.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.normalize import normalize
from ingest.record import Block, Byline, Draft, Publisher, Readout, Stamp, Statement

STYLES = sorted(Path(__file__).parent.glob("*.yml"))
FIELDS = ("genre", "mode", "date", "venue")


@dataclass(frozen=True)
class Line:
    """A sentence as a style has it: whose it is, whether that is read, its words."""

    whose: str
    is_read: bool
    words: str


@cache
def style(path: Path) -> dict[str, Any]:
    text: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return text


def paragraphs(path: Path) -> Iterator[list[Line]]:
    for paragraph in style(path)["told"].strip().split("\n\n"):
        parted = (line.split(" | ", 1) for line in paragraph.splitlines())
        yield [Line(whose.strip("~ "), not whose.startswith("~"), words) for whose, words in parted]


def draft(path: Path) -> Draft:
    told, given = style(path), style(path)["publisher"]
    publisher = Publisher("test-desk", given["name"], given["country"], given.get("kind", "government"))
    blocks = (
        Block("heading" if lines[0].whose == "heading" else "paragraph", " ".join(line.words for line in lines))
        for lines in paragraphs(path)
    )
    return Draft(
        "test", publisher, "host", told["title"], tuple(blocks), stamps=(Stamp("published", str(told["published"])),),
        byline=Byline(**told["byline"]) if "byline" in told else None,
    )  # fmt: skip


@cache
def read(path: Path) -> Readout:
    return normalize(draft(path))


def statement(path: Path, words: str) -> Statement:
    return next(one for one in read(path).statements if words in one.text or one.text in words)


def whose(readout: Readout, told: Statement) -> str:
    """Who said it by name, ``?`` for somebody without one, else what kind of sentence it is."""
    if told.attribution != "speaker":
        return told.attribution
    return next((person.name for person in readout.people if person.key == told.speaker), "?")


def lines() -> Iterator[Any]:
    for path in STYLES:
        for number, line in enumerate(line for paragraph in paragraphs(path) for line in paragraph):
            marks = () if line.is_read else pytest.mark.xfail(reason="not read yet", strict=True)
            yield pytest.param(path, line, id=f"{path.stem}-{number}", marks=marks)


@pytest.mark.parametrize(("path", "line"), list(lines()))
def test_a_sentence_is_given_to_whoever_said_it(path: Path, line: Line) -> None:
    given = whose(read(path), statement(path, line.words))
    assert line.whose.casefold() in given.casefold(), line.words


@pytest.mark.parametrize("path", [path for path in STYLES if "people" in style(path)], ids=lambda path: path.stem)
def test_everybody_who_takes_part_is_named_with_the_country(path: Path) -> None:
    readout = read(path)
    names = {person.key: person.name for person in readout.people}
    found = {f"{names[one.person]}, {one.country}" for one in readout.participants}
    assert found == set(style(path)["people"])


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_the_head_says_what_when_and_where(path: Path) -> None:
    told, readout = style(path), read(path)
    venue = {"city": readout.venue.city, "country": readout.venue.country} if readout.venue else None
    found = {"genre": readout.genre, "mode": readout.mode, "date": readout.date_edtf, "venue": venue}
    wanted = {"venue": None} | {field: told.get(field) for field in FIELDS}
    assert found == wanted | {"date": str(told["date"])}
