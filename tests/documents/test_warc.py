from __future__ import annotations

import gzip
from pathlib import Path

import pytest

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


def test_a_page_too_long_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    results = found(tmp_path, "crawl.warc", answer(b"x" * 5000) + answer(PAGE), document_bytes=1024)
    assert (texts(results), len(reasons(results))) == ([PAGE], 1)
