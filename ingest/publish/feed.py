"""A search as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, urlencode, urlsplit
from xml.sax.saxutils import escape, quoteattr

from ingest.publish.export import plain
from ingest.publish.rows import Row

# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?")
_UNDATED = "1970-01-01T00:00:00Z"


def atom(page: Row, asked: Mapping[str, str]) -> str:
    """The feed of a page of search results: an entry a readout, with the statements found in it."""
    site = "{0.scheme}://{0.netloc}".format(urlsplit(asked["address"]))
    search = f"{site}/search?{urlencode({'q': page['query'], 'sort': 'newest'})}"
    entries = [_entry(group, site) for group in page["groups"]]
    updated = max((_updated(group) for group in page["groups"]), default=_UNDATED)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom">',
            f"<title>{_text('Readouts: ' + (page['query'] or 'everything'))}</title>",
            f"<id>{_text(search)}</id>",
            f"<link href={_attribute(search)}/>",
            f'<link rel="self" href={_attribute(search.replace("/search?", "/search.atom?", 1))}/>',
            f"<updated>{updated}</updated>",
            "<author><name>Readouts</name></author>",
            *entries,
            "</feed>",
        ]
    )


def _entry(group: Row, site: str) -> str:
    address = f"{site}/readout/{quote(group['readout'])}"
    words = "\n\n".join(_said(hit) for hit in group["hits"])
    return "\n".join(
        [
            "<entry>",
            f"<title>{_text(group['title'] or 'Untitled')}</title>",
            f"<id>{_text(address)}</id>",
            f"<link href={_attribute(address)}/>",
            f"<updated>{_updated(group)}</updated>",
            f"<author><name>{_text(group['publisher_name'] or 'Publisher not named')}</name></author>",
            f'<content type="text">{_text(words)}</content>',
            "</entry>",
        ]
    )


def _said(hit: Row) -> str:
    return f"{hit['speaker_name'] or hit['attribution']}: {plain(hit['text'])}"


def _updated(group: Row) -> str:
    """The publisher's stamp, else the day of the event; Atom wants a time, so a day is its midnight."""
    for stamp in (group["published"], group["date"]):
        found = _STAMP.match(stamp or "")
        if found and _is_day(found[1]):
            return found[0] if found[2] else f"{found[1]}T00:00:00Z"
    return _UNDATED


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
