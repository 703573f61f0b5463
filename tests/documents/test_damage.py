"""Containers damaged at random: whatever lies in them ends as documents and problems."""

from __future__ import annotations

import gzip
import lzma
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents import Limits, decoded, find
from ingest.record import Document, Problem
from tests.documents.making import tarred, zipped
from tests.documents.test_feeds import ATOM, RSS
from tests.documents.test_warc import OTHER, PAGE, answer

MEMBERS = {"calls/1.txt": b"The envoy of Freedonia called.", "2.html": b"<p>And again.</p>" * 40, "n" * 150: b"long"}
CONTAINERS = {
    "tar": tarred(MEMBERS),
    "tar.gz": tarred(MEMBERS, "w:gz"),
    "tar.bz2": tarred(MEMBERS, "w:bz2"),
    "tar.xz": tarred(MEMBERS, "w:xz"),
    "zip": zipped(MEMBERS),
    "nested": zipped({"a.tar": tarred(MEMBERS), "b.gz": gzip.compress(b"words"), "c.xz": lzma.compress(b"words")}),
    "rss": RSS.encode(),
    "atom": ATOM.encode("utf-16"),
    "warc": answer(PAGE) + answer(PAGE, address=OTHER, extra="Transfer-Encoding: chunked\r\n"),
}


@pytest.mark.parametrize("kind", CONTAINERS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_damaged_container_ends_as_documents_and_problems(kind: str, data: st.DataObject) -> None:
    content = bytearray(CONTAINERS[kind])
    for _ in range(data.draw(st.integers(0, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a.{kind}")
        path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
        results = list(find([path], Limits(document_bytes=1 << 20)))
    assert results
    assert all(isinstance(result, Document | Problem) for result in results)
    assert len({result.source for result in results}) >= len(results) - 1  # the last may tell of the whole container
    assert all(result.source.startswith(path.name) and result.source.encode() for result in results)
    assert all(decoded(result) for result in results if isinstance(result, Document))
