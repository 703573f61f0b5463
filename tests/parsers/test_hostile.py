"""Pages that were made to be slow or to break a reader: each is read in a time that grows with its size."""

from __future__ import annotations

import time

import pytest

from ingest.parsers import parse
from ingest.record import Document, Draft, Problem

SENTENCE = "The ministers of both countries spoke for an hour about the harbour line. "
LIMIT = 6.0  # seconds of this process: a quadratic reader needs minutes
HOSTILE = {
    "unclosed links": ("text/html", "<a " * 100_000),
    "deep nesting": ("text/html", "<div>" * 50_000 + SENTENCE),
    "breaks": ("text/html", "<p>" + "a<br>" * 100_000 + "</p>"),
    "paragraphs": ("text/html", f"<p>{SENTENCE}</p>" * 10_000),
    "titles": ("text/plain", f"{'HARBOUR ' * 9}\n" * 12_000),
    "one line": ("text/plain", SENTENCE * 20_000),
    "one word": ("text/plain", "a" * 1_000_000),
    "short lines": ("text/plain", "harbour\n" * 100_000),
    "wrapped lines": ("text/plain", "the road goes on and on through the win-\n" * 40_000),
    "labels": ("text/plain", "MR RASSENDYLL:\n" * 50_000),
    "short turns": ("text/plain", "MR RASSENDYLL: Yes.\n\nMS FIREFLY: No.\n\n" * 10_000),
    "colons": ("text/plain", "a:" * 300_000),
    "stars": ("text/markdown", "**" * 200_000),
    "brackets": ("text/markdown", "[" * 200_000 + "](" * 1_000),
    "tags in markdown": ("text/markdown", "<" * 300_000),
    "tables in markdown": ("text/markdown", "<table>" * 3_000),
    "transcript": (
        "application/xml",
        "<transcripts><transcript><prime-minister>A, B</prime-minister><content><![CDATA[<p>"
        + "harbour<br />" * 50_000
        + "]]></content></transcript></transcripts>",
    ),
    "elements": ("application/xml", "<a><b>" + f"<c>{'harbour ' * 9}</c>" * 12_000 + "</b></a>"),
    "amid words": ("application/xml", "<a>" + "harbour <c>line</c> " * 40_000 + "</a>"),
    "nested elements": ("application/xml", "<a>" * 100_000),
    "a logo that nobody can read": (
        "text/html",
        f"<header><img alt='{' - ' * 200_000}logo.'></header><p>{SENTENCE}</p>",
    ),
    "a site without end": (
        "text/html",
        f"<meta property='og:site_name' content='Site{' - ' * 200_000}.'><h1>Harbours</h1><p>{SENTENCE}</p>",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_in_time(name: str) -> None:
    media_type, content = HOSTILE[name]
    start = time.process_time()
    result = parse(Document("a", content, media_type))
    assert isinstance(result, Draft | Problem)
    assert time.process_time() - start < LIMIT


def test_an_entity_is_never_read_from_a_file() -> None:
    xml = (
        '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/hostname">]><transcripts><transcript><transcript-id>1</transcript-id>'
        "<title>&x;</title><prime-minister>A</prime-minister><content>The harbour line opens again in June.</content>"
        "</transcript></transcripts>"
    )
    draft = parse(Document("a", xml, "application/xml"))
    assert isinstance(draft, Draft)
    assert draft.title is None


def test_xml_of_nobody_known_keeps_an_entity_that_it_does_not_tell() -> None:
    xml = f'<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/hostname">]><t><title>Harbours</title><p>&x; {SENTENCE}</p></t>'
    draft = parse(Document("a", xml, "application/xml"))
    assert isinstance(draft, Draft)
    assert [block.text for block in draft.blocks] == [f"&x; {SENTENCE.strip()}"]


def test_scripts_are_no_text() -> None:
    script = "<script>alert('The harbour line is closed today.')</script>"
    draft = parse(
        Document("a", f"<html><body><h1>On harbours</h1><p>{SENTENCE}{script}</p></body></html>", "text/html")
    )
    assert isinstance(draft, Draft)
    assert "alert" not in str(draft.blocks)
