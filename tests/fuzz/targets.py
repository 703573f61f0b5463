"""What is fuzzed: each target takes any bytes, and fails only where the program does."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from ingest import documents
from ingest.normalize import normalize
from ingest.parsers import parse
from ingest.pipeline import readout_of
from ingest.publish.search.fts import compile_words
from ingest.publish.search.grammar import parse as read_query
from ingest.record import Document, Draft, Problem, Readout

_SMALL = documents.Limits(document_bytes=1 << 20)
_TYPES = ("text/plain", "text/html", "text/markdown", "application/xml", "application/pdf")
_ENDINGS = (".txt", ".html", ".zip", ".tar", ".tar.gz", ".rss", ".warc", ".warc.gz", ".pdf", ".md")


def walked(content: bytes) -> None:
    """A file of any name's ending: everything in it ends as a document or a problem."""
    ending = _ENDINGS[content[0] % len(_ENDINGS)] if content else ".txt"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{ending}")
        path.write_bytes(content[1:])
        for found in documents.find([path], _SMALL):
            assert isinstance(found, Document | Problem)
            assert found.source.encode()


def parsed(content: bytes) -> None:
    """A document of any media type becomes a draft or a problem, and a draft a readout."""
    kind = _TYPES[content[0] % len(_TYPES)] if content else _TYPES[0]
    decoded = documents.decoded(Document("a", content[1:], kind))
    if isinstance(decoded, Problem):
        return
    draft = parse(decoded)
    if isinstance(draft, Draft):
        whole(normalize(draft))


def normalized(content: bytes) -> None:
    """Any text becomes a readout whose spans hold."""
    told = readout_of(Document("a.txt", content.decode("utf-8", "replace"), "text/plain"))
    if isinstance(told, Readout):
        whole(told)


def queried(content: bytes) -> None:
    """Any text is a query that FTS5 can be asked."""
    query = read_query(content.decode("utf-8", "replace"))
    if query.words:
        compile_words(query.words)


def whole(told: Readout) -> None:
    """Every span of a readout gives its words, in order."""
    assert all(told.body[one.start : one.end] == one.text for one in told.statements)
    ends = [place for one in told.statements for place in (one.start, one.end)]
    assert ends == sorted(ends)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "documents": walked,
    "parsers": parsed,
    "normalize": normalized,
    "grammar": queried,
}
