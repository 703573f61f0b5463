"""The front door: which module reads a document, on what ground, and what is no text at all."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers import parse, publishers
from ingest.record import Document, Draft, Problem
from ingest.vocabulary import table

SENTENCE = "The ministers of both countries spoke for an hour about the harbour line."
TYPES = ("text/plain", "text/html", "text/markdown", "application/xml")


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def read(content: str, media_type: str = "text/plain", **fields: object) -> Draft:
    draft = parse(Document("a", content, media_type, **fields))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("www.state.gov", "us-state"),
        ("bidenwhitehouse.archives.gov", "white-house"),
        ("news.cgtn.com", "cgtn"),
        ("gy.china-embassy.gov.cn", "china-mfa"),
        ("www.fmprc.gov.cn", "china-mfa"),
        ("mfa.gov.by", "belarus-mfa"),
        ("www.mofa.go.jp", "japan-mofa"),
        ("en.kremlin.ru", "kremlin"),
        ("www.eeas.europa.eu", "eeas"),
        ("www.nato.int", "nato"),
        ("www.un.org/sg/en", "un-secretary-general"),
        ("www.un.org/sgx", "united-nations"),
        ("www.canada.ca/en/global-affairs/news", "canada-gac"),
        ("www.canada.ca/en/health", "canada-government"),
        ("notstate.gov.example", "notstate-gov-example"),
    ],
)
def test_the_host_says_whose_a_page_is(host: str, publisher: str) -> None:
    draft = read(page(f"<h1>On harbours</h1><p>{SENTENCE}</p>"), "text/html", url=f"https://{host}/a")
    assert draft.publisher is not None
    assert (draft.publisher.id, draft.publisher_basis) == (publisher, "host")


@pytest.mark.parametrize(
    ("host", "country", "timezone"),
    [
        ("www.harbours.gov", "US", "America/New_York"),
        ("www.first-fleet.mil", "US", "America/New_York"),
        ("harbours.gov.jm", "JM", "America/Jamaica"),
        ("harbours.gouvernement.lu", "LU", "Europe/Luxembourg"),
        ("cancilleria.gub.uy", "UY", "America/Montevideo"),
        ("www.harbours.com", None, None),
        ("harbours.rw", None, None),
    ],
)
def test_a_government_host_says_whose_country_and_whose_clock_it_has(
    host: str, country: str | None, timezone: str | None
) -> None:
    draft = read(page(f"<h1>On harbours</h1><p>{SENTENCE}</p>"), "text/html", url=f"https://{host}/a")
    assert draft.publisher is not None
    assert (draft.publisher.country, draft.publisher.timezone) == (country, timezone)


@pytest.mark.parametrize(
    ("title", "parser"),
    [
        ("On harbours | The White House", "white-house"),
        ("On harbours – The White House", "white-house"),
        ("On harbours - White House", "white-house"),
        ("On harbours at the White House", "generic"),
        ("The White House | Zenda Daily", "generic"),
    ],
)
def test_a_page_s_own_title_ends_with_the_white_house(title: str, parser: str) -> None:
    head = f"<title>{title}</title>"
    assert read(page(f"<h1>On harbours</h1><p>{SENTENCE}</p>", head), "text/html").parser == parser


def test_the_host_counts_for_more_than_a_signature() -> None:
    draft = read(f"On harbours\nCGTN\n\n{SENTENCE}\n", url="https://www.state.gov/a")
    assert (draft.parser, draft.publisher_basis) == ("us-state", "host")


@pytest.mark.parametrize(("printed", "title"), [("Zenda&amp;#8217;s harbour", "Zenda’s harbour"), ("UNKNOWN", None)])
def test_a_transcript_of_an_unknown_title_has_none(printed: str, title: str | None) -> None:
    fields = f"<title>{printed}</title><prime-minister>Vask, Karl</prime-minister><content>{SENTENCE}</content>"
    draft = read(f"<?xml version='1.0'?><a><transcript>{fields}</transcript></a>", "text/xml")
    assert (draft.parser, draft.title) == ("australia-pm", title)


def test_a_page_says_its_own_address() -> None:
    link = '<link rel="canonical" href="https://mfa.gov.by/en/press/1/">'
    draft = read(page(f"<p>{SENTENCE}</p>", link), "text/html")
    assert (draft.parser, draft.url) == ("belarus-mfa", "https://mfa.gov.by/en/press/1/")


def test_the_office_counts_for_more_than_its_governments_portal() -> None:
    body = f"<h1>On harbours</h1><p>From: Foreign, Commonwealth &amp; Development Office</p><p>{SENTENCE}</p>"
    draft = read(page(body), "text/html", url="https://www.gov.uk/government/news/a")
    assert draft.publisher is not None
    assert draft.publisher.id == "uk-fcdo"


def test_a_text_that_nobody_signs_has_no_publisher() -> None:
    draft = read(f"On harbours and roads of the north\n\n{SENTENCE}\n")
    assert (draft.publisher, draft.publisher_basis) == (None, None)


def test_a_ministry_that_names_no_country_is_nobodys() -> None:
    assert read(f"Ministry of Foreign Affairs\nOn harbours and roads\n\n{SENTENCE}\n").publisher is None


def test_a_ministry_that_is_in_no_list_is_named_as_printed() -> None:
    draft = read(f"Ministry of Foreign Affairs of Vanuatu\nOn harbours and roads\n\n{SENTENCE}\n")
    assert draft.publisher is not None
    assert (draft.publisher.name, draft.publisher.country) == ("Ministry of Foreign Affairs of Vanuatu", "VU")


@pytest.mark.parametrize(("year", "name"), [("1985", "Soviet Union"), ("1995", "Russia")])
def test_a_delegation_has_its_countrys_name_of_that_year(year: str, name: str) -> None:
    draft = parse(Document(f"a/RUS_50_{year}.txt", SENTENCE, "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.byline is not None
    assert (draft.byline.name, draft.byline.country, draft.period) == (f"delegation of {name}", "RU", year)


@pytest.mark.parametrize(("number", "ordinal"), [(1, "1st"), (11, "11th"), (22, "22nd"), (53, "53rd"), (77, "77th")])
def test_sessions_are_counted_as_they_are_spoken(number: int, ordinal: str) -> None:
    draft = parse(Document(f"XRU_{number:02}_1999.txt", SENTENCE, "text/plain"))
    assert isinstance(draft, Draft)
    assert ordinal in (draft.occasion or "")


@pytest.mark.parametrize(
    ("address", "kept"), [("00009001.pdf", True), ("00009009.pdf", False), ("00009001_0.pdf", False)]
)
def test_a_transcripts_address_is_kept_where_its_number_is_the_transcripts(address: str, kept: bool) -> None:
    xml = (
        "<transcripts><transcript><transcript-id>9001</transcript-id><title>A</title><prime-minister></prime-minister>"
        f"<document>https://example.org/{address}</document><content><![CDATA[<p>{SENTENCE}</p>]]></content>"
        "</transcript></transcripts>"
    )
    draft = read(xml, "application/xml")
    assert (draft.url is not None) is kept
    assert draft.byline is None


@pytest.mark.parametrize(
    "content",
    ["Menu\nHome\nContact\n", "12:30\n\n###\n", "a"],
)
def test_a_page_without_running_text_is_a_problem_that_says_so(content: str) -> None:
    problem = parse(Document("x/a.txt", content, "text/plain"))
    assert isinstance(problem, Problem)
    assert problem.stage == "parsers"
    assert problem.source not in problem.reason


def test_a_document_that_was_not_decoded_is_refused() -> None:
    with pytest.raises(TypeError, match="decoded"):
        parse(Document("a", b"bytes", "text/plain"))


def test_every_parser_says_what_it_recognises() -> None:
    told = publishers()
    assert len({one.parser for one in told}) == len(told)
    assert all(one.recognises for one in told)
    assert [one.parser for one in told if one.publisher is None] == ["generic"]


def test_a_publisher_of_the_vocabulary_is_the_same_in_its_module() -> None:
    listed = {row["id"]: row for row in table("publishers")}
    for one in publishers():
        row = listed.get(one.publisher.id) if one.publisher else None
        if row and one.publisher:
            told = (one.publisher.name, one.publisher.country, one.publisher.kind, one.publisher.timezone)
            assert told == (row["name"], row["country"], row["kind"], row["timezone"])


def test_a_list_is_where_its_publisher_publishes_and_shows_its_readouts() -> None:
    for one in publishers():
        for source in one.sources:
            links = re.compile(source.links)
            assert urlsplit(source.url).scheme in ("http", "https")
            assert not links.fullmatch(source.url) or source.whole, "a list is no readout"
            assert source.kind == "sitemap" or source.below is None
            for tail in ("1_", "a-", "a/", "_en", "%", "/2031/05/12"):
                started = time.process_time()
                links.fullmatch(source.links.partition("(")[0].replace("\\", "") + tail * 5000)
                assert time.process_time() - started < 0.1, "an address of any form is told from others at once"
            assert source.further is None or {"{page}", "{start}"} & set(re.findall(r"\{\w+\}", source.further))


@given(st.text(max_size=400), st.sampled_from(TYPES))
def test_any_text_gives_a_draft_or_a_problem(content: str, media_type: str) -> None:
    result = parse(Document("a", content, media_type))
    assert isinstance(result, Draft | Problem)
    if isinstance(result, Draft):
        assert all(block.text and "\n" not in block.text for block in result.blocks)


words = st.sampled_from(["harbour", "road", "bridge", "winter", "people", "council", "ship", "train", "letter"])
sentences = st.lists(words, min_size=6, max_size=20).map(lambda said: f"The {' '.join(said)}.")


@given(st.lists(sentences, min_size=1, max_size=8), st.sampled_from(("\n\n", "\n")))
def test_no_sentence_is_lost_from_plain_text(said: list[str], gap: str) -> None:
    draft = read("On harbours and roads\n2023-05-12\n\n" + gap.join(said) + "\n\nPrint\nShare\n")
    assert [block.text for block in draft.blocks if block.kind == "paragraph"] == said


@given(st.lists(sentences, min_size=1, max_size=8))
def test_no_sentence_is_lost_from_a_page(said: list[str]) -> None:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in said)
    draft = read(
        page(f"<nav><a href='/'>Home</a></nav><h1>On harbours and roads</h1><div>{paragraphs}</div>"), "text/html"
    )
    assert [block.text for block in draft.blocks] == said
