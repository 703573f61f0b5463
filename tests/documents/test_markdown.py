from __future__ import annotations

from ingest.documents import decoded
from ingest.record import Document

LETTER = """---
tags: letters
date: '2032-09-08'
published_time: 2032-09-08 10:31:24-04:00
source_url: https://chancery.example/letters/1
title: "The envoy's \\_call"
people: [one, two]
place:
  city: Strelsau
draft: null
---

The envoy called.
---
"""


def read(text: str, source: str = "letter.md") -> Document:
    result = decoded(Document(source, text.encode(), "text/markdown"))
    assert isinstance(result, Document)
    return result


def test_plain_values_are_header_fields_as_printed() -> None:
    letter = read(LETTER)
    assert letter.header == {
        "tags": "letters",
        "date": "2032-09-08",
        "published_time": "2032-09-08 10:31:24-04:00",
        "source_url": "https://chancery.example/letters/1",
        "title": "The envoy's \xa0call",
        "draft": "null",
    }
    assert letter.url == "https://chancery.example/letters/1"
    assert letter.content == "\nThe envoy called.\n---\n"


def test_a_header_that_yaml_refuses_is_read_line_by_line() -> None:
    letter = read("---\ntitle: Readout: the envoy's call\ndate: 2032-09-08\n---\nWords.\n")
    assert letter.header == {"title": "Readout: the envoy's call", "date": "2032-09-08"}
    assert letter.content == "Words.\n"


def test_without_front_matter_the_text_is_all_there_is() -> None:
    for text in ("# Title\n\nWords.\n", "---\nnever closed\n", "---\n- a\n- list\n---\nWords.\n"):
        assert read(text).header == {}


def test_aliases_and_nesting_are_not_built() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert read(f"---\n{bomb}title: Call\n---\nWords.\n").header == {"title": "Call"}
    assert read(f"---\nx: {'[' * 10_000}\ntitle: Call\n---\nWords.\n").header["title"] == "Call"
