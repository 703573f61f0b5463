"""What a list shows, of whatever kind, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.collect.listing import Shown, below, shown
from ingest.record import ListKind, Source

BASE = "https://chancery.example/lists/today"
LINKS = r"https://chancery\.example/news/(?P<day>\d{8})?[\w-]+"


def read(kind: ListKind, content: str | bytes, links: str = LINKS) -> list[Shown]:
    stored = content if isinstance(content, bytes) else content.encode()
    return list(
        shown(Source(BASE, kind, links, "not verified", below=r"https://chancery\.example/map-\d\.xml"), BASE, stored)
    )


def test_rss_and_atom() -> None:
    rss = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><link>https://chancery.example/news/</link>
    <item><link>https://chancery.example/news/a</link><pubDate>Mon, 12 May 2031 10:00:00 +0200</pubDate></item>
    <item><guid isPermaLink="true">https://chancery.example/news/b</guid></item></channel></rss>"""
    assert read("feed", rss) == [
        Shown("https://chancery.example/news/a", "2031-05-12"), Shown("https://chancery.example/news/b"),
    ]  # fmt: skip
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><entry>
    <link rel="alternate" href="/news/a"/><link rel="self" href="/news/x"/>
    <updated>2031-05-13T10:00:00Z</updated><published>2031-05-12T10:00:00Z</published></entry></feed>"""
    assert read("feed", atom) == [Shown("https://chancery.example/news/a", "2031-05-12", "2031-05-13T10:00:00Z")]


def test_a_sitemap_and_those_below_it() -> None:
    urls = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc> https://chancery.example/news/a\n</loc><lastmod>2031-05-12</lastmod></url></urlset>"
    assert read("sitemap", urls) == [Shown("https://chancery.example/news/a", "2031-05-12", "2031-05-12")]
    index = "".join(
        f"<sitemap><loc>https://chancery.example/{name}</loc><lastmod>{day}</lastmod></sitemap>"
        for name, day in (("map-1.xml", "2030-01-01"), ("map-2.xml", "2031-06-01"), ("shop.xml", "2031-06-01"))
    )
    source = Source(BASE, "sitemap", LINKS, "not verified", below=r"https://chancery\.example/map-\d\.xml")
    content = f"<sitemapindex>{index}</sitemapindex>".encode()
    assert below(source, BASE, content, None) == [f"https://chancery.example/map-{number}.xml" for number in (1, 2)]
    assert below(source, BASE, content, "2031-01-01") == ["https://chancery.example/map-2.xml"]


def test_the_links_of_a_page() -> None:
    talks, about = '<a href="../news/20310512talks{}">Talks</a>', '<a href="/about">About</a>'
    assert read("page", f"<p>{talks.format('#top')} {about} {talks.format('')}") == [
        Shown("https://chancery.example/news/20310512talks", "2031-05-12")
    ]


def test_the_addresses_of_an_interface() -> None:
    first = '{"link": "/news/a", "public_timestamp": "2031-05-12T10:00:00Z"}'
    answer = f'{{"results": [{first}, {{"deep": {{"links": ["/news/b"]}}}}], "next": "/news"}}'
    assert read("json", answer) == [
        Shown("https://chancery.example/news/a", "2031-05-12", "2031-05-12T10:00:00Z"),
        Shown("https://chancery.example/news/b"),
    ]


@pytest.mark.parametrize("kind", ["feed", "sitemap", "page", "json"])
@given(content=st.binary(max_size=300))
def test_what_is_no_list_shows_nothing(kind: ListKind, content: bytes) -> None:
    assert read(kind, content) == []


def test_a_list_declares_no_entities() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "https://chancery.example/news/a">]><rss><channel><item><link>&a;</link></item></channel></rss>'
    assert read("feed", bomb) == []


def test_a_list_that_is_nested_without_end_shows_nothing() -> None:
    assert read("json", "[" * 100_000 + "]" * 100_000) == []
    assert read("json", '{"a":' * 500 + '"/news/a"' + "}" * 500) == []
