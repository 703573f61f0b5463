"""Who takes part in short texts, each in the manner of another publisher: one table of forms a file.

A form begins with a line of ``==`` and those who take part, each name with the code of its country (``-`` for none);
the text below it is plain, or HTML where it begins with an element. People and events are invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

_TABLES = Path(__file__).with_name("forms_of_taking_part")
_FORM = re.compile(r"^== (?P<people>.*)\n(?P<text>(?:(?!== ).*\n?)*)", re.MULTILINE)


def forms() -> Iterator[object]:
    """Each form of every table, named by its table and place there."""
    for table in sorted(_TABLES.glob("*.txt")):
        for at, form in enumerate(_FORM.finditer(table.read_text("utf-8")), start=1):
            yield pytest.param(form["people"], form["text"].strip(), id=f"{table.stem}-{at}")


def document_of(text: str) -> Document:
    """The page or the plain text that a form is."""
    if not text.startswith("<"):
        return Document("a.txt", f"{text}\n".encode(), "text/plain")
    title = text.partition("<h1>")[2].partition("</h1>")[0]
    page = f"<html><head><title>{title}</title></head><body><article>{text}</article></body></html>"
    return Document("a.html", page, "text/html", None)


def taking_part(text: str) -> set[str]:
    """Who takes part, each name with its country."""
    readout = readout_of(document_of(text))
    assert isinstance(readout, Readout), readout
    names = {person.key: person.name for person in readout.people}
    return {f"{names[one.person]} {one.country or '-'}" for one in readout.participants}


@pytest.mark.parametrize(("people", "text"), list(forms()))
def test_who_takes_part(people: str, text: str) -> None:
    assert taking_part(text) == set(filter(None, people.split(" | ")))
