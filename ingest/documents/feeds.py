"""RSS and Atom: a document per item, streamed; told from other XML by the root element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from ingest.documents import charsets
from ingest.documents.elements import Element, Elements
from ingest.documents.items import Channel, address, channel_of, content, header, identity
from ingest.documents.limits import Limits
from ingest.documents.mending import mended
from ingest.documents.names import Members
from ingest.documents.prolog import prolog
from ingest.documents.streams import Stream, Unreadable
from ingest.record import Document, Problem

_HINT = re.compile(rb"<(\w+:)?(rss|feed|RDF)\W", re.IGNORECASE)
_ROOTS = {"rss": "", "RDF": "purl.org/rss/1.0", "feed": "www.w3.org/2005/Atom"}
_ITEMS = ("{*}item", "{*}entry")
_PARENTS = frozenset({"channel", "RDF", "feed"})


def is_feed(head: bytes) -> bool:
    """Whether a file that begins with HEAD has the root element of a feed."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    if not _HINT.search(head):
        return False
    start = prolog(head.decode("utf-8", "ignore"))
    return bool(start and start.root in _ROOTS and _ROOTS[start.root] in start.attributes)


def held(source: str, stored: bytes, limits: Limits, charset: str | None = None) -> Iterator[Document | Problem]:
    """The items of a feed that is held in memory: what commonly is wrong with one comes out right."""
    try:
        text = mended(charsets.text_of(stored, charset))
    except charsets.UnknownEncoding as unknown:
        raise Unreadable(str(unknown)) from unknown
    yield from streamed(source, Stream(BytesIO(text.encode()).read, limits.piece), limits, "utf-8")


def streamed(source: str, stream: Stream, limits: Limits, encoding: str | None = None) -> Iterator[Document | Problem]:
    """The items of a feed of any length, one at a time; ENCODING overrules the one declared.

    Raises ``Unreadable`` where the feed cannot be read on.
    """
    members = Members(source, "#")
    channel: Channel | None = None
    for count, item in enumerate(Elements(stream, _ITEMS, _PARENTS, limits.item_bytes, encoding), 1):
        if count > limits.items:
            raise Unreadable(f"more than {limits.items} items: the rest was not read")
        channel = channel or channel_of(item, source)
        yield _document(item, members.source(identity(item) or str(count)), channel)
    if channel is None:
        yield Problem(source, "documents", "a feed without items")


def _document(item: Element, source: str, channel: Channel) -> Document:
    printed = {**channel.header, **header(item)}
    return Document(source, content(item), "text/html", address(item), printed, channel.seen)
