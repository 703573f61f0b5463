from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest

from ingest.documents import Limits, decoded, find
from ingest.record import Document, Problem
from tests.documents.making import found, reasons, sources, texts

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Releases &#8211; Chancery of Ruritania</title>
<atom:link href="https://chancery.example/feed/" rel="self"/><link>https://chancery.example</link>
<lastBuildDate>Sat, 22 May 2032 08:25:59 -0400</lastBuildDate>
<item><title>Call with the Freedonian envoy</title><link> https://chancery.example/call/ </link>
<dc:creator><![CDATA[Office of the Speaker]]></dc:creator><pubDate>Sat, 22 May 2032 12:00:47 +0000</pubDate>
<guid isPermaLink="false">https://chancery.example/?p=1</guid>
<description><![CDATA[<p>In short.</p>]]></description>
<content:encoded><![CDATA[<p>They spoke of grain&nbsp;& salt.</p>]]></content:encoded></item>
<item><title>Short</title><guid>https://chancery.example/short/</guid>
<description>Only &lt;b&gt;this&lt;/b&gt;.</description></item>
<item><title>Bare</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Letters</title><updated>2032-05-22T08:00:00Z</updated>
<link rel="self" href="https://letters.example/atom"/>
<entry><id>tag:letters.example,2032:1</id><title type="html">Grain &amp;amp; salt</title>
<link href="https://letters.example/1"/><published>2032-05-21T10:00:00+02:00</published>
<updated>2032-05-22T10:00:00+02:00</updated><author><name>The Chancellor</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>word</b>.</p></div></content></entry>
<entry><id>tag:letters.example,2032:2</id><title>Plain</title><content>3 &lt; 4</content></entry>
<entry><id>tag:letters.example,2032:3</id><title>Escaped</title><content type="html">&lt;p>Yes&lt;/p></content></entry>
</feed>"""


def test_an_rss_feed_gives_a_document_per_item(tmp_path: Path) -> None:
    call, short, bare = found(tmp_path, "20320601T000000Z.rss", RSS.encode())
    assert call == Document(
        source="20320601T000000Z.rss#https://chancery.example/?p=1",
        content="<p>They spoke of grain&nbsp;& salt.</p>",
        media_type="text/html",
        url="https://chancery.example/call/",
        header={
            "feed": "Releases – Chancery of Ruritania",
            "feed_url": "https://chancery.example/feed/",
            "title": "Call with the Freedonian envoy",
            "published": "Sat, 22 May 2032 12:00:47 +0000",
            "creator": "Office of the Speaker",
        },
        seen="2032-05-22T12:25:59Z",
    )
    assert (short.content, short.url) == ("Only <b>this</b>.", "https://chancery.example/short/")
    assert (bare.source, bare.content, bare.url) == ("20320601T000000Z.rss#3", "", None)


def test_an_atom_feed_gives_a_document_per_entry(tmp_path: Path) -> None:
    one, two, three = found(tmp_path, "letters.xml", ATOM.encode())
    assert one.source == "letters.xml#tag:letters.example,2032:1"
    assert one.header == {
        "feed": "Letters",
        "feed_url": "https://letters.example/atom",
        "title": "Grain & salt",
        "published": "2032-05-21T10:00:00+02:00",
        "updated": "2032-05-22T10:00:00+02:00",
        "creator": "The Chancellor",
    }
    assert (one.url, one.seen) == ("https://letters.example/1", "2032-05-22T08:00:00Z")
    assert "<p>One <b>word</b>.</p>" in str(one.content)
    assert (two.content, three.content) == ("3 &lt; 4", "<p>Yes</p>")


def test_a_feed_without_a_date_of_its_own_was_seen_when_its_name_says(tmp_path: Path) -> None:
    undated = RSS.replace("lastBuildDate", "lastBuild")
    assert found(tmp_path, "20320601T000000Z.rss", undated.encode())[0].seen == "2032-06-01T00:00:00Z"
    assert found(tmp_path, "latest.rss", undated.encode())[0].seen is None
    local = RSS.replace("Sat, 22 May 2032 08:25:59 -0400", "2032-05-22T08:25:59")
    assert found(tmp_path, "latest.rss", local.encode())[0].seen is None


def test_a_feed_is_told_by_its_root_and_not_by_its_name(tmp_path: Path) -> None:
    assert len(found(tmp_path, "page.html", RSS.encode())) == 3
    assert len(found(tmp_path, "feed.rss.gz", gzip.compress(RSS.encode()))) == 3
    [document] = found(tmp_path, "feed.rss", b"<?xml version='1.0'?><!-- <rss> --><letters><item/></letters>")
    assert isinstance(document.content, bytes)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("utf-16", "utf-16"), ("windows-1251", "windows-1251"), ("windows-1251", "utf-8"),
     ("gb18030", "utf-8"), ("utf-8", "utf-16"), ("utf-8", "windows-1251")],
)  # fmt: skip
def test_a_feed_comes_out_right_whatever_encoding_it_declares(tmp_path: Path, encoding: str, declared: str) -> None:
    words = "会谈在首都举行，双方讨论了合作" if encoding == "gb18030" else "Переговоры прошли в столице"
    feed = RSS.replace("UTF-8", declared).replace("Only", words).replace("&#8211;", "-")
    assert words in str(found(tmp_path, "a.rss", feed.encode(encoding))[1].content)


def test_what_commonly_is_wrong_with_a_feed_loses_no_text(tmp_path: Path) -> None:
    dirty = RSS.replace("Call with the", "Grain&nbsp;& salt &amp; AT&T \x0b&lt; &bogus; &#8217; the")
    call, *_ = found(tmp_path, "a.rss", dirty.encode())
    assert call.header["title"] == "Grain\xa0& salt & AT&T �< &bogus; ’ the Freedonian envoy"


def test_items_of_one_identifier_are_both_kept(tmp_path: Path) -> None:
    twice = RSS.replace("https://chancery.example/short/", "https://chancery.example/?p=1")
    assert sources(found(tmp_path, "a.rss", twice.encode()))[:2] == [
        "a.rss#https://chancery.example/?p=1",
        "a.rss#https://chancery.example/?p=1 (2)",
    ]


def test_a_damaged_feed_gives_what_was_read_and_one_problem(tmp_path: Path) -> None:
    for broken in (RSS[:-40], RSS.replace("<item><title>Bare", "<item></titel><title>Bare")):
        results = found(tmp_path, "a.rss", broken.encode())
        assert len(texts(results)) == 2
        assert reasons(results)[0].startswith("damaged, the rest was not read")


def test_a_feed_without_items_is_told(tmp_path: Path) -> None:
    [problem] = found(tmp_path, "a.rss", b"<rss><channel><title>Nothing</title></channel></rss>")
    assert problem == Problem("a.rss", "documents", "a feed without items")


def test_rss_1_keeps_its_items_beside_the_channel(tmp_path: Path) -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>Old news</title></channel>
    <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link>
    <description>Words.</description></item></rdf:RDF>"""
    [item] = found(tmp_path, "old.rdf", feed.encode())
    assert (item.header["feed"], item.url, item.content) == ("Old news", "https://old.example/1", "Words.")


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">',
     '<!ENTITY c SYSTEM "file:///etc/passwd">', '<!ENTITY % p SYSTEM "http://chancery.example/dtd"> %p;'],
)  # fmt: skip
def test_entities_of_its_own_are_never_expanded(tmp_path: Path, declared: str) -> None:
    feed = (
        f"<?xml version='1.0'?><!DOCTYPE rss [{declared}]><rss><channel><item><title>&c;</title></item></channel></rss>"
    )
    [document] = found(tmp_path, "a.rss", feed.encode())
    assert decoded(document) == Problem(
        "a.rss", "documents", "XML that declares entities of its own, which are not expanded"
    )


def test_a_feed_longer_than_any_document_is_streamed(tmp_path: Path) -> None:
    head, item = (
        b"<rss><channel><title>Long</title>",
        b"<item><title>Call</title><description>Words.</description></item>",
    )
    path = tmp_path / "long.rss"
    path.write_bytes(head + item * 1_000_000 + b"</channel></rss>")
    tracemalloc.start()
    results = list(find([path], Limits(items=10_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(results) == 10_001
    assert reasons(results) == ["more than 10000 items: the rest was not read"]
    assert peak < 100 << 20


def test_an_item_without_end_is_bounded(tmp_path: Path) -> None:
    endless = b"<rss><channel><item>" + b"<a>b</a>" * 3_000_000
    [problem] = found(tmp_path, "a.rss", endless)
    assert problem.reason == "a single element of more than 4 MB: the rest was not read"
