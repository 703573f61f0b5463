from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import brotli
import pytest

from ingest.documents import decoded
from ingest.record import Document, Problem
from tests.documents.making import found, reasons, sources, texts


def record(
    kind: str, block: bytes, address: str = "https://chancery.example/call", content_type: str = "text/html"
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2032-05-22T10:11:12Z\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: int = 200, extra: str = "", address: str = "https://chancery.example/call") -> bytes:
    http = f"HTTP/1.1 {status} Said\r\nContent-Type: text/html\r\n{extra}\r\n".encode()
    return record("response", http + body, address, "application/http; msgtype=response")


PAGE = b"<html><p>The envoy called.</p></html>"
OTHER = "https://chancery.example/other"


@pytest.mark.parametrize("folded", [False, True])
def test_a_kept_page_has_its_address_and_day(tmp_path: Path, folded: bool) -> None:
    records = [
        record("warcinfo", b"software: none"),
        record("request", b"GET /call HTTP/1.1\r\n\r\n"),
        answer(PAGE),
        record("resource", b"<p>Other</p>", OTHER),
    ]
    content = b"".join(gzip.compress(one) if folded else one for one in records)
    page, other = found(tmp_path, "crawl.warc.gz", content)
    assert page == Document(
        "crawl.warc.gz!/https://chancery.example/call",
        PAGE,
        "application/octet-stream",
        "https://chancery.example/call",
        seen="2032-05-22T10:11:12Z",
    )
    assert (other.url, other.content) == (OTHER, b"<p>Other</p>")


def test_a_page_sent_in_chunks_or_compressed_is_whole(tmp_path: Path) -> None:
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in (PAGE[:7], PAGE[7:])) + b"0\r\n\r\n"
    chunked = "Transfer-Encoding: chunked\r\n"
    content = answer(chunks, extra=chunked) + answer(PAGE, extra=chunked) + answer(gzip.compress(PAGE))
    assert texts(found(tmp_path, "crawl.warc", content)) == [PAGE, PAGE, PAGE]


def test_a_page_kept_twice_is_given_twice(tmp_path: Path) -> None:
    results = found(tmp_path, "crawl.warc", answer(PAGE) + answer(PAGE))
    assert sources(results)[1] == "crawl.warc!/https://chancery.example/call (2)"


def test_an_answer_that_is_no_page_is_told(tmp_path: Path) -> None:
    [gone, page] = found(tmp_path, "crawl.warc", answer(b"<p>Gone</p>", 404, address=OTHER) + answer(PAGE))
    assert gone == Problem(f"crawl.warc!/{OTHER}", "documents", "the server answered 404")
    assert page.content == PAGE


def test_a_file_that_breaks_off_gives_what_was_read_and_one_problem(tmp_path: Path) -> None:
    whole = answer(PAGE) + answer(PAGE, address=OTHER)
    for content in (whole[:-20], answer(PAGE) + b"noise and no record\r\n\r\n", whole[: len(answer(PAGE)) + 40]):
        results = found(tmp_path, "crawl.warc", content)
        assert (texts(results), len(reasons(results))) == ([PAGE], 1)


def test_a_file_that_breaks_off_in_what_is_passed_over_says_so(tmp_path: Path) -> None:
    request = record("request", b"GET /call HTTP/1.1\r\n" + b"X: y\r\n" * 900)
    picture = record("resource", b"\x89PNG" * 900, OTHER, "image/png")
    for last in (request, picture):
        results = found(tmp_path, "crawl.warc", answer(PAGE) + last[:-900])
        assert texts(results) == [PAGE]
        assert "the archive ends in the middle of it" in reasons(results)


def test_a_page_too_long_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    results = found(tmp_path, "crawl.warc", answer(b"x" * 5000) + answer(PAGE), document_bytes=1024)
    assert (texts(results), len(reasons(results))) == ([PAGE], 1)


# met again unchanged


def again(
    refers: dict[str, str], address: str = "https://chancery.example/call", date: str = "2032-06-01T00:00:00Z"
) -> bytes:
    """A record of mere repetition, as a crawler writes one after the server said that nothing was changed."""
    fields = "".join(f"{name}: {value}\r\n" for name, value in refers.items())
    block = b"HTTP/1.1 304 Not Modified\r\n\r\n"
    head = (
        f"WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\n{fields}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


BY_DATE = {
    "WARC-Refers-To-Target-URI": "https://chancery.example/call",
    "WARC-Refers-To-Date": "2032-05-22T10:11:12Z",
}


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize(
    "refers",
    [BY_DATE, {"WARC-Refers-To": "<urn:uuid:1>"}, {"WARC-Payload-Digest": "sha1:ZENDA"}],
    ids=lambda one: next(iter(one)),
)
def test_a_page_met_again_has_the_words_it_had(tmp_path: Path, refers: dict[str, str], folded: bool) -> None:
    known = b"WARC-Record-ID: <urn:uuid:1>\r\nWARC-Payload-Digest: sha1:ZENDA\r\nContent-Length"
    first = answer(PAGE).replace(b"Content-Length", known, 1)
    records = [answer(b"<p>Other</p>", address=OTHER), first, again(refers)]
    content = b"".join(gzip.compress(one) if folded else one for one in records)
    _, before, after = found(tmp_path, "crawl.warc.gz", content)
    assert (after.content, after.url, after.seen) == (PAGE, before.url, "2032-06-01T00:00:00Z")
    assert before.seen == "2032-05-22T10:11:12Z"


def test_the_first_record_may_lie_in_an_archive_beside(tmp_path: Path) -> None:
    (tmp_path / "2032-05.warc.gz").write_bytes(gzip.compress(answer(PAGE)))
    assert texts(found(tmp_path, "2032-06.warc", again(BY_DATE))) == [PAGE]


def test_a_page_met_again_whose_first_record_is_lost_is_told(tmp_path: Path) -> None:
    (tmp_path / "other.warc").write_bytes(answer(b"<p>Gone</p>", 404))
    [told] = found(tmp_path, "crawl.warc", again(BY_DATE))
    assert "unchanged" in told.reason


def test_what_was_asked_for_on_the_way_is_no_document(tmp_path: Path) -> None:
    rules = answer(b"User-agent: *", address=OTHER).replace(b"WARC-Date", b"WARC-Readouts: aside\r\nWARC-Date", 1)
    assert texts(found(tmp_path, "crawl.warc", rules + answer(PAGE))) == [PAGE]


# how it was sent


def coded(coding: str) -> bytes:
    raw = zlib.compressobj(wbits=-15)
    made = {
        "gzip": gzip.compress(PAGE), "deflate": zlib.compress(PAGE), "br": brotli.compress(PAGE),
        "raw deflate": raw.compress(PAGE) + raw.flush(),
    }  # fmt: skip
    return made[coding]


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate", "br"])
def test_a_compressed_page_is_unfolded(tmp_path: Path, coding: str, chunked: bool) -> None:
    body, extra = coded(coding), f"Content-Encoding: {coding.removeprefix('raw ')}\r\n"
    if chunked:
        body, extra = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), extra + "Transfer-Encoding: chunked\r\n"
    assert texts(found(tmp_path, "crawl.warc", answer(body, extra=extra) + answer(PAGE))) == [PAGE, PAGE]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_page_that_a_crawler_has_unfolded_already_is_read(tmp_path: Path, coding: str) -> None:
    assert texts(found(tmp_path, "crawl.warc", answer(PAGE, extra=f"Content-Encoding: {coding}\r\n"))) == [PAGE]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_compressed_page_that_breaks_off_is_told_and_the_next_is_read(tmp_path: Path, coding: str) -> None:
    broken = answer(coded(coding)[:-12], extra=f"Content-Encoding: {coding}\r\n")
    results = found(tmp_path, "crawl.warc", broken + answer(PAGE))
    assert (texts(results), len(reasons(results))) == ([PAGE], 1)


def test_a_way_of_compressing_that_is_not_read_is_told(tmp_path: Path) -> None:
    results = found(tmp_path, "crawl.warc", answer(b"\1\2\3", extra="Content-Encoding: zork\r\n") + answer(PAGE))
    assert texts(results) == [PAGE]
    assert "zork" in reasons(results)[0]


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_page_that_unfolds_without_end_is_told(tmp_path: Path, coding: str) -> None:
    bomb = {"gzip": gzip.compress, "br": brotli.compress}[coding](bytes(8 << 20))
    content = answer(bomb, extra=f"Content-Encoding: {coding}\r\n")
    results = found(tmp_path, "crawl.warc", content, document_bytes=1 << 20, unfolding=2)
    assert (texts(results), len(reasons(results))) == ([], 1)


@pytest.mark.parametrize(
    "kind", ["image/png", "text/css", "text/dns", "application/json", "application/ld+json; charset=utf-8"]
)
def test_what_is_no_page_is_told_by_its_type(tmp_path: Path, kind: str) -> None:
    http = f"HTTP/1.1 200 Said\r\nContent-Type: {kind}\r\n\r\nbody".encode()
    other = record("response", http, OTHER, "application/http; msgtype=response")
    results = found(tmp_path, "crawl.warc", other + answer(PAGE))
    assert texts(results) == [PAGE]
    assert reasons(results) == [f"{kind.partition(';')[0]}, not a page"]


@pytest.mark.parametrize("at", ["head", "page", "both"])
def test_the_encoding_is_the_server_s_then_the_page_s(tmp_path: Path, at: str) -> None:
    """A short word that several alphabets could have written: only what is claimed tells."""
    claim = '<meta charset="windows-1251">' if at == "page" else '<meta charset="koi8-r">' if at == "both" else ""
    body = f"<html><head>{claim}</head><p>Мир</p></html>".encode("windows-1251")
    kind = b"text/html" if at == "page" else b"text/html; charset=windows-1251"
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n\r\n"
    content = record("response", http + body, content_type="application/http; msgtype=response")
    [page] = found(tmp_path, "crawl.warc", content)
    read = decoded(page)
    assert isinstance(read, Document)
    assert "Мир" in read.content


def test_a_feed_s_items_were_seen_when_the_feed_was_asked_for(tmp_path: Path) -> None:
    feed = b"<rss version='2.0'><channel><title>F</title><item><link>https://a.example/1</link><description>Words.</description></item></channel></rss>"
    [item] = found(tmp_path, "crawl.warc", answer(feed))
    assert (item.url, item.seen) == ("https://a.example/1", "2032-05-22T10:11:12Z")
